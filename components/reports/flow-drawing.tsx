import { flowBands, type Band } from '../../lib/reports/flow-bands';
import type { Ledger } from '../../lib/reports/ledger';
import styles from './flow-drawing.module.css';
import { nameOf, type Names } from './wording';

/** Of the drawing, in its own units: one is a pixel on a small phone. */
const width = 360;
const bar = 14;
const line = 20;
const size = { height: 220, gap: 30 };

/** The flows between two votes: on the left the first vote, on the right the second. Who moved stands out. */
export function FlowDrawing({ ledger, names }: { readonly ledger: Ledger; readonly names: Names }) {
  const { before, after, bands } = flowBands(ledger, size);
  const height = line + size.height + size.gap * (before.length - 1) + 4;
  const columns = [
    { blocks: before, x: 0, textX: 0, anchor: 'start' },
    { blocks: after, x: width - bar, textX: width, anchor: 'end' },
  ] as const;
  return (
    <svg
      className={styles.flows}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label="How votes moved from the first vote, left, to the second, right. The table says the same."
    >
      {bands.map((band) => (
        <path className={classOf(band)} d={shapeOf(band)} key={`${band.from} ${band.to}`} />
      ))}
      {columns.map(({ blocks, x, textX, anchor }) =>
        blocks.map(({ choice, count, top, height: tall }) => (
          <g key={`${anchor} ${choice}`}>
            <text className={styles.name} x={textX} y={line + top - 7} textAnchor={anchor}>
              {`${shortened(nameOf(names, choice))}: ${String(count)}`}
            </text>
            <rect className={styles.block} x={x} y={line + top} width={bar} height={Math.max(1, tall)} />
          </g>
        )),
      )}
    </svg>
  );
}

function classOf({ from, to }: Band): string | undefined {
  if (from === to) return styles.stayed;
  return to === 'for' ? styles.toFor : to === 'against' ? styles.toAgainst : styles.moved;
}

function shapeOf({ leftTop, rightTop, height }: Band): string {
  const [left, right, middle] = [bar, width - bar, width / 2];
  const [a, b] = [line + leftTop, line + rightTop];
  const round = (value: number) => String(Math.round(value * 10) / 10);
  const curve = (fromX: number, toX: number, fromY: number, toY: number) =>
    `${String(fromX)} ${round(fromY)} C${String(middle)} ${round(fromY)} ${String(middle)} ${round(toY)} ${String(toX)} ${round(toY)}`;
  return `M${curve(left, right, a, b)} L${curve(right, left, b + height, a + height)} Z`;
}

/** Half the width holds this much; the whole name stands in the table. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= 18 ? name : `${letters.slice(0, 17).join('').trimEnd()}…`;
}
