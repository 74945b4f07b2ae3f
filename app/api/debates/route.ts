import { createDebate } from '../../../lib/debates/commands';
import { listDebates } from '../../../lib/debates/queries';
import { newDebate } from '../../../lib/debates/schema';
import { endpoint } from '../../../lib/http/endpoint';
import { publicJson } from '../../../lib/http/public-json';
import { visitor } from '../../../lib/people/viewer';
import { addressOf } from '../../../lib/debates/address';

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

export const POST = endpoint({
  input: newDebate,
  command: createDebate,
  refusals: {},
  next: (_, { slug }) => addressOf(slug),
  reply: (value) => value,
  arrivesBy: ({ clientId }) => clientId,
  allowance: 'open-debate',
});
