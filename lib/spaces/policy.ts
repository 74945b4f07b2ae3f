import type { Contributions } from './vocabulary';

/** What becomes of what somebody adds to a space: everybody's at once, an editor's to decide, or nothing. */
export type Admission = 'publish' | 'propose' | 'refuse';

/** Editors publish wherever they edit; for others the space's setting says. */
export function admissionTo(contributions: Contributions, { mayEdit }: { readonly mayEdit: boolean }): Admission {
  if (mayEdit) return 'publish';
  return ({ open: 'publish', reviewed: 'propose', closed: 'refuse' } as const)[contributions];
}
