import type { Piece } from '../../lib/search/marked';
import styles from './marked-pieces.module.css';

/** A text with what was sought in bold and underlined. The yellow marker means a passage, and nothing else. */
export function MarkedPieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isHit }, at) =>
    isHit ? (
      <b className={styles.hit} key={at}>
        {text}
      </b>
    ) : (
      text
    ),
  );
}
