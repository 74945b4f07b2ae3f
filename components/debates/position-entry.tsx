import { Card } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf } from '../cards/wording';
import type { CardView } from '../../lib/cards/view';
import type { Share } from '../../lib/graph/view';
import type { Position } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import { saysNameAlone } from '../../lib/debates/sentence';
import { shareWords } from './share-words';
import styles from './position-entry.module.css';

interface PositionEntryProps {
  readonly slug: string;
  readonly position: Position;
  /** Of its board. */
  readonly href: string;
  /** How much of what stands below it the reader's filter means; nothing without a filter. */
  readonly share?: Share | undefined;
  /** Nobody has argued in this debate yet. */
  readonly isEmpty: boolean;
  readonly mayAdd: boolean;
  readonly thesis: CardView | undefined;
  readonly picks: readonly { readonly card: CardView; readonly side: 'for' | 'against' }[];
}

/** A position on the cover: its claim, and the editors' choice of what speaks for and against it. */
export function PositionEntry(props: PositionEntryProps) {
  const { slug, position, href, share, isEmpty, mayAdd, thesis, picks } = props;
  const best = (['for', 'against'] as const).flatMap((side) => picks.find((pick) => pick.side === side) ?? []);
  return (
    <section className={styles.entry}>
      {!saysNameAlone(position.name, claimOf(thesis)) && <p className={styles.name}>{position.name}</p>}
      <h2 className={styles.thesis}>
        <a href={href}>{claimOf(thesis)}</a>
      </h2>
      {thesis !== undefined && <Strips slug={slug} passages={thesis.passages} />}
      {share !== undefined && share.all > 0 && (
        <p className={styles.share}>{share.meant === 0 ? shareWords(share) : <a href={href}>{shareWords(share)}</a>}</p>
      )}
      {best.length > 0 && (
        <>
          <p className={styles.note}>The editors’ picks, until enough readers have rated</p>
          <div className={styles.picks}>
            {best.map(({ card, side }) => (
              <Card slug={slug} card={card} relation={side === 'for' ? 'supports' : 'attacks'} key={card.id} />
            ))}
          </div>
        </>
      )}
      <p>
        {isEmpty && mayAdd ? (
          <a className={styles.all} href={`${addressOf(slug)}/cards/new?position=${position.key}`}>
            Argue for or against “{position.name}”
          </a>
        ) : share === undefined ? (
          <a className={styles.all} href={href}>
            All that speaks for and against “{position.name}”
          </a>
        ) : null}
      </p>
    </section>
  );
}
