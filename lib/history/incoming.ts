import type { Verb } from '../spaces/vocabulary';

/** What became of a link that ends on a card, or did: it came to end there, it ends elsewhere now, or neither. */
export type Incoming = 'came' | 'left' | 'stayed';

/** What other cards do that a card’s history tells of, where a link of theirs ends on it. */
export const incomingVerbs = [
  ...['card.added', 'card.moved', 'card.withdrawn', 'link.added', 'link.withdrawn'],
  ...['proposal.accepted', 'event.undone'],
] as const satisfies readonly Verb[];

interface Arrival {
  readonly verb: Verb;
  readonly incoming: Incoming;
  /** Of an acceptance: what was accepted. */
  readonly accepted: string | null;
  /** What it took back, if it took something back. */
  readonly undone: Verb | null;
}

/** What another card did to this one, without who did it: “an answer to this card was added”. */
export function whatCame({ verb, incoming, accepted, undone }: Arrival): string {
  if (verb === 'event.undone') return (undone === null ? undefined : takenBack[undone]?.[incoming]) ?? changed;
  if (verb === 'proposal.accepted') return `${accepted === 'link' ? 'a link' : 'an answer'} to this card was accepted`;
  return done[verb]?.[incoming] ?? changed;
}

type Said = Readonly<Partial<Record<Verb, Readonly<Record<Incoming, string>>>>>;

const changed = 'a link to this card was changed';
const always = (said: string) => ({ came: said, left: said, stayed: said });

const done: Said = {
  'card.added': always('an answer to this card was added'),
  'card.moved': {
    came: 'a card was moved below this one',
    left: 'an answer to this card was moved elsewhere',
    stayed: 'an answer to this card became another kind of answer',
  },
  'card.withdrawn': always('a card linked to this one was withdrawn'),
  'link.added': always('a link to this card was added'),
  'link.withdrawn': always('a link to this card was withdrawn'),
};

const takenBack: Said = {
  'card.added': always('an answer to this card was withdrawn'),
  'card.moved': {
    came: 'an answer to this card was moved back',
    left: 'a card was moved back from below this one',
    stayed: 'an answer to this card became the kind of answer it was before',
  },
  'card.withdrawn': always('a card linked to this one was restored'),
  'link.added': always('a link to this card was withdrawn'),
  'link.withdrawn': always('a link to this card was restored'),
};
