import type { Plane } from '../../lib/debates/plane';
import type { Axis, Position } from '../../lib/debates/queries';
import type { Selection } from '../../lib/graph/selection';
import { boardHref } from './board-href';
import styles from './plane-drawing.module.css';

interface PlaneDrawingProps {
  readonly slug: string;
  readonly plane: Plane<Position>;
  readonly x: Axis;
  readonly y: Axis;
  readonly selection: Selection;
}

/** Of the drawing, in its own units: one is a pixel at the width that the cover gives it. */
const width = 440;
const height = 400;
const field = { left: 30, top: 30, width: 380, height: 340 };
const band = 54;

const across = (x: number) => field.left + band / 2 + ((x + 1) / 2) * (field.width - band);
const down = (y: number) => field.top + band / 2 + ((1 - y) / 2) * (field.height - band);

/**
 * The plane with its axes named at the edges. A position that takes a side on one axis only is a band across the other;
 * where two bands cross without a position of their own, the drawing says that nobody stands there.
 */
export function PlaneDrawing({ slug, plane, x, y, selection }: PlaneDrawingProps) {
  return (
    <svg className={styles.plane} viewBox={`0 0 ${String(width)} ${String(height)}`} role="group" aria-label="Plane">
      <rect className={styles.field} x={field.left} y={field.top} width={field.width} height={field.height} />
      {plane.bands.map(({ position, axis, at }) => (
        <Band {...{ position, axis, at }} href={boardHref(slug, position, selection)} key={position.key} />
      ))}
      {plane.dots.map(({ position, x: atX, y: atY }) => (
        <a href={boardHref(slug, position, selection)} key={position.key}>
          <circle className={styles.dot} cx={across(atX)} cy={down(atY)} r="8" />
          <title>{position.name}</title>
          <text className={styles.name} {...nameAt(atX)} y={down(atY) - 14}>
            {shortened(position.name)}
          </text>
        </a>
      ))}
      {plane.emptyCorners.map((corner) => (
        <circle
          className={styles.corner}
          cx={across(corner.x)}
          cy={down(corner.y)}
          r="5"
          key={`${String(corner.x)} ${String(corner.y)}`}
        />
      ))}
      <AxisNames axis={x} low={[field.left, height - 8, 'start']} high={[width - field.left, height - 8, 'end']} />
      <AxisNames axis={y} low={[18, field.top + field.height, 'start']} high={[18, field.top, 'end']} turned />
    </svg>
  );
}

/** A name near an edge grows towards the middle, so that none of it is cut off. */
function nameAt(x: number) {
  if (x < -0.4) return { x: field.left + 6, textAnchor: 'start' } as const;
  if (x > 0.4) return { x: field.left + field.width - 6, textAnchor: 'end' } as const;
  return { x: across(x), textAnchor: 'middle' } as const;
}

/** Two names fit side by side; the whole name stands in the list beside the drawing. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= 22 ? name : `${letters.slice(0, 21).join('').trimEnd()}…`;
}

interface BandProps {
  readonly href: string;
  readonly position: Position;
  readonly axis: 'x' | 'y';
  readonly at: number;
}

function Band({ href, position, axis, at }: BandProps) {
  const isUpright = axis === 'x';
  const middle = isUpright
    ? { x: across(at), y: field.top + field.height / 2 }
    : { x: field.left + field.width / 2, y: down(at) };
  const box = isUpright
    ? { x: middle.x - band / 2, y: field.top, width: band, height: field.height }
    : { x: field.left, y: middle.y - band / 2, width: field.width, height: band };
  const turn = isUpright ? { transform: `rotate(-90 ${String(middle.x)} ${String(middle.y)})` } : {};
  return (
    <a className={styles.link} href={href}>
      <rect className={styles.band} {...box} />
      <text className={styles.name} x={middle.x} y={middle.y + 5} textAnchor="middle" {...turn}>
        {position.name}
      </text>
    </a>
  );
}

type Anchored = readonly [x: number, y: number, anchor: 'start' | 'end'];

function AxisNames({
  axis,
  low,
  high,
  turned = false,
}: {
  axis: Axis;
  low: Anchored;
  high: Anchored;
  turned?: boolean;
}) {
  return (
    <g className={styles.pole}>
      {[
        { name: axis.lowName, at: low },
        { name: axis.highName, at: high },
      ].map(({ name, at: [x, y, anchor] }) => (
        <text
          x={x}
          y={y}
          textAnchor={anchor}
          key={name}
          {...(turned && { transform: `rotate(-90 ${String(x)} ${String(y)})` })}
        >
          {name}
        </text>
      ))}
    </g>
  );
}
