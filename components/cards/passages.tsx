import type { Passage } from '../../lib/annotations/queries';
import { isOfOneOrigin } from '../../lib/annotations/one-origin';
import styles from './passages.module.css';
import { passageHref } from './strips';
import { anchorNames, attributionMeanings, speakerOf, stanceNames } from './wording';

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
  const { label, paragraph, sourceTitle, stance, attribution, anchor, exact, summary, note } = passage;
  return (
    <>
      <p className={styles.place}>
        <a href={passageHref(slug, passage)}>
          {label} ¶{paragraph}, {sourceTitle}
        </a>
      </p>
      <p className={styles.facts}>
        <span>{stanceNames[stance]}</span>
        <span title={attributionMeanings[attribution]}>Who is speaking: {speakerOf(passage)}</span>
        <span>{anchorNames[anchor]}</span>
      </p>
      {exact !== null && (
        <blockquote className={styles.quote}>
          <mark>{exact}</mark>
        </blockquote>
      )}
      {exact === null && summary !== null && (
        <div className={styles.summary}>
          <p className={styles.hint}>
            Our summary of {label}, paragraph {paragraph}. The original is not stored here.
          </p>
          <p>{summary}</p>
        </div>
      )}
      {note !== null && <p className={styles.note}>{note}</p>}
    </>
  );
}
