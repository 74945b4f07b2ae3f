import type { CardView } from '../../lib/cards/view';
import { doorAt } from '../../lib/debates/address';
import { mayRate } from '../../lib/ratings/policy';
import type { CardRatings, Rated } from '../../lib/ratings/view';
import { cardHref, readingHref } from '../cards/card';
import { claimOf } from '../cards/wording';
import { Distribution } from './distribution';
import { RatingForm, type Pressed, type RatingFormProps } from './rating-form';
import styles from './ratings.module.css';
import { cardWords, judgementName, linkWords } from './wording';

interface RatingsProps {
  readonly slug: string;
  readonly card: CardView;
  readonly ratings: CardRatings;
  /** The card above, which the link of the card leads to; a thesis has none. */
  readonly above: CardView | undefined;
  readonly pressed: Pressed | undefined;
}

/** How far one accepts a card; once that is said, how much it matters where it stands. */
export function Ratings({ slug, card, ratings: { ofCard, link }, above, pressed }: RatingsProps) {
  if (card.number === null || card.claim === null) return null;
  const page = cardHref(slug, card);
  return (
    <section id="rating" aria-labelledby="rating-question" className={styles.section}>
      <h2 id="rating-question">How far do you accept this?</h2>
      {mayRate(card) ? (
        <Question
          {...{ action: `${doorAt(page)}/ratings`, page, question: 'rating-question', words: cardWords, rated: ofCard }}
          sees={{ name: 'revision', value: card.revision }}
          pressed={pressed}
        />
      ) : (
        <p>You wrote this card, so others say how far they accept it.</p>
      )}
      {mayRate(card) && link !== null && above !== undefined && (
        <>
          <h3 id="relevance-question">
            If true, how much does it matter for: <a href={readingHref(slug, above)}>{claimOf(above)}</a>
          </h3>
          <Question
            {...{ action: `/api/debates/${slug}/links/${link.id}/ratings`, page, question: 'relevance-question' }}
            {...{ words: linkWords, rated: link.rated }}
            sees={{ name: 'place', value: link.place }}
          />
        </>
      )}
    </section>
  );
}

type QuestionProps = Omit<RatingFormProps, 'own'> & { readonly rated: Rated | null };

function Question({ rated, ...form }: QuestionProps) {
  const { words } = form;
  if (rated === null) {
    return (
      <>
        <RatingForm {...form} />
        <p className={styles.hint}>What others say shows once you have answered.</p>
      </>
    );
  }
  const { judgement, isStale, tally } = rated;
  return (
    <>
      <p>
        Your rating: <strong>{judgementName(words, judgement)}</strong>
      </p>
      {isStale && <p className={styles.stale}>{words.stale}</p>}
      {isStale ? (
        <RatingForm {...form} own={judgement} />
      ) : (
        <details className={styles.change}>
          <summary>Change</summary>
          <RatingForm {...form} own={judgement} />
        </details>
      )}
      <Distribution tally={tally} words={words} own={isStale ? undefined : judgement} />
    </>
  );
}
