import { randomUUID } from 'node:crypto';
import { pick, post, somewhere, type Action, type Knowledge } from './action';

const decisions: readonly ((id: string, knowing: Knowledge) => ReturnType<typeof post>)[] = [
  (id, knowing) => post(knowing, `proposals/${id}/acceptance`, { revision: 1 }),
  (id, knowing) => {
    const words = `As an editor says it, ${randomUUID()}.`;
    const body = { revision: 1, kind: 'fact', claim: words, elaboration: '' };
    return post(knowing, `proposals/${id}/acceptance`, body, { words, kind: 'acceptance in other words' });
  },
  (id, knowing) => {
    const words = `What is missing, ${randomUUID()}.`;
    return post(knowing, `proposals/${id}/return`, { revision: 1, text: words }, { words });
  },
  (id, knowing) => post(knowing, `proposals/${id}/merge`, { revision: 1, into: somewhere() }),
];

/** What an editor does with something that waits. */
export const decide: Action = (knowing) => {
  const proposal = knowing.waiting.shift();
  const write = proposal === undefined ? undefined : pick(decisions)?.(proposal, knowing);
  if (proposal === undefined || write === undefined) return null;
  return {
    write,
    learn: ({ answer: { seq } }) => {
      if (seq !== undefined) knowing.undoable.push({ seq, proposal, kind: `undo of ${write.kind}` });
    },
  };
};

/** Takes the last thing back that can be; what was decided then waits again. */
export const undo: Action = (knowing) => {
  const last = knowing.undoable.pop();
  if (last === undefined) return null;
  const { seq, proposal, kind } = last;
  return {
    write: post(knowing, `events/${String(seq)}/undo`, {}, { ...(kind !== undefined && { kind }) }),
    learn: () => {
      if (proposal !== undefined) knowing.waiting.push(proposal);
    },
  };
};

/** What an author does with something of theirs that waits, or came back, or is decided meanwhile. */
export const reconsider: Action = (knowing) => {
  const id = knowing.proposed.shift();
  if (id === undefined) return null;
  const door = pick(['revisions', 'resubmission', 'withdrawal']) ?? 'withdrawal';
  const words = `Better words, ${randomUUID()}.`;
  const [body, said] =
    door === 'revisions' ? [{ revision: 1, kind: 'fact', claim: words, elaboration: '' }, { words }] : [{}, {}];
  return { write: post(knowing, `proposals/${id}/${door}`, body, { ...said, kind: `proposal ${door}` }) };
};
