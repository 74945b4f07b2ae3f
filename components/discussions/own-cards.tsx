import type { CardView } from '../../lib/cards/view';
import { cardHref } from '../cards/card';
import { claimOf, count } from '../cards/wording';
import styles from './phone.module.css';

interface OwnCardsProps {
  readonly slug: string;
  readonly cards: readonly CardView[];
  /** How many cards open the others’; 0 where everything is open. */
  readonly gate: number;
}

/** What the viewer wrote here, and how far that has opened the others’ cards. */
export function OwnCards({ slug, cards, gate }: OwnCardsProps) {
  return (
    <section aria-labelledby="own">
      <h2 id="own">Your cards</h2>
      {gate > 0 && (
        <p>
          {String(Math.min(cards.length, gate))} of {count(gate, 'card')}{' '}
          {cards.length < gate ? 'opens what the others wrote.' : 'written: the others’ cards are open.'}
        </p>
      )}
      {gate === 0 && cards.length === 0 && <p>You have written none yet.</p>}
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.id} className={styles.entry}>
            <a className={styles.claim} href={cardHref(slug, card)}>
              {claimOf(card)}
            </a>
            <span className={styles.fact}>
              {card.number === null
                ? 'Waits: only you see it until your teacher has read it'
                : card.answers > 0
                  ? count(card.answers, 'answer')
                  : 'No answer yet'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
