import type { Surroundings } from '../../lib/cards/queries';
import type { CardView } from '../../lib/cards/view';
import { isVersion } from '../../lib/debates/address';
import { Pin } from '../briefings/pin';
import { AnswerLinks } from './answer-links';
import { cardHref, readingHref } from './card';
import { CardEnd } from './card-end';
import { CardActions } from './card-actions';
import styles from './card-head.module.css';
import { Elaboration } from './elaboration';
import { RelationLabel } from './relation-label';
import { claimOf, hiddenWords, kindNames } from './wording';

interface CardHeadProps {
  readonly slug: string;
  readonly card: CardView;
  readonly path: Surroundings['path'];
  readonly mayChange: boolean;
  /** Whether a class wrote it, in a discussion of its own. */
  readonly isFromDiscussion?: boolean;
}

/** The head of a card's page: the way down to it, what it says to the card above, its claim and what it means. */
export function CardHead({ slug, card, path, mayChange, isFromDiscussion = false }: CardHeadProps) {
  const relation = path.at(-1)?.relation ?? null;
  const above = path.slice(0, -1);
  return (
    <header className={styles.head}>
      {above.length > 0 && (
        <nav aria-label="The way to this card">
          <ol className={styles.path}>
            {above.map((step) => (
              <li key={step.card.id}>
                {step.card.thesisOf !== null && <strong>{step.card.thesisOf.name}: </strong>}
                <a href={readingHref(slug, step.card)}>{claimOf(step.card)}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {relation !== null && <RelationLabel relation={relation} />}
      <CardEnd path={path} />
      <h1 className={styles.claim}>{claimOf(card)}</h1>
      {card.elaboration !== null && <Elaboration text={card.elaboration} />}
      <p className={styles.facts}>
        <span>{kindNames[card.kind]}</span>
        {card.number === null ? <span>Not published yet</span> : <span>Card {card.number}</span>}
        {card.isHidden && <span>{hiddenWords}</span>}
        {isFromDiscussion && <span>From a class discussion</span>}
        {card.revision > 1 && <span>Wording {card.revision}</span>}
        {!card.isEmptied && <Pin slug={slug} number={card.number} />}
      </p>
      {!card.isEmptied && card.number !== null && !isVersion(slug) && (
        <CardActions href={cardHref(slug, card)} mayChange={mayChange} isThesis={card.thesisOf !== null} />
      )}
      <AnswerLinks slug={slug} card={card} />
    </header>
  );
}
