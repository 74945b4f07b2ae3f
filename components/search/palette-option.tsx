import type { Piece } from '../../lib/search/marked';
import { MarkedPieces } from './marked-pieces';
import styles from './palette-option.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly href: string;
  readonly place: string | null;
  readonly pieces: readonly Piece[];
}

/** One line to choose; a link, so that it opens in a new tab for whoever wants that. */
export function PaletteOption({ id, isActive, href, place, pieces }: PaletteOptionProps) {
  return (
    <a role="option" tabIndex={-1} className={styles.option} {...{ id, href }} aria-selected={isActive}>
      <span className={place === null ? styles.all : styles.line}>
        <MarkedPieces pieces={pieces} />
      </span>
      {place !== null && <span className={styles.place}>{place}</span>}
    </a>
  );
}
