import { addressOf } from '../../lib/debates/address';
import type { ClassCard } from '../../lib/moderation/queries';
import { RelationLabel } from '../cards/relation-label';
import { count } from '../cards/wording';
import { HostForm } from './host-form';
import styles from './host.module.css';

interface ClassCardsProps {
  readonly slug: string;
  readonly cards: readonly ClassCard[];
  /** Hosts run the discussion; who only looks in may hide. */
  readonly mayHost: boolean;
}

const shownAtOnce = 12;

/** What the class has written, the newest first, with what its hosts can do about each. */
export function ClassCards({ slug, cards, mayHost }: ClassCardsProps) {
  const entries = (some: readonly ClassCard[]) => (
    <ol className={styles.cards}>
      {some.map((card) => (
        <li key={card.number}>
          <Entry slug={slug} card={card} mayHost={mayHost} />
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="cards" className={styles.part}>
      <h2 id="cards">
        {cards.length === 0 ? 'Nobody has written yet' : `${count(cards.length, 'card')} by the class`}
      </h2>
      {entries(cards.slice(0, shownAtOnce))}
      {cards.length > shownAtOnce && (
        <details>
          <summary>{cards.length - shownAtOnce} more</summary>
          {entries(cards.slice(shownAtOnce))}
        </details>
      )}
    </section>
  );
}

function Entry({ slug, card, mayHost }: { slug: string; card: ClassCard; mayHost: boolean }) {
  const { number, claim, relation, isHidden, isSentBack, isSpotlit, hasAuthor, author } = card;
  return (
    <article aria-label={claim} className={styles.entry}>
      {relation !== null && <RelationLabel relation={relation} />}
      <h3 className={styles.claim}>
        {isHidden ? claim : <a href={`${addressOf(slug)}/cards/${String(number)}`}>{claim}</a>}
      </h3>
      <p className={styles.facts}>{factsOf(card)}</p>
      <details>
        <summary>
          What to do<span className={styles.heard}>: {claim}</span>
        </summary>
        <div className={styles.actions}>
          {mayHost && !isHidden && (
            <HostForm
              slug={slug}
              door="spotlight"
              words={isSpotlit ? 'Take off the screen' : 'Show large on the screen'}
            >
              <input type="hidden" name="number" value={isSpotlit ? '' : number} />
            </HostForm>
          )}
          {!isHidden && <HostForm slug={slug} door={`cards/${String(number)}/hiding`} words="Hide" />}
          {mayHost && isHidden && !isSentBack && (
            <HostForm slug={slug} door={`cards/${String(number)}/showing`} words="Show again" />
          )}
          {mayHost && hasAuthor && (
            <HostForm
              slug={slug}
              door={`cards/${String(number)}/author/removal`}
              words={author === null ? 'Remove who wrote this' : `Remove ${author}`}
            />
          )}
        </div>
        {mayHost && !isHidden && hasAuthor && (
          <HostForm slug={slug} door={`cards/${String(number)}/return`} words="Send back">
            <label className={styles.field}>
              <span>A word to its author</span>
              <textarea name="text" rows={2} required maxLength={2000} />
            </label>
          </HostForm>
        )}
      </details>
    </article>
  );
}

function factsOf({ number, answers, hasSource, isHidden, isSentBack, isSpotlit, author }: ClassCard): string {
  return [
    `Card ${String(number)}`,
    author ?? '',
    isSentBack ? 'sent back to its author' : isHidden ? 'hidden from the class' : '',
    isSpotlit ? 'on the screen' : '',
    answers > 0 ? count(answers, 'answer') : 'no answer yet',
    hasSource ? '' : 'no source yet',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
