import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { fitness, numberMeant } from './finding';
import { likenessTo, nearlySameFrom } from './likeness';
import type { FoundCard, SimilarCard } from './schema';

/**
 * How many of the nearest by trigrams are looked at in earnest. Trigrams put a claim in other words, or with other
 * words between, behind some that merely share endings; further down than this nothing was ever found.
 */
const looked = 60;
const mostSimilar = 5;
const mostFound = 10;
/** A picker shows ten; that many more may turn out to fit badly. */
const lookedToFind = 30;

/** What fits less is not what was sought: two fifths of its letters are in words that are not there. */
const fitsFrom = 0.5;

/**
 * The cards that say nearly the same as a claim that somebody is writing, likest first, at most five. A help, no
 * judgement: it compares words, not meaning, and misses what is said in other words.
 */
export async function nearlySame(debate: Debate, claim: string): Promise<SimilarCard[]> {
  const cards = await read<FoundCard>(
    `${cardColumns}
     WHERE w.debate_id = $1 AND ${visible('$4')} ORDER BY w.words <-> likeness_words($2) LIMIT $3`,
    [debate.id, claim, looked, debate.horizon],
  );
  const likeness = likenessTo(claim, debate.language);
  return cards
    .map((card) => ({ ...card, likeness: likeness(card.claim) }))
    .filter((card) => card.likeness >= nearlySameFrom)
    .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, mostSimilar);
}

/** Two cards of which one says nearly what the other says. */
export interface SamePair {
  readonly one: Pick<FoundCard, 'number' | 'claim'>;
  readonly other: Pick<FoundCard, 'number' | 'claim'>;
}

/** How many of the newest cards are compared with one another, and how many pairs are told of. */
const compared = 60;
const mostPairs = 8;

/** Among the newest cards that people wrote here, pairs that say nearly the same, the likest first. */
export async function samePairs(debate: Debate): Promise<SamePair[]> {
  const cards = await read<FoundCard>(
    `${cardColumns} WHERE w.debate_id = $1 AND ${visible('$3')} AND c.author_id IS NOT NULL
     ORDER BY c.number DESC LIMIT $2`,
    [debate.id, compared, debate.horizon],
  );
  return cards
    .flatMap((one, at) => {
      const likeness = likenessTo(one.claim, debate.language);
      return cards.slice(at + 1).map((other) => ({ one, other, likeness: likeness(other.claim) }));
    })
    .filter(({ likeness }) => likeness >= nearlySameFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostPairs);
}

/** Cards for a picker, best first, at most ten: by number (12, #12), beginnings or parts of words, or misspelt words. */
export async function findCards(debate: Debate, text: string): Promise<FoundCard[]> {
  const number = numberMeant(text);
  const [numbered, containing] = await Promise.all([
    number === null
      ? []
      : read<FoundCard>(`${cardColumns} WHERE w.debate_id = $1 AND c.number = $2 AND ${visible('$3')}`, [
          debate.id,
          number,
          debate.horizon,
        ]),
    read<FoundCard>(
      `${cardColumns} WHERE w.debate_id = $1 AND w.words LIKE '%' || ${literally} || '%' AND ${visible('$4')} LIMIT $3`,
      [debate.id, text, looked, debate.horizon],
    ),
  ]);
  // What holds all of it as it stands fits better than whatever is like it.
  const near =
    containing.length >= mostFound
      ? []
      : await read<FoundCard>(
          `${cardColumns} WHERE w.debate_id = $1 AND ${visible('$4')} ORDER BY w.words <->> likeness_words($2) LIMIT $3`,
          [debate.id, text, lookedToFind, debate.horizon],
        );
  const others = new Map([...containing, ...near].map((card) => [card.number, card]));
  for (const { number: taken } of numbered) others.delete(taken);
  const fitting = [...others.values()]
    .map((card) => ({ card, fits: fitness(text, card.claim) }))
    .filter(({ fits }) => fits >= fitsFrom)
    .sort((a, b) => b.fits - a.fits || a.card.number - b.card.number)
    .map(({ card }) => card);
  return [...numbered, ...fitting].slice(0, mostFound);
}

const cardColumns = `
  SELECT c.number, r.claim, CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('key', p.key, 'name', p.name) END AS "thesisOf"
  FROM card_words w
  JOIN card c ON c.debate_id = w.debate_id AND c.id = w.card_id
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
  LEFT JOIN position p ON p.debate_id = c.debate_id AND p.thesis_id = c.id`;

/** What was published within the reader's horizon. What waits of their own has no number yet, and cannot be named. */
const visible = (horizon: '$3' | '$4') =>
  `c.published_seq <= ${horizon} AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL`;

/** What was typed, in which % and _ are signs as any other. */
const literally = String.raw`regexp_replace(likeness_words($2), '([\\%_])', '\\\1', 'g')`;
