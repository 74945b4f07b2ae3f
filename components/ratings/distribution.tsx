import type { Counts, Tally } from '../../lib/ratings/tally';
import { steps, type Judgement } from '../../lib/ratings/vocabulary';
import styles from './distribution.module.css';
import { cannotSay, type Words } from './wording';

interface DistributionProps {
  readonly tally: Tally;
  readonly words: Words;
  /** The viewer's step among them; undefined where theirs is of something earlier. */
  readonly own: Judgement | undefined;
}

/** What everybody said, in counts: bars with numbers and words. */
export function Distribution({ tally: { now, earlier, isEnough }, words, own }: DistributionProps) {
  const isOnlyOwn = now.people === 1 && own !== undefined && earlier.people === 0;
  const most = Math.max(1, ...now.bySteps, now.cannotSay);
  return (
    <div className={styles.distribution}>
      <p>
        {isOnlyOwn
          ? 'Nobody else has rated this yet.'
          : `${people(now.people)} ${rated(now.people)} this as it stands.`}
        {!isEnough && ' Fewer than five who took a step: no verdict yet.'}
      </p>
      {now.people > 0 && (
        <ul className={styles.bars}>
          {steps.map((step) => (
            <li key={step}>
              <Bar name={`${String(step)} ${words.steps[step] ?? ''}`} count={now.bySteps[step] ?? 0} most={most} />
              {own === step && <strong>you</strong>}
            </li>
          ))}
          <li>
            <Bar name={cannotSay} count={now.cannotSay} most={most} />
            {own === null && <strong>you</strong>}
          </li>
        </ul>
      )}
      {earlier.people > 0 && (
        <p>
          {people(earlier.people)} rated {words.earlier}, not counted above: {listed(earlier, words)}.
        </p>
      )}
    </div>
  );
}

/** Drawn in attributes of SVG: a style attribute would not get past the page's policy. */
function Bar({ name, count, most }: { name: string; count: number; most: number }) {
  return (
    <>
      <span>{name}</span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.all} width="100" height="10" />
        <rect className={styles.part} width={(100 * count) / most} height="10" />
      </svg>
      <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
    </>
  );
}

const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`);
const rated = (count: number) => (count === 1 ? 'has rated' : 'have rated');

/** "2 mostly, 1 can’t say" */
function listed({ bySteps, cannotSay: unsure }: Counts, words: Words): string {
  const named = [
    ...bySteps.map((count, step) => ({ count, name: words.steps[step] ?? '' })),
    { count: unsure, name: cannotSay },
  ];
  return named
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${count.toLocaleString('en-GB')} “${name.toLowerCase()}”`)
    .join(', ');
}
