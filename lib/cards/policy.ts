import type { Admission } from '../spaces/policy';

/** Whose a card is, and whether everybody may read it. */
interface Standing {
  readonly isOwn: boolean;
  readonly isPublished: boolean;
}

/** Who may change a card's wording, move it or take it back: its author, and whoever edits the debate. */
export function mayChange(card: Pick<Standing, 'isOwn'>, { mayEdit }: { readonly mayEdit: boolean }): boolean {
  return mayEdit || card.isOwn;
}

/**
 * What becomes of a new wording. What only its author sees may be reworded freely; what everybody reads takes the way
 * of anything new.
 */
export function admissionOfWording({ isPublished }: Pick<Standing, 'isPublished'>, admission: Admission): Admission {
  return isPublished ? admission : 'publish';
}
