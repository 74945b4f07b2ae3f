import { publicJson } from '../../../../lib/http/public-json';
import { visitor } from '../../../../lib/people/viewer';
import type { StoredDocument } from '../../../../lib/sources/schema';
import { bodyOf, findSource } from '../../../../lib/sources/queries';
import { paragraphsOf } from '../../../../lib/sources/text';

/** What is stored of a document, paragraph by paragraph: its text, or the editors' summaries. */
export async function GET(_: Request, { params }: RouteContext<'/api/sources/[id]'>): Promise<Response> {
  const source = await findSource(visitor, (await params).id);
  if (source === null) return publicJson({ message: 'There is no such document.' }, 404);
  const body = await bodyOf(source, visitor.personId);
  if (body.kind === 'withheld')
    return publicJson({ message: 'Not everybody may read the text of this document.' }, 403);
  const paragraphs =
    body.kind === 'text'
      ? paragraphsOf(body.text).map(({ number, text }) => ({ number, text }))
      : body.entries.map(({ paragraph, summary }) => ({ number: paragraph, text: summary }));
  const { slug, title, language } = source;
  return publicJson({ slug, title, language, kind: body.kind, paragraphs } satisfies StoredDocument);
}
