import type { CheckTask } from '../../lib/assignments/queries';
import { addressOf } from '../../lib/debates/address';
import { cardHref } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf } from '../cards/wording';
import styles from './phone.module.css';

/** The cards that the viewer is asked to check, those done ticked, and how far the class is. */
export function CardsToCheck({ slug, task }: { readonly slug: string; readonly task: CheckTask }) {
  return (
    <section aria-labelledby="to-check">
      <h2 id="to-check">For you to check</h2>
      <ul className={styles.list}>
        {task.own.map(({ card, isChecked }) => (
          <li key={card.id} className={styles.entry}>
            <a className={styles.claim} href={cardHref(slug, card)}>
              {claimOf(card)}
            </a>
            <Strips slug={slug} passages={card.passages} />
            {isChecked ? (
              <span className={styles.done}>✓ Checked</span>
            ) : (
              <a href={`${cardHref(slug, card)}/checks/new`}>Check this card</a>
            )}
          </li>
        ))}
      </ul>
      <p>
        {checkedSoFar(task)} <a href={`${addressOf(slug)}/checks`}>See what is not checked yet</a>
      </p>
    </section>
  );
}

export function checkedSoFar({ checked, all }: Pick<CheckTask, 'checked' | 'all'>): string {
  return `The class has checked ${String(checked)} of ${String(all)} cards.`;
}
