import type { SourcePassage } from '../../lib/annotations/queries';
import { segmentsOf } from '../../lib/sources/segments';
import type { Paragraph } from '../../lib/sources/text';
import styles from './marked-text.module.css';

/**
 * A paragraph with its passages marked; each mark leads to its card in the margin. A passage that goes on in the next
 * paragraph is marked in both.
 */
export function MarkedText({ paragraph, passages }: { paragraph: Paragraph; passages: readonly SourcePassage[] }) {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const marks = passages.flatMap(({ id, start, end }) => {
    const isHere = start !== null && end !== null && start < paragraph.end && end > paragraph.start;
    return isHere ? [{ id, start: start - paragraph.start, end: end - paragraph.start }] : [];
  });
  return segmentsOf(paragraph.text, marks).map(({ text, marks: [first, ...others] }, at) => {
    if (first === undefined) return text;
    const stance = byId.get(first)?.stance ?? 'context';
    return (
      <a className={styles.link} href={`#passage-${first}`} key={at}>
        <mark className={`${styles[stance] ?? ''} ${others.length > 0 ? (styles.several ?? '') : ''}`}>{text}</mark>
      </a>
    );
  });
}
