import { kinds } from '../../lib/cards/vocabulary';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { crossLink } from './generated/cross-links';
import { inventDocuments, inventPassages, type Documents } from './generated/documents';
import { itemAt, randomFrom, type Random } from './generated/random';
import { growTree, theses } from './generated/tree';
import { inventClaim, inventText } from './generated/words';

export const fewestCards = 30;

/** How a card answers the one above it, by how often. */
const answers = [
  ['supports', 35],
  ['attacks', 33],
  ['qualifies', 17],
  ['context', 15],
] as const;

/**
 * Invents a debate that has the shape of a real one, to measure and to test with. The same options give the same
 * debate; the same seed gives the same documents at every size. Linear in `cards`.
 *
 * @param options.cards how many, theses included; at least 30
 * @param options.slug at most 62 letters: the documents' slugs begin with it
 */
export function generateDebate({ cards, seed, slug }: { cards: number; seed: number; slug: string }): DebateFile {
  if (cards < fewestCards) throw new RangeError(`a debate needs ${String(fewestCards)} cards`);
  const documents = inventDocuments(randomFrom(seed), slug);
  const random = randomFrom(seed + 1);
  const tree = growTree(random, cards);
  const ids = tree.parents.map((_, at) => `${at < theses ? 'T' : 'C'}${at.toString(36).toUpperCase()}`);
  const claims = ids.map((id) => inventCard(random, id, documents));
  const answering = claims.slice(theses).map((claim, at) => ({
    ...claim,
    relation: random.weighted(answers),
    answers: itemAt(ids, itemAt(tree.parents, at + theses)),
  }));
  return {
    slug,
    language: 'en',
    question: `What should be done about ${slug}?`,
    about: inventText(random, 200),
    axes: [inventAxis(random, 'who', 'Who acts'), inventAxis(random, 'when', 'When to act')],
    sources: documents.sources,
    origins: documents.origins,
    actors: documents.actors,
    positions: claims.slice(0, theses).map((thesis, at) => ({
      key: `position-${String(at + 1)}`,
      name: `Position ${String(at + 1)}`,
      about: inventText(random, 150),
      thesis,
      // The last takes a side on one axis only.
      places: { who: random.whole(-10, 10) / 10, ...(at < theses - 1 && { when: random.whole(-10, 10) / 10 }) },
      picks: { for: picksOf(answering, thesis.id, 'supports'), against: picksOf(answering, thesis.id, 'attacks') },
    })),
    cards: answering,
    links: crossLink(random, ids, answering),
  };
}

function inventCard(random: Random, id: string, documents: Documents) {
  return {
    id,
    kind: random.pick(kinds),
    claim: inventClaim(random),
    ...(random.chance(1 / 3) && { elaboration: inventText(random, random.whole(80, 600)) }),
    passages: random.chance(0.5) ? inventPassages(random, documents) : [],
  };
}

function inventAxis(random: Random, key: string, name: string) {
  const pole = (end: string) => ({ name: `${name}: ${end}`, about: inventText(random, 60) });
  return { key, name, question: `${name}: how?`, low: pole('low'), high: pole('high') };
}

/** The editors pick two for each side, among the first answers. */
function picksOf(cards: DebateFile['cards'], thesis: string, relation: 'supports' | 'attacks'): string[] {
  const picked: string[] = [];
  for (const card of cards) {
    if (card.answers === thesis && card.relation === relation) picked.push(card.id);
    if (picked.length === 2) break;
  }
  return picked;
}
