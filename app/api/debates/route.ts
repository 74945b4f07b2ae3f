import { listDebates } from '../../../lib/debates/queries';
import { publicJson } from '../../../lib/http/public-json';
import { visitor } from '../../../lib/people/viewer';

export async function GET(): Promise<Response> {
  const debates = await listDebates(visitor);
  return publicJson({
    debates: debates.map(({ slug, language, question, about, version }) => ({
      slug,
      language,
      question,
      about,
      version,
    })),
  });
}
