import { sourceAddress } from '../../lib/debates/address';
import type { DebateSource } from '../../lib/sources/queries';

interface SourceLinksProps {
  readonly slug: string;
  readonly sources: readonly DebateSource[];
  /** Whether something new is taken now. */
  readonly mayAdd: boolean;
}

/** The documents of a board by letter and title, to read. */
export function SourceLinks({ slug, sources, mayAdd }: SourceLinksProps) {
  if (sources.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">What you can read and quote</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a href={sourceAddress(slug, source.slug)}>
              {source.label ?? 'New'} {source.title}
            </a>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <p>
          <a href={`/sources/new?debate=${slug}`}>Bring in a source</a>
        </p>
      )}
    </section>
  );
}
