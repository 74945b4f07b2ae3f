import type { Verb } from '../spaces/vocabulary';

/** What somebody did, as far as it matters for who may take it back. */
export interface Deed {
  readonly verb: Verb;
  /** Whether the one who asks did it. */
  readonly isOwn: boolean;
  /** Whether who did it did it to something of their own. */
  readonly isByAuthor: boolean;
}

const contributions: ReadonlySet<Verb> = new Set<Verb>([
  ...(['card.added', 'card.revised', 'card.moved', 'link.added', 'annotation.added', 'card.checked'] as const),
  ...(['annotations.imported', 'source.renewed', 'origin.confirmed', 'origin.refused'] as const),
]);
const withdrawals: ReadonlySet<Verb> = new Set<Verb>([
  ...(['card.withdrawn', 'link.withdrawn', 'annotation.withdrawn', 'proposal.withdrawn'] as const),
]);
/** What keeps the class from reading a card, and what takes that back. */
const moderations: ReadonlySet<Verb> = new Set<Verb>(['card.hidden', 'card.shown']);
const verdicts: ReadonlySet<Verb> = new Set<Verb>(['proposal.accepted', 'proposal.returned', 'proposal.merged']);

/** Whether what was done can be taken back at all. */
export function isUndoable(verb: Verb): boolean {
  return contributions.has(verb) || withdrawals.has(verb) || verdicts.has(verb) || moderations.has(verb);
}

/**
 * Who may take something back: whoever did it, and whoever edits the debate. Verdicts are the editors' alone; and what
 * an author withdrew of their own, nobody else brings back.
 */
export function mayUndo({ verb, isOwn, isByAuthor }: Deed, { mayEdit }: { readonly mayEdit: boolean }): boolean {
  if (verdicts.has(verb)) return mayEdit;
  if (withdrawals.has(verb) && isByAuthor) return isOwn;
  return isUndoable(verb) && (isOwn || mayEdit);
}
