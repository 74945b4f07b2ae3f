import type { DebateSource } from '../../lib/sources/queries';
import { addressOf } from '../../lib/debates/address';
import { count } from '../cards/wording';
import { carriedSelection, selectionAddress, withFilter, type Selection } from '../../lib/graph/selection';
import styles from './source-list.module.css';

interface SourceListProps {
  readonly slug: string;
  /** Whether the reader may bring a file of annotations in. */
  readonly takesMore: boolean;
  readonly sources: readonly DebateSource[];
  /** How many cards stand on each, by source id. */
  readonly use: ReadonlyMap<string, number>;
  /** In which of them how many cards that the reader's filter means have a passage; null where there is no filter. */
  readonly meant: ReadonlyMap<string, number> | null;
  readonly selection: Selection;
}

/**
 * The documents of a debate: under which letter, what they are, what to beware of. A filter leaves those in which a card
 * that it means has a passage; the others are folded away below.
 */
export function SourceList(props: SourceListProps) {
  const { sources, meant } = props;
  const others = meant === null ? [] : sources.filter(({ id }) => !meant.has(id));
  return (
    <>
      <Entries {...props} shown={sources.filter((source) => !others.includes(source))} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{count(others.length, 'document')} without a card that fits your filter</summary>
          <Entries {...props} shown={others} />
        </details>
      )}
    </>
  );
}

function Entries(props: SourceListProps & { readonly shown: readonly DebateSource[] }) {
  const { slug, takesMore, sources, use, meant, selection, shown } = props;
  return (
    <ul className={styles.list}>
      {shown.map((source) => (
        <li className={styles.entry} key={source.id}>
          <p className={styles.label}>{source.label}</p>
          <div className={styles.body}>
            <h2>
              <a href={`/sources/${source.slug}`}>{source.title}</a>
            </h2>
            <p className={styles.facts}>
              {source.kind} · {source.authors.length === 0 ? 'no author given' : source.authors.join(', ')} ·{' '}
              {source.published ?? 'no date given'}
            </p>
            {meant?.has(source.id) === true && (
              <p className={styles.meant}>
                <a href={outlineOf(slug, selection, source)}>{meantWords(meant.get(source.id) ?? 0)}</a>
              </p>
            )}
            <p>
              Cards that refer to it: {use.get(source.id) ?? 0}.
              {source.writtenByEditors && ' It is background and backs none of them.'}
            </p>
            <ul className={styles.flags}>
              {source.warnings.some(({ by }) => by === 'document') && <li>Warns of itself</li>}
              {source.madeByAi === 'yes' && <li>Made with AI</li>}
              {companionsOf(source, sources).length > 0 && (
                <li>Probably one origin with {companionsOf(source, sources).join(', ')}: they count once</li>
              )}
            </ul>
            {source.label !== null && (
              <p className={styles.ways}>
                {takesMore && (
                  <a href={`${addressOf(slug)}/sources/${source.slug}/annotations/new`}>Bring annotations in</a>
                )}
                <a href={`/api/sources/${source.slug}/annotations`}>Its annotations as data</a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The letters of the documents that count as one with a document. */
function companionsOf(source: DebateSource, sources: readonly DebateSource[]): string[] {
  return sources.flatMap(({ id, countedAs, label }) =>
    id !== source.id && countedAs === source.countedAs && label !== null ? [label] : [],
  );
}

/** The cards of a document that the reader's filter means, with what they answer. */
function outlineOf(slug: string, selection: Selection, source: DebateSource): string {
  return selectionAddress(
    `${addressOf(slug)}/outline`,
    withFilter(carriedSelection(selection), { source: selection.filter.source ?? source.slug }),
  );
}

function meantWords(cards: number): string {
  return cards > 100
    ? 'More than 100 cards that fit your filter'
    : `${count(cards, 'card')} that ${cards === 1 ? 'fits' : 'fit'} your filter`;
}
