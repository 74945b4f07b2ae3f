import type { Numbers as Counted } from '../../lib/reports/view';
import styles from './report.module.css';

/** What the class did, in numbers. */
export function Numbers({ numbers }: { readonly numbers: Counted }) {
  const { participants, cards, withPassage, answers, votes } = numbers;
  const shown = [
    { name: 'took part', count: participants },
    { name: cards === 1 ? 'card written' : 'cards written', count: cards },
    { name: 'of them with a passage', count: withPassage },
    { name: 'of them answer another card', count: answers },
    ...votes.map((count, at) => ({ name: `votes, ${ordinals[at] ?? `${String(at + 1)}th`} time`, count })),
  ];
  return (
    <dl className={styles.numbers}>
      {shown.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

const ordinals = ['first', 'second', 'third', 'fourth'];
