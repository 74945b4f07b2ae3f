import { publicJson } from '../../../../../lib/http/public-json';
import { currentOrigin } from '../../../../../lib/http/reader';
import { visitor } from '../../../../../lib/people/viewer';
import { findSource } from '../../../../../lib/sources/queries';
import { publishedAnnotations } from '../../../../../lib/web-annotations/queries';
import { mediaType } from '../../../../../lib/web-annotations/vocabulary';
import { collectionOf, pageOf, pagesOf } from '../../../../../lib/web-annotations/web-annotation';

/**
 * The annotations of a document as a Web Annotation collection, with `?page=` one of its pages. Its addresses begin with
 * the one that the reader uses for this site, so that no cache may keep it for everybody.
 */
export async function GET(request: Request, { params }: RouteContext<'/api/sources/[id]/annotations'>) {
  const source = await findSource(visitor, (await params).id);
  if (source === null) return publicJson({ message: 'There is no such document.' }, 404);
  const asked = new URL(request.url).searchParams.get('page');
  const page = asked === null ? 1 : /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : null;
  if (page === null) return publicJson({ message: 'Give the page as a number.' }, 400);
  const { total, items } = await publishedAnnotations(source, page);
  const annotated = { origin: await currentOrigin(), slug: source.slug, title: source.title };
  if (asked === null) return webAnnotations(collectionOf(annotated, total));
  if (page > pagesOf(total)) return publicJson({ message: 'There is no such page.' }, 404);
  return webAnnotations(pageOf(annotated, { page, total, items }));
}

function webAnnotations(value: object): Response {
  const answer = publicJson(value);
  answer.headers.set('content-type', mediaType);
  return answer;
}
