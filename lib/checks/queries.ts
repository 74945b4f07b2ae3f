import type { CardView } from '../cards/view';
import { cardsById } from '../cards/queries';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { own, visible } from '../spaces/visible';
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
  const [counted, found] = await Promise.all([
    read<{ state: CheckState; count: number }>(`SELECT state, count(*) FROM (${looked}) x GROUP BY state`, [
      ...[debate.id, debate.sight],
    ]),
    read<{ id: string }>(
      `SELECT id FROM (${looked}) x WHERE state = $3 ORDER BY number OFFSET $4 LIMIT ${String(checksPerPage)}`,
      [debate.id, debate.sight, state, (page - 1) * checksPerPage],
    ),
  ]);
  const ids = found.map(({ id }) => id);
  const cards = await cardsById(debate, ids);
  return {
    counts: new Map(counted.map((one) => [one.state, one.count])),
    cards: ids.flatMap((id) => cards.get(id) ?? []),
  };
}

/** `$1` is the debate, `$2` the viewer's sight. */
const looked = `SELECT c.id, c.number, COALESCE((
    SELECT k.result::text FROM card_check k
    WHERE k.card_id = c.id AND k.revision = c.revision AND ${visible('k', '$2')}
    ORDER BY ${byEditor} DESC, k.published_seq DESC LIMIT 1), 'unchecked') AS state
  FROM card c
  WHERE c.debate_id = $1 AND c.number IS NOT NULL AND c.emptied_seq IS NULL AND ${visible('c', '$2')}
    AND EXISTS (SELECT FROM annotation a JOIN source s ON s.id = a.source_id AND NOT s.written_by_editors
      WHERE a.card_id = c.id AND a.stance <> 'context' AND ${visible('a', '$2')})`;
