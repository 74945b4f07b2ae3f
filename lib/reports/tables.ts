import type { Cell } from './csv';
import { answersOf, type Part } from './view';

/** A table of a report, as a file has it. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The parts of a report that can be saved as tables. */
export const tableNames = ['cards', 'participants', 'votes'] as const;
export type TableName = (typeof tableNames)[number];

/** One card as the table has it. */
export interface CardRow {
  readonly number: number;
  readonly claim: string | null;
  readonly elaboration: string | null;
  readonly relation: string | null;
  readonly to: number | null;
  readonly passages: number;
  readonly answers: number;
  readonly wordings: number;
  /** The name of who wrote it; null where nobody is told. */
  readonly name: string | null;
}

export function cardsTable(cards: readonly CardRow[]): Table {
  return {
    header: ['card', 'claim', 'elaboration', 'relation', 'to card', 'passages', 'answers', 'wordings', 'participant'],
    rows: cards.map((card) => [
      ...[card.number, card.claim, card.elaboration, card.relation, card.to],
      ...[card.passages, card.answers, card.wordings, card.name],
    ]),
  };
}

export function participantsTable(parts: readonly Part[]): Table {
  return {
    header: ['participant', 'cards', 'answers', 'passages', 'changes of wording', 'votes'],
    rows: parts.map((part) => [
      ...[part.name, part.cards.length, answersOf(part).length, part.passages.length],
      ...[part.cards.reduce((sum, { wordings }) => sum + wordings - 1, 0), part.votes.length],
    ]),
  };
}

/**
 * One row for each who voted, so that pairs stay pairs. Where nobody is told who wrote what there are neither names nor
 * reasons, and the rows stand in the order of what was chosen: their place gives nobody away.
 *
 * @param phases the votes of the plan, by their place in it
 */
export function votesTable(parts: readonly Part[], phases: readonly number[], isNamed: boolean): Table {
  const columns = phases.map((_, at) => `vote ${String(at + 1)}`);
  const voters = parts.filter(({ votes }) => votes.length > 0);
  const chosen = voters.map(({ name, votes }) => {
    const cast = phases.map((phase) => votes.find((vote) => vote.phase === phase));
    const choices = cast.map((vote) => vote?.choice ?? null);
    if (!isNamed) return choices;
    const words = cast.flatMap((vote) => [vote?.because ?? null, vote?.decisive ?? null]);
    return [name, ...choices, ...words];
  });
  if (!isNamed) return { header: columns, rows: chosen.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) };
  const words = columns.flatMap((column) => [`${column} because`, `${column} moved by card`]);
  return { header: ['participant', ...columns, ...words], rows: chosen };
}

const keyOf = (row: readonly Cell[]) => JSON.stringify(row);
