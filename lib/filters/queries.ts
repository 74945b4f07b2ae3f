import { LRUCache } from 'lru-cache';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { sourcesOf, type DebateSource } from '../sources/queries';
import { seenBy, visible } from '../spaces/visible';
import { filterParameters, isFiltering, withoutParameter, type CardFilter } from './filter';
import { meaning } from './meaning';

/** What a filter may be chosen from, besides the closed lists: documents, and who holds something. */
export interface FilterChoices {
  readonly sources: readonly Pick<DebateSource, 'slug' | 'label' | 'title'>[];
  readonly actors: readonly { readonly key: string; readonly name: string }[];
}

export async function filterChoices(debate: Debate): Promise<FilterChoices> {
  const [sources, actors] = await Promise.all([
    sourcesOf(debate),
    read<FilterChoices['actors'][number]>(
      `SELECT t.key, t.name FROM actor t
       WHERE t.debate_id = $1 AND EXISTS (
         SELECT FROM annotation a WHERE a.debate_id = $1 AND a.actor_id = t.id AND ${visible('a', '$2')})
       ORDER BY t.name LIMIT 200`,
      [debate.id, debate.sight],
    ),
  ]);
  return { sources, actors };
}

/** The same where a page shows the form that filters it; null where it leads to that form only (`isChoosing`). */
export async function shownChoices(debate: Debate, filter: CardFilter, isAsked: boolean) {
  return isAsked || isFiltering(filter) ? filterChoices(debate) : null;
}

/** What a page that shows everything tells of a filter; null where there is none. */
export async function carriedFilter(debate: Debate, filter: CardFilter) {
  if (!isFiltering(filter)) return null;
  const [choices, meant] = await Promise.all([filterChoices(debate), countMeant(debate, filter, mostCounted)]);
  return { choices, meant };
}

/** A filter's parameter, and how many there are without it of what a page shows. */
export interface Loosening {
  readonly name: string;
  readonly left: number;
}

/**
 * What each part of a filter keeps out, to be told where all of it leaves nothing.
 *
 * @param count how many a filter leaves on the page; by default cards of the whole debate
 */
export async function looseningsOf(
  debate: Debate,
  filter: CardFilter,
  count = (looser: CardFilter): Promise<number> => countMeant(debate, looser, mostCounted),
): Promise<Loosening[]> {
  return Promise.all(
    filterParameters(filter).map(async ([name]) => ({ name, left: await count(withoutParameter(filter, name)) })),
  );
}

/** As many are told; beyond that there are more. */
const mostCounted = 100;

/** How many cards of a debate a filter means, counted up to one more than so many. */
export async function countMeant(debate: Debate, filter: CardFilter, most: number): Promise<number> {
  const { condition, values } = meaning(filter, debate);
  const [found] = await read<{ count: number }>(
    `SELECT count(*) FROM (SELECT FROM card c WHERE ${condition} LIMIT ${String(most + 1)}) meant`,
    values,
  );
  return found?.count ?? 0;
}

/** The cards of a debate that a filter means, by their numbers. */
export async function meantCards(
  debate: Debate,
  filter: CardFilter,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<string[]> {
  const { condition, values } = meaning(filter, debate);
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c WHERE ${condition}
     ORDER BY c.number NULLS LAST, c.id OFFSET ${String(skip)} LIMIT ${String(most)}`,
    values,
  );
  return found.map(({ id }) => id);
}

/** Those of some cards that a filter means. */
export async function meantAmong(debate: Debate, filter: CardFilter, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { condition, values } = meaning(filter, debate);
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c WHERE c.id = ANY($${String(values.length + 1)}::uuid[]) AND ${condition}`,
    [...values, ids],
  );
  return new Set(found.map(({ id }) => id));
}

const usesByVersion = new LRUCache<string, ReadonlyMap<string, number>>({ max: 200 });

/**
 * By document, how many of the cards that a filter means have a passage in it, counted up to 101; none is left out. Of
 * such a passage is asked who speaks in it: it is what the filter together with the document means. What waits is
 * counted for nobody. Counted once for each version of the debate.
 */
export async function meantPerSource(debate: Debate, filter: CardFilter): Promise<ReadonlyMap<string, number>> {
  const { id, version, horizon } = debate;
  const key = JSON.stringify([id, version, horizon, filterParameters(filter)]);
  const known = usesByVersion.get(key);
  if (known !== undefined) return known;
  const { condition, values } = meaning(filter, seenBy(debate, null), 'a.source_id = d.source_id');
  const found = await read<{ sourceId: string; cards: number }>(
    `SELECT d.source_id AS "sourceId", m.cards FROM debate_source d
     CROSS JOIN LATERAL (
       SELECT count(*) AS cards FROM (
         SELECT FROM card c WHERE ${condition} LIMIT ${String(mostCounted + 1)}) meant) m
     WHERE d.debate_id = $3 AND m.cards > 0`,
    values,
  );
  const uses = new Map(found.map(({ sourceId, cards }) => [sourceId, cards]));
  usesByVersion.set(key, uses);
  return uses;
}
