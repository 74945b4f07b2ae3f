import { wordDiff } from '../../lib/cards/word-diff';
import styles from './difference.module.css';

/** What became of a text, word by word. What was removed is struck through and what was added underlined, and said. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <span className={styles.difference}>
      {wordDiff(before, after).map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={at}>
            <span className={styles.said}>[{kind}: </span>
            {text}
            <span className={styles.said}>] </span>
          </Tag>
        );
      })}
    </span>
  );
}
