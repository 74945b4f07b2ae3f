import type { Verb } from '../spaces/vocabulary';
import { whatCame, type Incoming } from './incoming';

/** Whoever did something, as far as anybody may know: nobody can be told from others by it. */
export type Who = 'editor' | 'author' | 'you' | 'files' | 'someone';

/** Something that happened in a debate and that everybody may know of. */
export interface Happened {
  readonly seq: number;
  readonly verb: Verb;
  readonly who: Who;
  /** When: ISO 8601 in UTC. */
  readonly date: string;
  /** Of an acceptance: what was accepted. */
  readonly accepted: 'card' | 'wording' | 'link' | 'annotation' | null;
  /** What it took back, if it took something back. */
  readonly undone: Verb | null;
  /** The card that it was about. */
  readonly card: NamedCard | null;
  /** In a card's own history, where another card did it: what became of the link between the two. */
  readonly incoming: Incoming | null;
}

/** A card as it is now: `claim` is null where its words were withdrawn or erased. */
export interface NamedCard {
  readonly number: number;
  readonly claim: string | null;
  readonly isEmptied: boolean;
}

/** What is told of: nothing that waits or waited in vain, and no ratings. */
export const toldVerbs: readonly Verb[] = [
  ...(['debate.loaded', 'debate.created', 'debate.changed', 'position.added', 'axis.added'] as const),
  ...(['card.added', 'card.revised', 'card.moved', 'card.withdrawn'] as const),
  ...(['link.added', 'link.withdrawn', 'annotation.added', 'annotation.withdrawn'] as const),
  ...([
    'card.checked',
    'annotations.imported',
    'origin.confirmed',
    'origin.refused',
    'proposal.accepted',
    'proposal.merged',
    'event.undone',
    'words.erased',
  ] as const),
];

/** What waits again once it is undone: neither it nor its undoing is told of then. */
export const verdicts: readonly Verb[] = ['proposal.accepted', 'proposal.merged'];

/** What only the card's author and editors can do. */
export const reserved: readonly Verb[] = ['card.revised', 'card.moved', 'card.withdrawn', ...verdicts];

/**
 * What happened, as a sentence without its full stop.
 *
 * @param card what the card is called there: "this card" on its own page, "a card" among others
 */
export function sentenceOf(happened: Said, card: string): string {
  const { incoming } = happened;
  const said = incoming === null ? whatOf(happened, card) : whatCame({ ...happened, incoming });
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${isSaidWhole(happened) ? '' : ` by ${names[happened.who]}`}`;
}

type Said = Pick<Happened, 'verb' | 'who' | 'accepted' | 'undone' | 'incoming'>;

const names: Readonly<Record<Who, string>> = {
  editor: 'an editor',
  author: 'its author',
  you: 'you',
  files: 'the debate’s files',
  someone: 'a reader',
};

const isSaidWhole = ({ verb }: Pick<Happened, 'verb'>) => verb === 'debate.loaded' || verb === 'words.erased';

function whatOf({ verb, accepted, undone }: Pick<Happened, 'verb' | 'accepted' | 'undone'>, card: string): string {
  if (verb === 'event.undone') return takenBack(undone, card);
  if (verb === 'proposal.accepted') return `${acceptedThing(accepted, card)} was accepted`;
  const said: Readonly<Partial<Record<Verb, string>>> = {
    'debate.loaded': card === 'this card' ? 'this card came with the debate’s files' : 'the debate’s files were loaded',
    'debate.created': 'the debate was opened',
    'debate.changed': 'the debate’s settings were changed',
    'position.added': 'a position was added',
    'axis.added': 'a scale was added',
    'card.added': `${card} was added`,
    'card.revised': `${card} was reworded`,
    'card.moved': `${card} was moved`,
    'card.withdrawn': `${card} was withdrawn`,
    'link.added': `a link from ${card} was added`,
    'link.withdrawn': `a link from ${card} was withdrawn`,
    'annotation.added': `a passage for ${card} was added`,
    'annotation.withdrawn': `a passage for ${card} was withdrawn`,
    'annotations.imported': 'cards and passages were brought in from a file',
    'card.checked': `${card} was checked`,
    'origin.confirmed': 'two documents were found to be of one origin',
    'origin.refused': 'two documents were found not to be of one origin',
    'proposal.merged': `a card with the same claim was merged into ${card}`,
    'words.erased': 'words were erased by their author',
  };
  return said[verb] ?? 'something was changed';
}

function acceptedThing(accepted: Happened['accepted'], card: string): string {
  if (accepted === 'wording') return `a new wording of ${card}`;
  if (accepted === 'link') return `a link from ${card}`;
  return accepted === 'annotation' ? `a passage for ${card}` : card;
}

function takenBack(undone: Verb | null, card: string): string {
  const said: Readonly<Partial<Record<Verb, string>>> = {
    'card.added': `${card} was withdrawn`,
    'card.revised': `the wording of ${card} before the last was restored`,
    'card.moved': `${card} was moved back`,
    'card.withdrawn': `${card} was restored`,
    'link.added': `a link from ${card} was withdrawn`,
    'link.withdrawn': `a link from ${card} was restored`,
    'annotation.added': `a passage for ${card} was withdrawn`,
    'annotation.withdrawn': `a passage for ${card} was restored`,
    'annotations.imported': 'cards and passages from a file were taken back',
    'card.checked': `a check of ${card} was taken back`,
    'origin.confirmed': 'what was said of the origin of two documents was taken back',
    'origin.refused': 'what was said of the origin of two documents was taken back',
  };
  return (undone === null ? undefined : said[undone]) ?? 'something was undone';
}

/** What happened, day by day (UTC), in the order given; days as YYYY-MM-DD. */
export function byDay<Event extends Pick<Happened, 'date'>>(
  events: readonly Event[],
): { readonly day: string; readonly events: readonly Event[] }[] {
  const days = new Map<string, Event[]>();
  for (const event of events) {
    const day = event.date.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, some]) => ({ day, events: some }));
}
