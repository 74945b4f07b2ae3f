/** Who says which documents count once: the editors of the debate. */
export function mayDecideOrigins({ mayEdit }: { readonly mayEdit: boolean }): boolean {
  return mayEdit;
}
