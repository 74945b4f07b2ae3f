import type { DebateSource } from '../../lib/sources/queries';
import { addressOf } from '../../lib/debates/address';
import styles from './source-list.module.css';

interface SourceListProps {
  readonly slug: string;
  /** Whether the reader may bring a file of annotations in. */
  readonly takesMore: boolean;
  readonly sources: readonly DebateSource[];
  /** How many cards stand on each, by source id. */
  readonly use: ReadonlyMap<string, number>;
}

/** The documents of a debate: under which letter, what they are, what to beware of. */
export function SourceList({ slug, takesMore, sources, use }: SourceListProps) {
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
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
