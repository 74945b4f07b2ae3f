import type { ChangedPassage } from '../../lib/annotations/queries';
import type { Source } from '../../lib/sources/queries';
import { cardHref } from '../cards/card';
import { Difference } from '../cards/difference';
import { anchorNames, changedHint, claimOf, lostHint } from '../cards/wording';
import styles from './changed-passages.module.css';

interface ChangedPassagesProps {
  readonly source: Source;
  readonly passages: readonly ChangedPassage[];
  /** Where the document is read. */
  readonly path: string;
}

/** A new version’s report: cards whose passage is worded differently now, or is gone, with both wordings. */
export function ChangedPassages({ source, passages, path }: ChangedPassagesProps) {
  const lost = passages.filter(({ anchor }) => anchor === 'lost');
  const changed = passages.filter(({ anchor }) => anchor === 'fuzzy');
  return (
    <article className={styles.report}>
      <p>
        <a href={path}>{source.title}</a>
      </p>
      <h1>What the new version changed</h1>
      {passages.length === 0 && (
        <p className={styles.hint}>Every passage that a card stands on is still there, word for word.</p>
      )}
      <Group title={anchorNames.lost} hint={lostHint} passages={lost} path={path} />
      <Group title={anchorNames.fuzzy} hint={changedHint} passages={changed} path={path} />
    </article>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint: string;
  readonly passages: readonly ChangedPassage[];
  readonly path: string;
}

function Group({ title, hint, passages, path }: GroupProps) {
  if (passages.length === 0) return null;
  return (
    <section>
      <h2>
        {title} ({passages.length})
      </h2>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.list}>
        {passages.map((passage) => (
          <li className={styles.passage} key={passage.id}>
            <p className={styles.claim}>
              <a href={cardHref(passage.slug, { number: passage.cardNumber, proposalId: null })}>{claimOf(passage)}</a>
            </p>
            <blockquote>
              {passage.wording === null ? (
                passage.exact
              ) : (
                <Difference before={passage.exact ?? ''} after={passage.wording} />
              )}
            </blockquote>
            {passage.anchor === 'fuzzy' && (
              <p>
                <a href={`${path}#paragraph-${String(passage.paragraph)}`}>Read it in paragraph {passage.paragraph}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
