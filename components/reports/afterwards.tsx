import type { Discussion } from '../../lib/discussions/queries';
import { Button } from '../ui/button';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import { addressOf } from '../../lib/debates/address';
import { dayOf } from '../ui/day';
import styles from './report.module.css';

interface AfterwardsProps {
  readonly discussion: Pick<Discussion, 'board' | 'state' | 'reports' | 'expires'>;
  /** Of two forms, of which one is sent. */
  readonly clientId: string;
  readonly problem: string | null;
}

/** What a host does with a discussion once it is over. */
export function Afterwards({ discussion, clientId, problem }: AfterwardsProps) {
  const { board, state, reports, expires } = discussion;
  const api = `/api${addressOf(board.slug)}`;
  const page = `${addressOf(board.slug)}/report`;
  return (
    <section className={[styles.section, styles.afterwards].join(' ')} aria-labelledby="afterwards">
      <h2 id="afterwards">Keep it, repeat it, go on</h2>
      {problem !== null && <Problem message={problem} />}
      <p>
        Names and words are erased on {dayOf(expires)}. Until then you can print this page, or save tables that any
        spreadsheet opens.
      </p>
      <p className={styles.files}>
        <a href={`${api}/report.csv?part=cards`} download>
          Cards as a table
        </a>
        <a href={`${api}/report.csv?part=votes`} download>
          Votes as a table
        </a>
        {reports && (
          <a href={`${api}/report.csv?part=participants`} download>
            Participants as a table
          </a>
        )}
      </p>
      <div className={styles.acts}>
        <OnceForm method="post" action={`${api}/copies`}>
          <input type="hidden" name="clientId" value={clientId} />
          <input type="hidden" name="page" value={page} />
          <Button quiet>Start the same with another class</Button>
        </OnceForm>
        {state.status === 'closed' && (
          <OnceForm method="post" action={`${api}/acts`}>
            <input type="hidden" name="clientId" value={clientId} />
            <input type="hidden" name="page" value={page} />
            <input type="hidden" name="act" value="reopen" />
            <Button quiet>Open it again</Button>
          </OnceForm>
        )}
      </div>
    </section>
  );
}
