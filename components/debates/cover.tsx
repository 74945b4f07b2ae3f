import type { ReactNode } from 'react';
import type { Tally } from '../../lib/analysis/queries';
import type { Share } from '../../lib/graph/view';
import type { EditorsPick } from '../../lib/cards/queries';
import type { CardView } from '../../lib/cards/view';
import type { Axis, Debate, Position } from '../../lib/debates/queries';
import { addressOf, isDiscussion } from '../../lib/debates/address';
import { wholeGraph, type Selection } from '../../lib/graph/selection';
import { boardHref } from './board-href';
import styles from './cover.module.css';
import { FirstSteps } from './first-steps';
import { Plane } from './plane';
import { PositionEntry } from './position-entry';
import { Tabs } from './tabs';
import { TallyLine } from './tally-line';

export interface CoverProps {
  readonly debate: Debate;
  readonly axes: readonly Axis[];
  readonly positions: readonly Position[];
  readonly picks: readonly EditorsPick[];
  /** Theses and picked cards, by id. */
  readonly cards: ReadonlyMap<string, CardView>;
  readonly tally: Tally;
  /** This site's address, for passing the debate's own on. */
  readonly origin: string;
  /** What the reader has chosen to see. */
  readonly selection?: Selection;
  /** By thesis, how much below it the reader's filter means; null where there is no filter. */
  readonly shares?: ReadonlyMap<string, Share> | null;
  /** What is said above the positions. */
  readonly children?: ReactNode;
}

/** A debate's first page: the question, what it stands on, the positions with their best cards, and the plane. */
export function Cover({ selection = wholeGraph, shares = null, ...shown }: CoverProps) {
  const { debate, axes, positions, picks, cards, tally, origin, children } = shown;
  const isFresh = tally.arguments === 0;
  return (
    <article lang={debate.language}>
      <header className={styles.head}>
        <h1 className={styles.question}>{debate.question}</h1>
        <TallyLine tally={tally} />
        {isFresh && debate.mayEdit && <FirstSteps debate={debate} origin={origin} />}
        {!isFresh && debate.mayEdit && (
          <p>
            <a href={`${addressOf(debate.slug)}/settings`}>Settings of this debate</a>
            {!debate.listed && '. Not in the list of debates: whoever has the address can read it.'}
          </p>
        )}
        {isFresh && !debate.mayEdit && (
          <p>Nobody has argued yet.{mayAdd(debate) && ' Be the first: choose an answer below.'}</p>
        )}
      </header>
      {!isDiscussion(debate.slug) && (
        <p className={styles.discuss}>
          <a href={`/discuss/new?debate=${debate.slug}`}>Discuss this in class</a>
        </p>
      )}
      <Tabs slug={debate.slug} current="Positions" selection={selection} />
      {children}
      <div className={styles.columns}>
        <section aria-label="Positions" className={styles.positions}>
          {positions.map((position) => (
            <PositionEntry
              key={position.id}
              slug={debate.slug}
              position={position}
              href={boardHref(debate.slug, position, selection)}
              share={shares?.get(position.thesisId)}
              isEmpty={isFresh}
              mayAdd={mayAdd(debate)}
              thesis={cards.get(position.thesisId)}
              picks={picks
                .filter(({ positionId }) => positionId === position.id)
                .flatMap(({ cardId, side }) => {
                  const card = cards.get(cardId);
                  return card === undefined ? [] : [{ card, side }];
                })}
            />
          ))}
        </section>
        <aside className={styles.aside}>
          <Plane {...{ slug: debate.slug, axes, positions, selection }} />
          {debate.about !== '' && (
            <>
              <h2 className={styles.aboutTitle}>About this debate</h2>
              <p className={styles.about}>{debate.about}</p>
            </>
          )}
        </aside>
      </div>
    </article>
  );
}

const mayAdd = ({ contributions, mayEdit }: Debate) => mayEdit || contributions !== 'closed';
