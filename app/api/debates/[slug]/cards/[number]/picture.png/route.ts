import { cardPicture } from '../../../../../../../components/graph/share-picture';
import { backingOf, stripWords } from '../../../../../../../components/cards/strip-words';
import { answerCounts, findCard, readSurroundings } from '../../../../../../../lib/cards/queries';
import { findDebate } from '../../../../../../../lib/debates/queries';
import { pictureAnswer } from '../../../../../../../lib/http/png';
import { publicJson } from '../../../../../../../lib/http/public-json';
import { drawable, shareSheet } from '../../../../../../../lib/http/share-sheet';
import { visitor } from '../../../../../../../lib/people/viewer';

type Context = RouteContext<'/api/debates/[slug]/cards/[number]/picture.png'>;

/** The picture beside a link to a card. Discussions have none: a visitor does not find them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const debate = await findDebate(visitor, slug);
  const card = debate === null || !/^[1-9]\d{0,6}$/.test(number) ? null : await findCard(debate, Number(number));
  if (debate === null || card === null) return publicJson({ message: 'There is no such card.' }, 404);
  const [counts, { path }, sheet] = await Promise.all([
    answerCounts(debate, card.id),
    readSurroundings(debate, card),
    shareSheet(),
  ]);
  const [passage] = backingOf(card.passages);
  const picture = cardPicture({
    ...{ sheet, question: await drawable(debate.question), claim: await drawable(card.claim) },
    ...{ relation: path.at(-1)?.relation ?? null, position: await drawable(card.thesisOf?.name ?? null) },
    strip: passage === undefined ? null : ((await drawable(stripWords(passage))) ?? `¶${String(passage.paragraph)}`),
    answers: { for: counts.get('supports') ?? 0, against: counts.get('attacks') ?? 0 },
  });
  return pictureAnswer(picture);
}
