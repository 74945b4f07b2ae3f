import { addressOf } from '../../lib/debates/address';
import { newId } from '../../lib/id';
import type { OpenDiscussion } from '../../lib/moderation/queries';
import { Button } from '../ui/button';
import styles from './editor.module.css';

/** The class discussions of this server that are open. Looking into one is recorded, and its hosts read that. */
export function OpenDiscussions({ discussions }: { readonly discussions: readonly OpenDiscussion[] }) {
  if (discussions.length === 0) return null;
  return (
    <section aria-labelledby="discussions" className={styles.debates}>
      <h2 id="discussions">Class discussions that are open</h2>
      <p>You may look into one, hide what must not stand there, and close it. Its hosts see that you did.</p>
      <ul className={styles.debates}>
        {discussions.map(({ id, question, isIn }) => (
          <li key={id}>
            {isIn ? (
              <a href={`${addressOf(id)}/host`}>{question}</a>
            ) : (
              <form method="post" action={`/api/discussions/${id}/inspection`} aria-label={question}>
                <p>{question}</p>
                <input type="hidden" name="clientId" value={newId()} />
                <input type="hidden" name="page" value="/editor" />
                <Button quiet>Look into this discussion</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
