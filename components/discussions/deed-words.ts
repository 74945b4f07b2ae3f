import { acts, type Act } from '../../lib/discussions/vocabulary';
import type { Deed } from '../../lib/moderation/queries';
import type { Verb } from '../../lib/spaces/vocabulary';

const actWords: Readonly<Record<Act, string>> = {
  start: 'started the lesson',
  'go-on': 'went on to the next phase',
  'go-back': 'went back a phase',
  pause: 'stopped the clock',
  resume: 'let the clock run',
  extend: 'changed the time',
  close: 'closed the discussion',
  reopen: 'opened it again',
  'eyes-up': 'blanked the phones',
  'eyes-down': 'brought the phones back',
  lock: 'locked the door',
  unlock: 'unlocked the door',
  freeze: 'stopped all writing',
  unfreeze: 'let the class write again',
  'approve-first': 'chose to read cards first',
  'publish-at-once': 'chose to publish cards at once',
  'ask-checks': 'asked the class to check cards',
  'end-checks': 'ended the checking of cards',
};

const verbWords: Readonly<Partial<Record<Verb, string>>> = {
  'eyes.up': actWords['eyes-up'],
  'eyes.down': actWords['eyes-down'],
  'discussion.changed': 'changed the code or a setting',
  'discussion.inspected': 'looked into the discussion',
  'card.hidden': 'hid a card',
  'card.shown': 'showed a card again',
  'card.added': 'wrote a card',
  'card.revised': 'changed the words of a card',
  'card.moved': 'moved a card',
  'card.withdrawn': 'took a card back',
  'proposal.accepted': 'let a card in',
  'proposal.returned': 'sent a card back',
  'proposal.merged': 'merged a card into another',
  'participant.removed': 'removed somebody',
  'participant.restored': 'let somebody back in',
  'event.undone': 'undid something',
};

/** What a host did, after the word for who it was. */
export function deedWords({
  verb,
  counts,
  isSentBack,
  number,
}: Pick<Deed, 'verb' | 'counts' | 'isSentBack' | 'number'>): string {
  const act = acts[counts?.['act'] ?? -1];
  if (act !== undefined || verb === 'phase.changed') {
    const minutes = counts?.['minutes'];
    if (act === 'extend' && minutes !== undefined)
      return `${minutes < 0 ? 'took away' : 'added'} ${String(Math.abs(minutes))} min`;
    return act === undefined ? 'changed the phase' : actWords[act];
  }
  if (verb === 'card.spotlit') return number === null ? 'cleared the screen' : 'put a card on the screen';
  return isSentBack ? 'sent a card back' : (verbWords[verb] ?? 'changed something');
}

/** Who did something: hosts have numbers, in the order in which they came. */
export function doerOf({ isOwn, host }: Pick<Deed, 'isOwn' | 'host'>): string {
  if (isOwn) return 'You';
  if (host === null) return 'The clock';
  return host === 0 ? 'An editor of this server' : `Host ${String(host)}`;
}
