import { LRUCache } from 'lru-cache';
import { read } from '../db/client';
import type { Passage } from '../annotations/queries';
import { cardsById, picksOf } from '../cards/queries';
import { everyCard, filterParameters, type CardFilter } from '../filters/filter';
import { meaning } from '../filters/meaning';
import { countedOrigin } from '../sources/queries';
import { readBoard } from '../spaces/queries';
import { seenBy, sightOf, visible } from '../spaces/visible';
import { axesOf, positionsOf, type Debate, type Position } from '../debates/queries';
import { serving } from './serving';
import type { Clash, Comparison, Saying, Shared } from './view';

/** All that a debate's cover shows. */
export async function readCover(debate: Debate) {
  const [axes, positions, picks, tally] = await Promise.all([
    axesOf(debate),
    positionsOf(debate),
    picksOf(debate),
    tallyOf(debate),
  ]);
  const shown = [...positions.map(({ thesisId }) => thesisId), ...picks.map(({ cardId }) => cardId)];
  return { debate, axes, positions, picks, tally, cards: await cardsById(debate, shown) };
}

/** What a debate stands on. Theses are not counted as arguments, nor the editors' own writing as a document. */
export interface Tally {
  readonly arguments: number;
  readonly withoutSource: number;
  readonly documents: number;
  /** Documents after those of one origin are counted once. */
  readonly origins: number;
}

/** Figures are everybody's: what waits is counted for nobody, its author included. */
const nobody = null;

/** Who sees less counts less. */
const countedAs = ({ id, version, horizon }: Debate) => [id, version, horizon].join(':');

const tallies = new LRUCache<string, Tally>({ max: 500 });

/** Counted once for each version of the debate, so that its cost does not fall on each reader of a large one. */
export async function tallyOf(debate: Debate): Promise<Tally> {
  const key = countedAs(debate);
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const found = await readBoard<Tally>(
    debate,
    `WITH document AS (
       SELECT s.id, ${countedOrigin} AS counted_as FROM debate_source d JOIN source s ON s.id = d.source_id
       WHERE d.debate_id = $1 AND d.published_seq IS NOT NULL AND NOT s.written_by_editors),
     argument AS (
       SELECT EXISTS (SELECT FROM annotation a JOIN document ON document.id = a.source_id
                      WHERE a.debate_id = $1 AND a.card_id = c.id AND a.stance = 'backs' AND ${visible('a', '$3')})
              AS grounded
       FROM card c WHERE c.space_id = $2 AND c.emptied_seq IS NULL AND ${visible('c', '$3')}
         AND NOT EXISTS (SELECT FROM position p WHERE p.debate_id = $1 AND p.thesis_id = c.id))
     SELECT (SELECT count(*) FROM argument) AS arguments,
            (SELECT count(*) FROM argument WHERE NOT grounded) AS "withoutSource",
            (SELECT count(*) FROM document) AS documents,
            (SELECT count(DISTINCT counted_as) FROM document) AS origins`,
    [debate.id, debate.spaceId, sightOf(nobody, debate.horizon)],
  );
  const tally = found[0] ?? { arguments: 0, withoutSource: 0, documents: 0, origins: 0 };
  tallies.set(key, tally);
  return tally;
}

const useByVersion = new LRUCache<string, ReadonlyMap<string, number>>({ max: 500 });

/** How many cards stand on each source, by source id; counted once for each version of the debate. */
export async function cardsPerSource(debate: Debate): Promise<ReadonlyMap<string, number>> {
  const key = countedAs(debate);
  const known = useByVersion.get(key);
  if (known !== undefined) return known;
  const found = await read<{ sourceId: string; cards: number }>(
    `SELECT source_id AS "sourceId", count(DISTINCT card_id) AS cards FROM annotation
     WHERE space_id = $1 AND ${visible('annotation', '$2')} GROUP BY source_id`,
    [debate.spaceId, sightOf(nobody, debate.horizon)],
  );
  const use = new Map(found.map(({ sourceId, cards }) => [sourceId, cards]));
  useByVersion.set(key, use);
  return use;
}

/** As many documents are compared side by side. */
export const matrixColumns = 6;
/** As many cards a cell of the matrix names. */
const named = 3;

const matrices = new LRUCache<string, readonly Saying[]>({ max: 100 });

/**
 * Who says what where: for each position and each of some documents the cards that bear on it, the nearest first, and
 * how many there are: of cards that a filter means. Counted once for each version of the debate.
 *
 * @param sourceIds the documents; null stands for what no document says
 */
export async function sayingsOf(
  debate: Debate,
  sourceIds: readonly (string | null)[],
  filter: CardFilter = everyCard,
): Promise<readonly Saying[]> {
  const key = JSON.stringify([countedAs(debate), sourceIds, filterParameters(filter)]);
  const known = matrices.get(key);
  if (known !== undefined) return known;
  const { condition, values } = meaning(filter, seenBy(debate, nobody));
  const [documents, hasUnsaid] = [`$${String(values.length + 1)}`, `$${String(values.length + 2)}`];
  const found = await read<Saying>(
    `WITH RECURSIVE ${serving('$3', '$2', 'true')},
     said AS (
       SELECT DISTINCT ON (t.position_id, a.source_id, t.card_id)
              t.position_id, a.source_id, t.card_id, t.depth, a.id AS annotation_id, a.paragraph, a.attribution, a.actor_id,
              t.side * CASE a.stance WHEN 'contradicts' THEN -1 ELSE 1 END AS side
       FROM serving t JOIN annotation a ON a.debate_id = $3 AND a.card_id = t.card_id
       WHERE a.source_id = ANY(${documents}::uuid[]) AND a.stance <> 'context' AND ${visible('a', '$2')}
       ORDER BY t.position_id, a.source_id, t.card_id, t.depth, a.ordinal),
     unsaid AS (
       SELECT DISTINCT ON (t.position_id, t.card_id)
              t.position_id, NULL::uuid, t.card_id, t.depth, NULL::uuid, NULL::int, NULL::attribution, NULL::uuid, t.side
       FROM serving t
       WHERE ${hasUnsaid} AND t.depth > 0 AND NOT EXISTS (
         SELECT FROM annotation a JOIN source s ON s.id = a.source_id AND NOT s.written_by_editors
         WHERE a.debate_id = $3 AND a.card_id = t.card_id AND a.stance <> 'context' AND ${visible('a', '$2')})
       ORDER BY t.position_id, t.card_id, t.depth),
     placed AS (
       SELECT b.*, c.number, r.claim,
              count(*) FILTER (WHERE side = 1) OVER cell AS "for", count(*) FILTER (WHERE side = -1) OVER cell AS against,
              count(*) FILTER (WHERE side = 0) OVER cell AS neither,
              row_number() OVER (PARTITION BY b.position_id, b.source_id ORDER BY b.depth, c.number) AS place
       FROM (SELECT * FROM said UNION ALL SELECT * FROM unsaid) b
       JOIN card c ON c.id = b.card_id AND c.number IS NOT NULL AND ${condition}
       JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
       WINDOW cell AS (PARTITION BY b.position_id, b.source_id))
     SELECT position_id AS "positionId", source_id AS "sourceId", number, claim, side, annotation_id AS "annotationId",
            paragraph, attribution, t.name AS actor, "for", against, neither
     FROM placed LEFT JOIN actor t ON t.id = placed.actor_id WHERE place <= ${String(named)} ORDER BY place`,
    [...values, sourceIds.filter((id) => id !== null), sourceIds.includes(null)],
  );
  matrices.set(key, found);
  return found;
}

/** As many cards or links each list of a comparison names. */
const compared = 8;

const comparisons = new LRUCache<string, Comparison>({ max: 100 });

/** What two positions have in common, and where they part, with the cards that are named, by id. */
export async function readComparison(debate: Debate, left: Position, right: Position) {
  const comparison = await comparisonOf(debate, left, right);
  const { shared, clashes, unanswered } = comparison;
  const named = [
    ...[left.thesisId, right.thesisId, ...unanswered.left, ...unanswered.right],
    ...shared.map(({ cardId }) => cardId),
    ...clashes.flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]),
  ];
  return { comparison, cards: await cardsById(debate, [...new Set(named)]) };
}

/** Counted once for each version of the debate. */
async function comparisonOf(debate: Debate, left: Position, right: Position): Promise<Comparison> {
  const key = [countedAs(debate), left.id, right.id].join(':');
  const known = comparisons.get(key);
  if (known !== undefined) return known;
  const values = [debate.id, sightOf(nobody, debate.horizon), left.id, right.id];
  const both = `WITH RECURSIVE ${serving('$1', '$2', 'p.id IN ($3, $4)')},
    stand AS (SELECT position_id, card_id, min(depth) AS depth, (array_agg(side ORDER BY depth))[1] AS side
              FROM serving GROUP BY position_id, card_id)`;
  const [shared, clashes, unanswered] = await Promise.all([
    read<Shared>(
      `${both} SELECT a.card_id AS "cardId", a.side AS left, b.side AS right
       FROM stand a JOIN stand b ON b.card_id = a.card_id AND b.position_id = $4
       WHERE a.position_id = $3 AND a.side <> 0 AND b.side <> 0
       ORDER BY a.depth + b.depth, a.card_id LIMIT ${String(2 * compared)}`,
      values,
    ),
    read<Clash>(
      `${both} SELECT l.id AS "linkId", l.from_card_id AS "fromCardId", l.to_card_id AS "toCardId", l.relation
       FROM link l JOIN stand a ON a.card_id = l.from_card_id JOIN stand b ON b.card_id = l.to_card_id
       WHERE l.debate_id = $1 AND l.relation IN ('attacks', 'tension') AND ${visible('l', '$2')}
         AND a.position_id IN ($3, $4) AND b.position_id IN ($3, $4) AND a.position_id <> b.position_id
         AND a.side = 1 AND b.side = 1
       GROUP BY l.id ORDER BY min(a.depth + b.depth), l.id LIMIT ${String(compared)}`,
      values,
    ),
    read<{ positionId: string; cardId: string }>(
      `${both}, open AS (
         SELECT t.position_id, t.card_id,
                row_number() OVER (PARTITION BY t.position_id ORDER BY t.depth, t.card_id) AS place
         FROM stand t JOIN card c ON c.id = t.card_id AND c.emptied_seq IS NULL AND ${visible('c', '$2')}
         WHERE t.side = -1 AND NOT EXISTS (
           SELECT FROM link l WHERE l.debate_id = $1 AND l.to_card_id = t.card_id
             AND l.relation IN ('attacks', 'qualifies') AND ${visible('l', '$2')})
           AND NOT EXISTS (
             SELECT FROM link u JOIN link l ON l.debate_id = $1 AND l.to_link_id = u.id AND ${visible('l', '$2')}
             WHERE u.debate_id = $1 AND u.from_card_id = t.card_id))
       SELECT position_id AS "positionId", card_id AS "cardId" FROM open WHERE place <= ${String(compared)} ORDER BY place`,
      values,
    ),
  ]);
  const against = ({ id }: Position) =>
    unanswered.filter(({ positionId }) => positionId === id).map(({ cardId }) => cardId);
  const comparison = { shared, clashes, unanswered: { left: against(left), right: against(right) } };
  comparisons.set(key, comparison);
  return comparison;
}

/** What a document says of itself, for programs that read a page. */
export interface CitedDocument {
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO date; null where the document gives none. */
  readonly published: string | null;
  readonly language: string;
  readonly url: string | null;
}

/** The documents of some passages, those with a date first, the earliest of all; the editors’ own writing is none. */
export async function documentsOf(passages: readonly Passage[]): Promise<CitedDocument[]> {
  const slugs = passages.filter(({ writtenByEditors }) => !writtenByEditors).map(({ sourceSlug }) => sourceSlug);
  if (slugs.length === 0) return [];
  return read<CitedDocument>(
    `SELECT slug, title, authors, publisher, published::text, language, url FROM source
     WHERE slug = ANY($1::text[]) ORDER BY published NULLS LAST, slug LIMIT 20`,
    [slugs],
  );
}
