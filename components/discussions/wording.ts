import type { Phase, Plan } from '../../lib/discussions/plan';
import type { State } from '../../lib/discussions/phase';
import type { Side } from '../../lib/discussions/vocabulary';

export const sideNames: Readonly<Record<Side, string>> = {
  for: 'For it',
  against: 'Against it',
  undecided: 'Undecided',
};

/** What is to be done now, in a dozen words at most. */
export function instructionOf({ status, phase, frozen }: State, { phases }: Plan): string {
  if (status === 'lobby') return 'It begins in a moment.';
  const now = phases[phase];
  if (status === 'closed' || now === undefined) return 'The discussion is closed. Thank you.';
  if (frozen) return 'Stop writing for a moment, and listen.';
  const isFirst = !phases.slice(0, phase).some(({ kind }) => kind === now.kind);
  return { vote: isFirst ? firstVote : laterVote, write: writing(now, isFirst), answer: answering }[now.kind];
}

const firstVote = 'Vote on your own, before you see what others think.';
const laterVote = 'Vote again. Did a card move you?';
const answering = 'Answer the cards at the top. Then any other.';

function writing({ gate }: Phase, isFirst: boolean): string {
  if (!isFirst || gate === 0) return 'Write cards: one claim each, with its source.';
  return gate === 1 ? 'Your turn first: write a card.' : `Your turn first: write ${String(gate)} cards.`;
}
