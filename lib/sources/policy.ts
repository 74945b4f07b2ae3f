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
