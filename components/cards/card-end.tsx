import { effectOf } from '../../lib/cards/window';
import type { Surroundings } from '../../lib/cards/queries';
import styles from './card-head.module.css';

/** What a card does in the end for the position at the top of its way; said where its own label does not say it. */
export function CardEnd({ path }: { path: Surroundings['path'] }) {
  const position = path[0]?.card.thesisOf;
  if (position === null || position === undefined || path.length < 3) return null;
  const effect = effectOf(path.slice(1).flatMap(({ relation }) => relation ?? []));
  return (
    <p className={styles.end}>
      {effect === null && 'Part of the debate about '}
      {effect === 'helps' && 'In the end it helps: '}
      {effect === 'hurts' && 'In the end it speaks against: '}
      <strong>{position.name}</strong>
    </p>
  );
}
