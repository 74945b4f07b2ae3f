import { sourceAddress } from '../../lib/debates/address';
import type { DebateSource } from '../../lib/sources/queries';

/** The documents of a board by letter and title, to read. */
export function SourceLinks({ slug, sources }: { slug: string; sources: readonly DebateSource[] }) {
  if (sources.length === 0) return null;
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
    </section>
  );
}
