import type { Notice } from '../../lib/undo/view';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './done-notice.module.css';
import { doneWords, sentWords } from './done-words';

interface DoneNoticeProps {
  readonly slug: string;
  readonly notice: Notice | null;
  /** Where whoever undoes it goes on, if not to what it was about. */
  readonly then?: 'host';
}

/** Says at the head of a page what was just done there, with a button that takes it back. */
export function DoneNotice({ slug, notice, then }: DoneNoticeProps) {
  if (notice === null) return null;
  const { seq, verb, waits, canUndo, clientId, page, problem } = notice;
  return (
    <div className={styles.notice}>
      {problem === null ? (
        <p role="status">{waits ? sentWords(slug) : doneWords[verb]}</p>
      ) : (
        <Problem message={problem} />
      )}
      {canUndo && problem === null && (
        <form method="post" action={`/api/debates/${slug}/events/${String(seq)}/undo`}>
          <input type="hidden" name="seq" value={seq} />
          {then !== undefined && <input type="hidden" name="then" value={then} />}
          <input type="hidden" name="clientId" value={clientId} />
          <input type="hidden" name="page" value={page} />
          <Button quiet>Undo</Button>
        </form>
      )}
    </div>
  );
}
