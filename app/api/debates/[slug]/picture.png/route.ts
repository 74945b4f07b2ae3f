import { debatePicture } from '../../../../../components/graph/share-picture';
import { tallyOf } from '../../../../../lib/analysis/queries';
import { findDebate, positionsOf } from '../../../../../lib/debates/queries';
import { pictureAnswer } from '../../../../../lib/http/png';
import { publicJson } from '../../../../../lib/http/public-json';
import { drawable, shareSheet } from '../../../../../lib/http/share-sheet';
import { visitor } from '../../../../../lib/people/viewer';

/** The picture beside a link to a debate. Discussions have none: a visitor does not find them. */
export async function GET(_: Request, { params }: RouteContext<'/api/debates/[slug]/picture.png'>): Promise<Response> {
  const debate = await findDebate(visitor, (await params).slug);
  if (debate === null) return publicJson({ message: 'There is no such debate.' }, 404);
  const [positions, tally, sheet] = await Promise.all([positionsOf(debate), tallyOf(debate), shareSheet()]);
  const names = await Promise.all(positions.map(({ name }) => drawable(name)));
  const picture = debatePicture({
    ...{ sheet, cards: tally.arguments, question: await drawable(debate.question) },
    positions: names.filter((name) => name !== null),
  });
  return pictureAnswer(picture);
}
