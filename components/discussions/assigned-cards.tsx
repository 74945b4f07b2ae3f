import type { Assigned } from '../../lib/assignments/queries';
import { answerHref, cardHref } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf } from '../cards/wording';
import styles from './phone.module.css';

/** The cards that the viewer is asked to answer, those done ticked. */
export function AssignedCards({ slug, assigned }: { slug: string; assigned: readonly Assigned[] }) {
  if (assigned.length === 0) return <p>There is no card of the others to answer yet. Look at the board below.</p>;
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">For you to answer</h2>
      <ul className={styles.list}>
        {assigned.map(({ card, isAnswered }) => (
          <li key={card.id} className={styles.entry}>
            <a className={styles.claim} href={cardHref(slug, card)}>
              {claimOf(card)}
            </a>
            <Strips slug={slug} passages={card.passages} />
            {isAnswered ? (
              <span className={styles.done}>✓ Answered</span>
            ) : (
              <a href={answerHref(slug, card)}>Answer this card</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
