import type { Report } from '../../lib/reports/view';
import { addressOf } from '../../lib/debates/address';
import { CardLine } from './card-line';
import styles from './report.module.css';
import { reasonWords } from './wording';

interface TalkingProps {
  readonly slug: string;
  readonly report: Pick<Report, 'topics' | 'cards' | 'unanswered' | 'unansweredCount'>;
}

/** The three cards to talk about, and what nobody answered. */
export function Talking({ slug, report: { topics, cards, unanswered, unansweredCount } }: TalkingProps) {
  const more = unansweredCount - unanswered.length;
  return (
    <>
      <section className={styles.section} aria-labelledby="talk">
        <h2 id="talk">{topics.length === 1 ? 'A card to talk about' : 'Cards to talk about'}</h2>
        {topics.length === 0 && <p>No card was answered from both sides, and nobody named one that moved them.</p>}
        <ol className={styles.cards}>
          {topics.map(({ cardId, reason }) => (
            <CardLine slug={slug} card={cards.get(cardId)} key={cardId}>
              {reasonWords[reason]}
            </CardLine>
          ))}
        </ol>
      </section>
      <section className={styles.section} aria-labelledby="unanswered">
        <h2 id="unanswered">What nobody answered</h2>
        {unansweredCount === 0 && <p>Nothing: every card that was written here has an answer.</p>}
        <ul className={styles.cards}>
          {unanswered.map((card) => (
            <CardLine slug={slug} card={card} key={card.id} />
          ))}
        </ul>
        {more > 0 && (
          <p>
            And {more} more. <a href={addressOf(slug)}>Look at them in the discussion</a>
          </p>
        )}
      </section>
    </>
  );
}
