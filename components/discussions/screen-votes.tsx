import { votesToCompare, type Plan } from '../../lib/discussions/plan';
import type { Screen } from '../../lib/screens/queries';
import styles from './screen.module.css';

interface ScreenVotesProps extends Pick<Screen, 'votes' | 'changed'> {
  readonly plan: Plan;
}

/** How the class voted before and after, each a bar with its number. */
export function ScreenVotes({ votes, changed, plan }: ScreenVotesProps) {
  const compared = votesToCompare(plan);
  if (compared === null) return null;
  const most = Math.max(1, ...votes.flatMap(({ counts }) => Object.values(counts)));
  return (
    <div className={styles.votes}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {votes.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <Cell count={counts[compared.before] ?? 0} most={most} />
              <Cell count={counts[compared.after] ?? 0} most={most} />
            </tr>
          ))}
        </tbody>
      </table>
      {changed !== null && changed.paired > 0 && (
        <p>
          {changed.moved} of {changed.paired} voted differently in the end.
        </p>
      )}
    </div>
  );
}

function Cell({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <td>
      <span className={styles.count}>{count}</span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * count) / most} height="10" />
      </svg>
    </td>
  );
}
