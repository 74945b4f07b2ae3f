import type { CardView } from '../../lib/cards/view';
import { checkStates, type CheckState } from '../../lib/checks/vocabulary';
import { carriedSelection, selectionAddress, type Selection } from '../../lib/graph/selection';
import { cardHref } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf } from '../cards/wording';
import styles from './check-list.module.css';
import { stateNames } from './wording';

interface CheckListProps {
  readonly slug: string;
  /** The page without a state: what is not checked. */
  readonly path: string;
  readonly state: CheckState;
  readonly counts: ReadonlyMap<CheckState, number>;
  readonly cards: readonly CardView[];
  /** Goes along. */
  readonly selection: Selection;
}

/** The cards that stand on a passage, by what a check of them found. */
export function CheckList({ slug, path, state, counts, cards, selection }: CheckListProps) {
  return (
    <>
      <nav aria-label="By what was found">
        <ul className={styles.states}>
          {checkStates.map((one) => (
            <li key={one}>
              <a
                href={selectionAddress(one === 'unchecked' ? path : `${path}/${one}`, carriedSelection(selection))}
                {...(one === state && { 'aria-current': 'page' })}
              >
                {stateNames[one]} ({counts.get(one) ?? 0})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {cards.length === 0 && <p>{state === 'unchecked' ? 'Every card with a passage is checked.' : 'None so far.'}</p>}
      <ol className={styles.list}>
        {cards.map((card) => (
          <li key={card.id}>
            <a href={cardHref(slug, card)}>{claimOf(card)}</a>
            <Strips slug={slug} passages={card.passages} />
            <a href={`${cardHref(slug, card)}/checks/new`} aria-label={`Check it: ${claimOf(card)}`}>
              Check it
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
