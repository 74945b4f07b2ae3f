/** Who may look into a discussion that they are not in: the server's editors, and it is recorded. */
export function mayInspect({ isEditor }: { readonly isEditor: boolean }): boolean {
  return isEditor;
}
