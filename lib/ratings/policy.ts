/**
 * Who may rate: everybody but who wrote it. A debate that takes no more cards may still be rated: that adds nothing to
 * what others read.
 */
export function mayRate({ isOwn }: { readonly isOwn: boolean }): boolean {
  return !isOwn;
}
