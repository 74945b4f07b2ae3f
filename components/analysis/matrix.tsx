import type { Saying } from '../../lib/analysis/view';
import type { Position } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import { isFiltering } from '../../lib/filters/filter';
import { carriedSelection, selectionAddress, withFilter, type Selection } from '../../lib/graph/selection';
import type { DebateSource } from '../../lib/sources/queries';
import { passageHref } from '../cards/strips';
import { claimOf, speakerOf } from '../cards/wording';
import { boardHref } from '../debates/board-href';
import styles from './matrix.module.css';

interface MatrixProps {
  readonly slug: string;
  readonly positions: readonly Position[];
  /** Those of this page. */
  readonly sources: readonly DebateSource[];
  /** Whether the last column is what no document says. */
  readonly hasUnsaid: boolean;
  readonly sayings: readonly Saying[];
  readonly selection: Selection;
}

/** Positions by documents: who says what where, and what no document says. */
export function Matrix({ slug, positions, sources, hasUnsaid, sayings, selection }: MatrixProps) {
  const columns = [...sources, ...(hasUnsaid ? [null] : [])];
  return (
    <div className={styles.frame} role="region" aria-label="Who says what where" tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Position</th>
            {columns.map((source) => (
              <th scope="col" key={source?.id ?? ''}>
                {source === null ? (
                  'No document'
                ) : (
                  <a href={`/sources/${source.slug}`}>{`${source.label ?? 'New'}: ${source.title}`}</a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <tr key={position.id}>
              <th scope="row">
                <a href={boardHref(slug, position, selection)}>{position.name}</a>
              </th>
              {columns.map((source) => (
                <td key={source?.id ?? ''}>
                  <Cell
                    {...{ slug, source, selection }}
                    cards={sayings.filter(
                      ({ positionId, sourceId }) => positionId === position.id && sourceId === (source?.id ?? null),
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly slug: string;
  readonly source: DebateSource | null;
  readonly cards: readonly Saying[];
  readonly selection: Selection;
}

function Cell({ slug, source, cards, selection }: CellProps) {
  const [first] = cards;
  if (first === undefined) {
    const words = source === null ? 'All has a source' : 'Nothing marked';
    return <p className={styles.nothing}>{isFiltering(selection.filter) ? 'Nothing that fits' : words}</p>;
  }
  const all = first.for + first.against + first.neither;
  const filter = source === null ? { passage: 'without' as const } : { source: source.slug };
  return (
    <>
      <p className={styles.counts}>{countsOf(first)}</p>
      <ul className={styles.sayings}>
        {cards.map((card) => (
          <li className={sideClass(card)} key={card.number}>
            <a href={`${addressOf(slug)}/cards/${String(card.number)}`}>{claimOf(card)}</a>
            {source !== null && card.annotationId !== null && card.attribution !== null && (
              <a
                className={styles.strip}
                href={passageHref(slug, {
                  sourceSlug: source.slug,
                  paragraph: card.paragraph ?? 1,
                  id: card.annotationId,
                })}
              >
                ¶{card.paragraph}, {speakerOf({ attribution: card.attribution, actor: card.actor })}
              </a>
            )}
          </li>
        ))}
      </ul>
      {all > cards.length && (
        <a
          className={styles.more}
          href={selectionAddress(`${addressOf(slug)}/outline`, withFilter(carriedSelection(selection), filter))}
        >
          {all - cards.length} more in the outline
        </a>
      )}
    </>
  );
}

function countsOf({ for: supporting, against, neither }: Saying): string {
  const parts = [
    ...(supporting > 0 ? [`${String(supporting)} for`] : []),
    ...(against > 0 ? [`${String(against)} against`] : []),
    ...(neither > 0 ? [`${String(neither)} neither way`] : []),
  ];
  return parts.join(' · ');
}

function sideClass({ side }: Saying): string | undefined {
  if (side === 0) return styles.neither;
  return side === 1 ? styles.for : styles.against;
}
