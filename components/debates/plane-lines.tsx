import type { Axis, Position } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import styles from './plane-lines.module.css';

/** One axis as a line with its two poles, and the positions at the pole that they lean to. */
export function PlaneLines({ slug, axis, positions }: { slug: string; axis: Axis; positions: readonly Position[] }) {
  const placed = positions
    .map((position) => ({ position, at: position.places[axis.key] }))
    .flatMap(({ position, at }) => (at === undefined ? [] : [{ position, at }]));
  const poles = [
    { name: axis.lowName, here: placed.filter(({ at }) => at < 0) },
    { name: axis.highName, here: placed.filter(({ at }) => at >= 0) },
  ];
  return (
    <section aria-label={axis.name}>
      <p className={styles.question}>{axis.question}</p>
      <div className={styles.line}>
        {poles.map(({ name, here }) => (
          <div className={styles.pole} key={name}>
            <p className={styles.name}>{name}</p>
            {here.map(({ position }) => (
              <a className={styles.position} href={`${addressOf(slug)}/positions/${position.key}`} key={position.key}>
                {position.name}
              </a>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
