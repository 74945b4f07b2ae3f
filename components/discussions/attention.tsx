import type { SamePair } from '../../lib/search/queries';
import { addressOf } from '../../lib/debates/address';
import type { ClassCard } from '../../lib/moderation/queries';
import { isSilent, type Attending } from '../../lib/moderation/roster';
import { count } from '../cards/wording';
import styles from './host.module.css';
import { nameOf } from './people-list';

interface AttentionProps {
  readonly slug: string;
  readonly cards: readonly ClassCard[];
  readonly attending: readonly Attending[];
  readonly pairs: readonly SamePair[];
  /** Whether the lesson runs: before that, nobody is silent. */
  readonly isRunning: boolean;
}

/** What a teacher may want to see to: said in numbers, with the cards and names one tap away. */
export function Attention({ slug, cards, attending, pairs, isRunning }: AttentionProps) {
  const read = cards.filter(({ isHidden }) => !isHidden);
  const [bare, lonely] = [read.filter(({ hasSource }) => !hasSource), read.filter(({ answers }) => answers === 0)];
  const silent = isRunning ? attending.filter(isSilent) : [];
  if (bare.length + lonely.length + silent.length + pairs.length === 0) return null;
  return (
    <section aria-labelledby="attention" className={styles.part}>
      <h2 id="attention">Worth a look</h2>
      {silent.length > 0 && (
        <details>
          <summary>{count(silent.length, 'person has', 'people have')} done nothing so far</summary>
          <p>{silent.map(nameOf).join(', ')}</p>
        </details>
      )}
      <Some slug={slug} cards={lonely} words={(number) => count(number, 'card has', 'cards have') + ' no answer'} />
      <Some slug={slug} cards={bare} words={(number) => count(number, 'card has', 'cards have') + ' no source'} />
      {pairs.length > 0 && (
        <details>
          <summary>{count(pairs.length, 'pair of cards says', 'pairs of cards say')} nearly the same</summary>
          <ul className={styles.list}>
            {pairs.map(({ one, other }) => (
              <li key={`${String(one.number)} ${String(other.number)}`}>
                <CardLink slug={slug} {...one} /> — <CardLink slug={slug} {...other} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SomeProps {
  readonly slug: string;
  readonly cards: readonly ClassCard[];
  readonly words: (number: number) => string;
}

function Some({ slug, cards, words }: SomeProps) {
  if (cards.length === 0) return null;
  return (
    <details>
      <summary>{words(cards.length)}</summary>
      <ul className={styles.list}>
        {cards.slice(0, 20).map((card) => (
          <li key={card.number}>
            <CardLink slug={slug} {...card} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function CardLink({ slug, number, claim }: { readonly slug: string; readonly number: number; readonly claim: string }) {
  return <a href={`${addressOf(slug)}/cards/${String(number)}`}>{claim}</a>;
}
