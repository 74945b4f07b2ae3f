import type { RevisionView } from '../../lib/cards/view';
import { dayOf } from '../ui/day';
import { Difference } from './difference';
import styles from './revision-list.module.css';
import { claimOf, kindNames, revisionAuthors } from './wording';

interface RevisionListProps {
  /** The newest first, without gaps. */
  readonly revisions: readonly RevisionView[];
  /** The one before all of these, which is not shown itself. */
  readonly before: RevisionView | null;
}

/** A card's wordings, each with what it changed in the one before; its first one is shown as it was. */
export function RevisionList({ revisions, before }: RevisionListProps) {
  return (
    <ol className={styles.list}>
      {revisions.map((revision, at) => (
        <li key={revision.revision}>
          <h3 className={styles.head}>
            Wording {revision.revision}
            <span>{revisionAuthors[revision.who]}</span>
            <time dateTime={revision.date}>{dayOf(revision.date)}</time>
          </h3>
          <RevisionWords now={revision} before={revisions[at + 1] ?? before ?? revision} />
        </li>
      ))}
    </ol>
  );
}

function RevisionWords({ now, before }: { now: RevisionView; before: RevisionView }) {
  const isErased = now.claim === null;
  const [meant, means] = [before.elaboration ?? '', now.elaboration ?? ''];
  return (
    <>
      <p className={styles.kind}>
        <Difference before={kindNames[before.kind]} after={kindNames[now.kind]} />
      </p>
      <p className={isErased ? styles.erased : styles.claim}>
        {isErased ? claimOf(now) : <Difference before={before.claim ?? now.claim} after={now.claim} />}
      </p>
      {(meant !== '' || means !== '') && !isErased && (
        <p className={styles.elaboration}>
          <Difference before={before.claim === null ? means : meant} after={means} />
        </p>
      )}
    </>
  );
}
