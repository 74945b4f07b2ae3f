import { addressOf, isDiscussion } from '../../lib/debates/address';
import { selectionAddress, wholeGraph } from '../../lib/graph/selection';
import styles from './around-link.module.css';

/** From a card to what stands around it. A discussion has no map. */
export function AroundLink({ slug, number }: { readonly slug: string; readonly number: number }) {
  if (isDiscussion(slug)) return null;
  const around = { ...wholeGraph, card: number, around: true };
  return (
    <p className={styles.around}>
      <a href={selectionAddress(`${addressOf(slug)}/map`, around)}>What stands around this card, on the map</a>
    </p>
  );
}
