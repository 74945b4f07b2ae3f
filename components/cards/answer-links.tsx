import type { CardView } from '../../lib/cards/view';
import { isVersion } from '../../lib/debates/address';
import { answerHref, cardHref, isAnswerable } from './card';
import styles from './answer-links.module.css';

/** What a reader can add to a card: an answer, or a passage. */
export function AnswerLinks({ slug, card }: { slug: string; card: CardView }) {
  if (!isAnswerable(card) || isVersion(slug)) return null;
  return (
    <p className={styles.links}>
      <a className={styles.answer} href={answerHref(slug, card)}>
        Answer this
      </a>
      <a className={styles.passage} href={`${cardHref(slug, card)}/annotations/new`}>
        Add a passage
      </a>
    </p>
  );
}
