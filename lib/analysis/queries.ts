import { LRUCache } from 'lru-cache';
import { read } from '../db/client';
import type { Passage } from '../annotations/queries';
import { cardsById, picksOf } from '../cards/queries';
import { countedOrigin } from '../sources/queries';
import { readBoard } from '../spaces/queries';
import { sightOf, visible } from '../spaces/visible';
import { axesOf, positionsOf, type Debate } from '../debates/queries';

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
