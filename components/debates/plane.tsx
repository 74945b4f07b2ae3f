import { planeOf } from '../../lib/debates/plane';
import type { Axis, Position } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import styles from './plane.module.css';
import { PlaneDrawing } from './plane-drawing';
import { PlaneLines } from './plane-lines';

interface PlaneProps {
  readonly slug: string;
  readonly axes: readonly Axis[];
  readonly positions: readonly Position[];
}

/**
 * Where the positions stand on the debate's two axes: a drawing where there is room, two labelled lines on a phone.
 * Shows nothing for a debate without two axes.
 */
export function Plane({ slug, axes, positions }: PlaneProps) {
  const [x, y] = axes;
  if (x === undefined || y === undefined) return null;
  const plane = planeOf(positions, x.key, y.key);
  return (
    <figure className={styles.figure} aria-labelledby="plane-title">
      <figcaption className={styles.title} id="plane-title">
        Where the positions stand
      </figcaption>
      <div className={styles.drawing}>
        <PlaneDrawing slug={slug} plane={plane} x={x} y={y} />
        {plane.emptyCorners.length > 0 && (
          <p className={styles.legend}>
            <span aria-hidden="true">◌</span> Nobody here combines these
          </p>
        )}
      </div>
      <div className={styles.lines}>
        <PlaneLines slug={slug} axis={x} positions={positions} />
        <PlaneLines slug={slug} axis={y} positions={positions} />
      </div>
      {plane.beside.length > 0 && (
        <p className={styles.beside}>
          Beside the plane, on neither axis:{' '}
          {plane.beside.map(({ key, name }, at) => (
            <span key={key}>
              {at > 0 && ', '}
              <a href={`${addressOf(slug)}/positions/${key}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}
