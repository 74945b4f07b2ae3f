import type { Found } from '../../lib/search/schema';
import { addressOf } from '../../lib/debates/address';
import { kindNames, speakerOf } from '../cards/wording';
import styles from './found-list.module.css';
import { MarkedPieces } from './marked-pieces';

interface FoundListProps {
  readonly results: readonly Found[];
  /** Whether each says which debate it is of. */
  readonly namesDebate: boolean;
}

/** What a search found, best first: what it is and where it stands, what it says, and around what was sought. */
export function FoundList({ results, namesDebate }: FoundListProps) {
  return (
    <ol className={styles.list}>
      {results.map((found) => (
        <li key={`${found.is} ${found.href}`}>
          <Place found={found} />
          {found.is === 'passage' ? (
            <PassageWords found={found} />
          ) : (
            <h3 className={found.is === 'paragraph' ? styles.text : styles.claim}>
              <a href={found.href}>
                <MarkedPieces pieces={found.line} />
              </a>
            </h3>
          )}
          <Around found={found} />
          {namesDebate && 'question' in found && (
            <p className={styles.debate}>
              in <a href={addressOf(found.slug)}>{found.question}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Place({ found }: { found: Found }) {
  if (found.is === 'passage') {
    return (
      <p className={styles.place}>
        <a className={styles.strip} href={found.href}>
          {`${found.label ?? 'New'} ¶${String(found.paragraph)}, ${speakerOf(found)}`}
        </a>
        <span>{found.source.title}</span>
      </p>
    );
  }
  return (
    <p className={styles.place}>
      <span>{found.place}</span>
      {found.is === 'card' && <span>{kindNames[found.kind]}</span>}
    </p>
  );
}

/** The words quoted, and what the editor or reader noted beside them; a summary is no quote. */
function PassageWords({ found }: { found: Extract<Found, { is: 'passage' }> }) {
  return (
    <>
      {found.quote !== null && (
        <h3 className={styles.quote}>
          <a href={found.href}>
            “<MarkedPieces pieces={found.quote} />”
          </a>
        </h3>
      )}
      {found.note !== null && (
        <p className={styles.more}>
          Note: <MarkedPieces pieces={found.note} />
        </p>
      )}
    </>
  );
}

function Around({ found }: { found: Found }) {
  switch (found.is) {
    case 'card':
      return (
        found.more !== null && (
          <p className={styles.more}>
            <MarkedPieces pieces={found.more} />
          </p>
        )
      );
    case 'passage':
      return <Cards found={{ slug: found.slug, cards: [found] }} />;
    case 'source':
      return (
        <p className={styles.more}>
          <MarkedPieces pieces={found.by} />
        </p>
      );
    case 'actor':
      return (
        <>
          <p className={styles.more}>
            <MarkedPieces pieces={found.about} />
          </p>
          <Cards found={found} />
        </>
      );
    case 'paragraph':
      return null;
  }
}

interface CardsProps {
  readonly found: {
    readonly slug: string;
    readonly cards: readonly { readonly number: number; readonly claim: string }[];
  };
}

function Cards({ found: { slug, cards } }: CardsProps) {
  return (
    <ul className={styles.cards}>
      {cards.map(({ number, claim }) => (
        <li key={number}>
          Card {number}: <a href={`${addressOf(slug)}/cards/${String(number)}`}>{claim}</a>
        </li>
      ))}
    </ul>
  );
}
