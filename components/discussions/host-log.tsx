import { addressOf } from '../../lib/debates/address';
import { newId } from '../../lib/id';
import type { Deed } from '../../lib/moderation/queries';
import { Button } from '../ui/button';
import { deedWords, doerOf } from './deed-words';
import styles from './host.module.css';

/** Who of those who run the discussion did what and when, with a button that takes it back where there is one. */
export function HostLog({ slug, deeds }: { readonly slug: string; readonly deeds: readonly Deed[] }) {
  return (
    <details className={styles.part}>
      <summary>
        <h2>What was done</h2>
      </summary>
      <ol className={styles.list}>
        {deeds.map((deed) => (
          <li key={deed.seq} className={styles.deed}>
            <span>
              <time dateTime={deed.date}>{time.format(new Date(deed.date))}</time> {doerOf(deed)} {deedWords(deed)}
              {deed.number !== null && ` (card ${String(deed.number)})`}.
            </span>
            {deed.canUndo && (
              <form method="post" action={`/api/debates/${slug}/events/${String(deed.seq)}/undo`}>
                <input type="hidden" name="seq" value={deed.seq} />
                <input type="hidden" name="then" value="host" />
                <input type="hidden" name="clientId" value={newId()} />
                <input type="hidden" name="page" value={`${addressOf(slug)}/host`} />
                <Button quiet>Undo</Button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** As the server's clock has it: the class sits beside it. */
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
