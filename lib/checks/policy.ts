/** Who may check a card: everybody but who wrote it, as with ratings. */
export function mayCheck({ isOwn }: { readonly isOwn: boolean }): boolean {
  return !isOwn;
}
