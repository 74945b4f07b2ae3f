import type { CardView } from '../../lib/cards/view';
import { mayCheck } from '../../lib/checks/policy';
import type { CheckView } from '../../lib/checks/queries';
import { addressOf } from '../../lib/debates/address';
import { cardHref } from '../cards/card';
import { dayOf } from '../ui/day';
import styles from './checks.module.css';
import { stateNames } from './wording';

interface ChecksProps {
  readonly slug: string;
  readonly card: CardView;
  /** The newest first. */
  readonly checks: readonly CheckView[];
}

/** Whether anybody has looked into what the card stands on, and what they found. */
export function Checks({ slug, card, checks }: ChecksProps) {
  if (card.number === null || card.claim === null) return null;
  const isUnchecked = checks.every(({ isStale }) => isStale);
  return (
    <section id="checks" aria-labelledby="checks-title" className={styles.section}>
      <h2 id="checks-title">Has anybody checked it?</h2>
      {isUnchecked && (
        <p>{checks.length === 0 ? 'Nobody yet.' : 'Not this wording: the card was reworded since it was checked.'}</p>
      )}
      {checks.length > 0 && (
        <ol className={styles.list}>
          {checks.map(({ id, result, note, date, who, isStale }) => (
            <li key={id} className={styles[result]}>
              <strong>{stateNames[result]}</strong>
              {note !== null && <p dir="auto">{note}</p>}
              <p className={styles.facts}>
                {whoNames[who]}, <time dateTime={date}>{dayOf(date)}</time>
                {isStale && ' · an earlier wording'}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.ways}>
        {mayCheck(card) && <a href={`${cardHref(slug, card)}/checks/new`}>Check it</a>}
        <a href={`${addressOf(slug)}/checks`}>What else is not checked</a>
      </p>
    </section>
  );
}

const whoNames: Readonly<Record<CheckView['who'], string>> = {
  editor: 'By an editor',
  you: 'By you',
  someone: 'By a reader',
};
