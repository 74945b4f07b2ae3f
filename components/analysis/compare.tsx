import type { ReactNode } from 'react';
import type { Comparison, Shared } from '../../lib/analysis/view';
import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import type { Position } from '../../lib/debates/queries';
import { cardHref } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf, relationVerbs } from '../cards/wording';
import styles from './compare.module.css';

interface CompareProps {
  readonly slug: string;
  readonly left: Position;
  readonly right: Position;
  readonly comparison: Comparison;
  /** Every card that the comparison names, and both theses, by id. */
  readonly cards: ReadonlyMap<string, CardView>;
}

/** Two positions side by side: what both rest on, what decides between them, where they clash, what each leaves open. */
export function Compare({ slug, left, right, comparison, cards }: CompareProps) {
  const { shared, clashes, unanswered } = comparison;
  const together = shared.filter((one) => one.left === one.right);
  const between = shared.filter((one) => one.left !== one.right);
  const names = { left: left.name, right: right.name };
  return (
    <>
      <div className={styles.pair}>
        {[left, right].map((position) => (
          <section aria-label={position.name} className={styles.thesis} key={position.id}>
            <h2>{position.name}</h2>
            <p>
              <a href={`${addressOf(slug)}/positions/${position.key}`}>{claimOf(cards.get(position.thesisId))}</a>
            </p>
          </section>
        ))}
      </div>
      <Part title="What both rest on" none="No card speaks for both, or against both.">
        {together.map((one) => (
          <Line slug={slug} card={cards.get(one.cardId)} key={one.cardId}>
            {one.left === 1 ? '+ For both' : '− Against both'}
          </Line>
        ))}
      </Part>
      <Part title="What decides between them" none="No card speaks for one and against the other.">
        {between.map((one) => (
          <Line slug={slug} card={cards.get(one.cardId)} key={one.cardId}>
            {decidingWords(one, names)}
          </Line>
        ))}
      </Part>
      <Part title="Where they clash" none="No argument of one is set against an argument of the other.">
        {clashes.map(({ linkId, fromCardId, toCardId, relation }) => (
          <li className={styles.line} key={linkId}>
            <Claim slug={slug} card={cards.get(fromCardId)} />
            <p className={styles.what}>{relationVerbs[relation]}</p>
            <Claim slug={slug} card={cards.get(toCardId)} />
          </li>
        ))}
      </Part>
      <div className={styles.pair}>
        {(['left', 'right'] as const).map((side) => (
          <Part title={`${names[side]}: what nobody has answered`} none="Every objection has an answer." key={side}>
            {unanswered[side].map((id) => (
              <Line slug={slug} card={cards.get(id)} key={id}>
                − Against it, unanswered
              </Line>
            ))}
          </Part>
        ))}
      </div>
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** What is said where there is nothing. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Part({ title, none, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className={styles.none}>{none}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}

interface LineProps {
  readonly slug: string;
  readonly card: CardView | undefined;
  readonly children: ReactNode;
}

function Line({ slug, card, children }: LineProps) {
  return (
    <li className={styles.line}>
      <p className={styles.what}>{children}</p>
      <Claim slug={slug} card={card} />
      {card !== undefined && <Strips slug={slug} passages={card.passages} />}
    </li>
  );
}

function Claim({ slug, card }: { slug: string; card: CardView | undefined }) {
  return (
    <p className={styles.claim}>
      {card === undefined ? claimOf(card) : <a href={cardHref(slug, card)}>{claimOf(card)}</a>}
    </p>
  );
}

function decidingWords(one: Shared, names: { readonly left: string; readonly right: string }): string {
  const [helped, hurt] = one.left === 1 ? [names.left, names.right] : [names.right, names.left];
  return `For “${helped}”, against “${hurt}”`;
}
