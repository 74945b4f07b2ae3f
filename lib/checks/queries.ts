import { LRUCache } from 'lru-cache';
import type { CardView } from '../cards/view';
import { cardsById } from '../cards/queries';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { own, seenBy, visible } from '../spaces/visible';
import type { CheckResult, CheckState } from './vocabulary';

/** One check, as everybody who reads the card reads it. */
export interface CheckView {
  readonly id: string;
  readonly result: CheckResult;
  /** Null where there is none, or where it was erased. */
  readonly note: string | null;
  /** ISO 8601 with its time zone. */
  readonly date: string;
  /** Never more than this is told of who checked. */
  readonly who: 'editor' | 'you' | 'someone';
  /** Whether the card has another wording by now. */
  readonly isStale: boolean;
}

const mostShown = 20;

/** Whether a check `k` is of an editor of its debate, as SQL. */
const byEditor = `EXISTS (SELECT FROM editorship e
  WHERE e.person_id = k.author_id AND (e.debate_id IS NULL OR e.debate_id = k.debate_id))`;

/** The checks of a card, the newest first, at most twenty. */
export async function checksOf(debate: Debate, { id, revision }: Pick<CardView, 'id' | 'revision'>) {
  return read<CheckView>(
    `SELECT k.id, k.result, k.note, to_json(k.created_at)#>>'{}' AS date, k.revision <> $3 AS "isStale",
            CASE WHEN ${own('k', '$2')} THEN 'you' WHEN ${byEditor} THEN 'editor' ELSE 'someone' END AS who
     FROM card_check k WHERE k.card_id = $1 AND ${visible('k', '$2')}
     ORDER BY k.published_seq DESC LIMIT ${String(mostShown)}`,
    [id, debate.sight, revision],
  );
}

/** Cards that stand on a passage, with how each was checked. */
export interface CardsToCheck {
  /** How many there are in each state; a state without any is left out. */
  readonly counts: ReadonlyMap<CheckState, number>;
  readonly cards: readonly CardView[];
}

export const checksPerPage = 20;

/**
 * The cards of a debate that stand on a passage and are in a state, in the order of their numbers.
 *
 * @param page from 1
 */
export async function cardsToCheck(debate: Debate, state: CheckState, page: number): Promise<CardsToCheck> {
  // What waits is counted for nobody, its author included.
  const values = [debate.id, debate.spaceId, seenBy(debate, null).sight];
  const skip = (page - 1) * checksPerPage;
  const [unchecked, checked, found] = await Promise.all([
    countUnchecked(debate, values),
    read<{ state: CheckState; count: number }>(
      `SELECT state, count(*) FROM (${checkedCards}) x GROUP BY state`,
      values,
    ),
    state === 'unchecked'
      ? read<{ id: string }>(`${uncheckedCards} ORDER BY c.number OFFSET $4 LIMIT ${String(checksPerPage)}`, [
          ...values,
          skip,
        ])
      : read<{ id: string }>(
          `SELECT id FROM (${checkedCards}) x WHERE state = $4 ORDER BY number OFFSET $5 LIMIT ${String(checksPerPage)}`,
          [...values, state, skip],
        ),
  ]);
  const ids = found.map(({ id }) => id);
  const cards = await cardsById(debate, ids);
  const none = unchecked === 0 ? [] : [['unchecked', unchecked] as const];
  return {
    counts: new Map([...checked.map((one) => [one.state, one.count] as const), ...none]),
    cards: ids.flatMap((id) => cards.get(id) ?? []),
  };
}

const uncheckedByVersion = new LRUCache<string, number>({ max: 500 });

/** Counted once for each version of the debate, so that its cost does not fall on each reader of a large one. */
async function countUnchecked({ id, version, horizon }: Debate, values: unknown[]): Promise<number> {
  const key = [id, version, horizon].join(':');
  const known = uncheckedByVersion.get(key);
  if (known !== undefined) return known;
  const [found] = await read<{ count: number }>(`SELECT count(*) FROM (${uncheckedCards}) x`, values);
  const count = found?.count ?? 0;
  uncheckedByVersion.set(key, count);
  return count;
}

/** `$1` is the debate, `$2` its space, `$3` a sight. */
const standing = `c.space_id = $2 AND c.number IS NOT NULL AND c.emptied_seq IS NULL AND ${visible('c', '$3')}
  AND EXISTS (SELECT FROM annotation a JOIN source s ON s.id = a.source_id AND NOT s.written_by_editors
    WHERE a.debate_id = $1 AND a.card_id = c.id AND a.stance <> 'context' AND ${visible('a', '$3')})`;

const uncheckedCards = `SELECT c.id FROM card c WHERE ${standing} AND NOT EXISTS (
  SELECT FROM card_check k WHERE k.card_id = c.id AND k.revision = c.revision AND ${visible('k', '$3')})`;

/** By what an editor found of its present wording, or else the last reader. */
const checkedCards = `SELECT DISTINCT ON (c.number) c.id, c.number, k.result::text AS state
  FROM card_check k JOIN card c ON c.id = k.card_id AND c.revision = k.revision
  WHERE k.debate_id = $1 AND ${visible('k', '$3')} AND ${standing}
  ORDER BY c.number, ${byEditor} DESC, k.published_seq DESC`;
