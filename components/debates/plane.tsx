import { planeOf } from '../../lib/debates/plane';
import type { Axis, Position } from '../../lib/debates/queries';
import type { Selection } from '../../lib/graph/selection';
import { boardHref } from './board-href';
import styles from './plane.module.css';
import { PlaneDrawing } from './plane-drawing';
import { PlaneLines } from './plane-lines';

interface PlaneProps {
  readonly slug: string;
  readonly axes: readonly Axis[];
  readonly positions: readonly Position[];
  readonly selection: Selection;
}

/**
 * Where the positions stand on the debate's two axes: a drawing where there is room, two labelled lines on a phone.
 * Shows nothing for a debate without two axes.
 */
export function Plane({ slug, axes, positions, selection }: PlaneProps) {
  const [x, y] = axes;
  if (x === undefined || y === undefined) return null;
  const plane = planeOf(positions, x.key, y.key);
  return (
    <figure className={styles.figure} aria-labelledby="plane-title">
      <figcaption className={styles.title} id="plane-title">
        Where the positions stand
      </figcaption>
      <div className={styles.drawing}>
        <PlaneDrawing {...{ slug, plane, x, y, selection }} />
        {plane.emptyCorners.length > 0 && (
          <p className={styles.legend}>
            <span aria-hidden="true">◌</span> Nobody here combines these
          </p>
        )}
      </div>
      <div className={styles.lines}>
        <PlaneLines {...{ slug, positions, selection }} axis={x} />
        <PlaneLines {...{ slug, positions, selection }} axis={y} />
      </div>
      {plane.beside.length > 0 && (
        <p className={styles.beside}>
          Beside the plane, on neither axis:{' '}
          {plane.beside.map((position, at) => (
            <span key={position.key}>
              {at > 0 && ', '}
              <a href={boardHref(slug, position, selection)}>{position.name}</a>
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}
