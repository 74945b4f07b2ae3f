import type { Axis, Position } from '../../lib/debates/queries';
import type { Selection } from '../../lib/graph/selection';
import { boardHref } from './board-href';
import styles from './plane-lines.module.css';

interface PlaneLinesProps {
  readonly slug: string;
  readonly axis: Axis;
  readonly positions: readonly Position[];
  readonly selection: Selection;
}

/** One axis as a line with its two poles, and the positions at the pole that they lean to. */
export function PlaneLines({ slug, axis, positions, selection }: PlaneLinesProps) {
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
              <a className={styles.position} href={boardHref(slug, position, selection)} key={position.key}>
                {position.name}
              </a>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
