import type { ProposalView } from '../../lib/proposals/view';
import { Button } from '../ui/button';
import { addressOf } from '../../lib/debates/address';
import styles from './review.module.css';

interface OwnStepsProps {
  readonly slug: string;
  readonly proposal: ProposalView;
  readonly clientId: string;
}

/** What an author can do with a proposal that is not accepted: change it, move it, send it again, take it back. */
export function OwnSteps({ slug, proposal: { id, kind, state }, clientId }: OwnStepsProps) {
  const page = `${addressOf(slug)}/proposals/${id}`;
  const door = `/api/debates/${slug}/proposals/${id}`;
  const hidden = (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={page} />
    </>
  );
  return (
    <div className={styles.actions}>
      {(kind === 'card' || kind === 'wording') && <a href={`${page}/edit`}>Change the wording</a>}
      {kind === 'card' && <a href={`${page}/move`}>Move</a>}
      {state === 'returned' && (
        <form method="post" action={`${door}/resubmission`}>
          {hidden}
          <Button>Send again as it is</Button>
        </form>
      )}
      <form method="post" action={`${door}/withdrawal`}>
        {hidden}
        <Button quiet>Take it back</Button>
      </form>
    </div>
  );
}
