import { newId } from '../../lib/id';
import type { Outcome } from '../../lib/outcome';
import type { Viewer } from '../../lib/people/viewer';
import { resubmitProposal, reviseProposal, withdrawProposal } from '../../lib/proposals/commands';
import { proposalRevision, proposalStep } from '../../lib/proposals/schema';
import { acceptProposal, mergeProposal, returnProposal } from '../../lib/review/commands';
import { acceptance, merging, returning } from '../../lib/review/schema';
import { undoEvent } from '../../lib/undo/commands';
import { undoing } from '../../lib/undo/schema';
import { addCard, fromElsewhere } from './contributing';
import type { Prepare } from './every-write';
import { cardNumber, firstSlug } from './first-debate';
import { newPerson } from './people';

/** A card that waits with its passage and document. */
interface Waiting {
  readonly author: Viewer;
  readonly id: string;
  /** The number of another card. */
  readonly other: number;
}

type Done = Promise<Outcome<{ readonly seq: number }, string>>;

/** What is done to a card that waits, with the id of that one write. */
type Step = (waiting: Waiting, clientId: string) => Done;

const words = { kind: 'fact', claim: 'In other words, as they should be.', elaboration: '' };
const on = ({ id }: Waiting, clientId: string) => ({ slug: firstSlug, id, clientId });
const seen = (waiting: Waiting, clientId: string) => ({ ...on(waiting, clientId), revision: 1 });

/** What editors do with what waits, and taking each of it back, and what its author does. */
export function everyDecision(editor: Viewer): Readonly<Record<string, Prepare>> {
  const decisions: Readonly<Record<string, Step>> = {
    'an acceptance': (...at) => acceptProposal(editor, acceptance.parse(seen(...at))),
    'an acceptance in other words': (...at) => acceptProposal(editor, acceptance.parse({ ...seen(...at), ...words })),
    'a return': (...at) => returnProposal(editor, returning.parse({ ...seen(...at), text: 'Say who counted.' })),
    'a merge': (...at) => mergeProposal(editor, merging.parse({ ...seen(...at), into: at[0].other })),
  };
  const ofAuthor: Readonly<Record<string, Step>> = {
    'a proposal in other words': (...at) =>
      reviseProposal(at[0].author, proposalRevision.parse({ ...seen(...at), ...words })),
    'a proposal taken back': (...at) => withdrawProposal(at[0].author, proposalStep.parse(on(...at))),
  };
  return {
    ...each({ ...decisions, ...ofAuthor }, '', async (step) => {
      const [waiting, clientId] = [await propose(), newId()];
      return () => step(waiting, clientId);
    }),
    ...each(decisions, ', undone', async (step) => {
      const input = undoing.parse({
        slug: firstSlug,
        clientId: newId(),
        seq: await seqOf(step(await propose(), newId())),
      });
      return () => undoEvent(editor, input);
    }),
    'a proposal sent again': async () => {
      const waiting = await propose();
      await seqOf(decisions['a return']?.(waiting, newId()));
      const input = proposalStep.parse(on(waiting, newId()));
      return () => resubmitProposal(waiting.author, input);
    },
  };
}

function each(steps: Readonly<Record<string, Step>>, ending: string, prepare: (step: Step) => ReturnType<Prepare>) {
  const named = Object.entries(steps).map(([name, step]) => [`${name}${ending}`, () => prepare(step)] as const);
  return Object.fromEntries(named);
}

async function propose(): Promise<Waiting> {
  const author = (await newPerson()).viewer;
  const { proposalId: id } = await addCard(author, await cardNumber('F2'), fromElsewhere);
  return { author, id, other: await cardNumber('F3') };
}

async function seqOf(step: Done | undefined): Promise<number> {
  const done = await step;
  if (done?.ok !== true) throw new Error(`refused: ${done?.reason ?? 'no such step'}`);
  return done.value.seq;
}
