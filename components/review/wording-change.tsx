import type { ProposalView, Words } from '../../lib/proposals/view';
import { Difference } from '../cards/difference';
import { Elaboration } from '../cards/elaboration';
import { claimOf, kindNames } from '../cards/wording';
import styles from './review.module.css';

/**
 * What a proposed wording changes in the one that stands; and both whole, side by side, where the card has got another
 * wording since this one was written.
 */
export function WordingChange({ proposal: { words, standing, baseRevision } }: { readonly proposal: ProposalView }) {
  if (words === null || standing === null) return null;
  const isOutdated = standing.revision !== baseRevision;
  return (
    <>
      <p>{kindNames[words.kind]}</p>
      <p className={styles.claim}>
        {words.claim === null ? claimOf(words) : <Difference before={standing.claim ?? ''} after={words.claim} />}
      </p>
      {(standing.elaboration ?? words.elaboration) !== null && (
        <p>
          <Difference before={standing.elaboration ?? ''} after={words.elaboration ?? ''} />
        </p>
      )}
      {isOutdated && (
        <>
          <p>The card has got another wording since this one was written. Accepted, this one takes its place.</p>
          <div className={styles.sides}>
            <Side title={`Now: wording ${String(standing.revision)}`} words={standing} />
            <Side title="Proposed" words={words} />
          </div>
        </>
      )}
    </>
  );
}

function Side({ title, words }: { readonly title: string; readonly words: Words }) {
  return (
    <section className={styles.side}>
      <h2>{title}</h2>
      <p className={styles.claim}>{claimOf(words)}</p>
      {words.elaboration !== null && <Elaboration text={words.elaboration} />}
    </section>
  );
}
