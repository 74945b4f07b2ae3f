import { encode } from 'uqr';
import styles from './qr.module.css';

interface QrProps {
  /** What a camera reads: mostly an address. */
  readonly value: string;
  /** What it is, for who does not see it. */
  readonly label: string;
}

/** A pattern that a phone's camera reads, as large as its place. Dark on white in every theme: cameras need that. */
export function Qr({ value, label }: QrProps) {
  // M still reads with 15 % of it hidden, by a fold or a shadow; four modules of white around it are the standard's.
  const { size, data } = encode(value, { ecc: 'M', border: 4 });
  return (
    <svg className={styles.qr} viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${String(size)}v${String(size)}H0z`} />
      <path fill="#000" shapeRendering="crispEdges" d={data.flatMap(runsOf).join('')} />
    </svg>
  );
}

/** A row's dark modules as bars: neighbours are one bar, so that no hairline shows between them. */
function runsOf(row: readonly boolean[], y: number): string[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    return [`M${String(x)} ${String(y)}h${String(length)}v1h-${String(length)}z`];
  });
}
