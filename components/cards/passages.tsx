import type { Passage } from '../../lib/annotations/queries';
import { isOfOneOrigin } from '../../lib/annotations/one-origin';
import { Difference } from './difference';
import styles from './passages.module.css';
import { passageHref } from './strips';
import { anchorNames, attributionMeanings, changedHint, likelyHint, lostHint, speakerOf, stanceNames } from './wording';

/** Everything that a card stands on, one passage after the other, and what that is worth. */
export function Passages({ slug, passages }: { slug: string; passages: readonly Passage[] }) {
  const backing = passages.filter(({ stance, writtenByEditors }) => stance === 'backs' && !writtenByEditors);
  return (
    <section aria-labelledby="passages" className={styles.section}>
      <h2 id="passages">Where it is from</h2>
      {backing.length === 0 && <p className={styles.empty}>No source yet: nobody has shown a document that says it.</p>}
      {isOfOneOrigin(passages) && (
        <p className={styles.origin}>
          {backing.length} passages, <strong>probably of one origin</strong>: together they count once.
        </p>
      )}
      <ul className={styles.list}>
        {passages.map((passage) => (
          <li className={passage.writtenByEditors ? styles.plain : styles.passage} key={passage.id}>
            <PassageEntry slug={slug} passage={passage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassageEntry({ slug, passage }: { slug: string; passage: Passage }) {
  const { label, paragraph, sourceTitle, stance, attribution, anchor, note } = passage;
  return (
    <>
      <p className={styles.place}>
        <a href={passageHref(slug, passage)}>
          {label} ¶{paragraph}, {sourceTitle}: read it in the document
        </a>
      </p>
      <p className={styles.facts}>
        <span>{stanceNames[stance]}</span>
        <span title={attributionMeanings[attribution]}>Who is speaking: {speakerOf(passage)}</span>
        <span>{anchorNames[anchor]}</span>
      </p>
      <Words passage={passage} />
      {note !== null && <p className={styles.note}>{note}</p>}
    </>
  );
}

/** The words of a passage, and what became of them in the document’s newest version. */
function Words({ passage: { label, paragraph, anchor, exact, wording, summary } }: { passage: Passage }) {
  if (exact !== null) {
    return (
      <>
        <blockquote className={styles.quote}>
          {wording === null ? <mark>{exact}</mark> : <Difference before={exact} after={wording} />}
        </blockquote>
        {anchor === 'fuzzy' && <p className={styles.hint}>{changedHint}</p>}
        {anchor === 'lost' && <p className={styles.hint}>{lostHint}</p>}
      </>
    );
  }
  return (
    <>
      {wording !== null && (
        <blockquote className={styles.quote}>
          <mark>{wording}</mark>
        </blockquote>
      )}
      {wording !== null && <p className={styles.hint}>{likelyHint}</p>}
      {wording === null && summary !== null && (
        <div className={styles.summary}>
          <p className={styles.hint}>
            Our summary of {label}, paragraph {paragraph}.{' '}
            {anchor === 'lost' ? 'We did not find it in the text.' : 'The original is not stored here.'}
          </p>
          <p>{summary}</p>
        </div>
      )}
    </>
  );
}
