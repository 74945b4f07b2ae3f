import { readerships, type Readership } from './vocabulary';

interface Brought {
  /** Who brought the document in; null for one that came with files of the debate. */
  readonly authorId: string | null;
}

interface Asking {
  readonly viewerId: string | null;
  readonly mayEdit: boolean;
}

/** A document's details are corrected, and it is taken back, by who brought it in and by editors. */
export function mayChange({ authorId }: Brought, { viewerId, mayEdit }: Asking): boolean {
  return mayEdit || (viewerId !== null && authorId === viewerId);
}

/** Who brought a document in says who reads its text. Editors may only let fewer read it. */
export function mayShareWith(
  { authorId, sharedWith }: Brought & { readonly sharedWith: Readership },
  wanted: Readership,
  personId: string | null,
): boolean {
  return authorId === personId || readerships.indexOf(wanted) >= readerships.indexOf(sharedWith);
}
