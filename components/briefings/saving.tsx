import { briefingHref } from '../../lib/briefings/pins';
import styles from './saving.module.css';

interface SavingProps {
  readonly slug: string;
  readonly pins: readonly number[];
  readonly position: string | undefined;
  /** This page without any card. */
  readonly clear: string;
}

/** The ways to take a briefing along, and the way to begin anew. */
export function Saving({ slug, pins, position, clear }: SavingProps) {
  const file = (ending: 'docx' | 'md') => briefingHref(slug, { cards: pins, position, file: ending });
  return (
    <p className={styles.ways}>
      <a className={styles.main} href={file('docx')} download>
        Save for Word (.docx)
      </a>
      <a href={file('md')} download>
        Save as Markdown
      </a>
      {pins.length > 0 && <a href={clear}>Take all out</a>}
    </p>
  );
}
