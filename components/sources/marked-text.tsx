import type { ReactNode } from 'react';
import type { SourcePassage } from '../../lib/annotations/queries';
import { lanesOf } from '../../lib/sources/lanes';
import { segmentsOf } from '../../lib/sources/segments';
import type { Paragraph } from '../../lib/sources/text';
import styles from './marked-text.module.css';

interface MarkedTextProps {
  readonly paragraph: Paragraph;
  readonly passages: readonly SourcePassage[];
  /** The numbers by which passages that share a paragraph are told apart, also in the margin. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * A paragraph with its passages marked: each by a line under its words, of its stance, and by its number at its end. Words
 * under several passages have as many lines, and lead to the one that begins last. A passage that goes on in the next
 * paragraph is marked in both.
 */
export function MarkedText({ paragraph, passages, numbers }: MarkedTextProps) {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const marks = passages.flatMap(({ id, start, end }) => {
    const isHere = start !== null && end !== null && start < paragraph.end && end > paragraph.start;
    return isHere ? [{ id, start: start - paragraph.start, end: end - paragraph.start }] : [];
  });
  const lanes = lanesOf(marks);
  const segments = segmentsOf(paragraph.text, marks);
  return segments.map(({ text, marks: above }, at) => {
    const innermost = above.at(-1);
    if (innermost === undefined) return text;
    const after = segments[at + 1]?.marks ?? [];
    const ending = above.filter((id) => !after.includes(id)).flatMap((id) => numbers.get(id) ?? []);
    const lined = above.reduceRight<ReactNode>((inside, id) => {
      const stance = styles[byId.get(id)?.stance ?? 'context'] ?? '';
      return <span className={`${stance} ${styles[`lane${String(lanes.get(id) ?? 0)}`] ?? ''}`}>{inside}</span>;
    }, text);
    return (
      <a className={styles.link} href={`#passage-${innermost}`} data-passages={above.join(' ')} key={at}>
        <mark {...(ending.length > 0 && { 'data-ends': ending.join(' ') })}>{lined}</mark>
      </a>
    );
  });
}

/** Numbers for passages with words in the text, where a paragraph has several. */
export function numbersOf(passages: readonly SourcePassage[]): ReadonlyMap<string, number> {
  const marked = passages.filter(({ start }) => start !== null);
  return new Map(
    marked.flatMap(({ id, paragraph }) => {
      const together = marked.filter((other) => other.paragraph === paragraph);
      return together.length > 1 ? [[id, together.findIndex((other) => other.id === id) + 1] as const] : [];
    }),
  );
}
