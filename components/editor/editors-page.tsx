import type { Debate } from '../../lib/debates/queries';
import { Button } from '../ui/button';
import styles from './editor.module.css';

/** What an editor finds: what may be edited, and the way out. */
export function EditorsPage({ debates }: { debates: readonly Debate[] }) {
  return (
    <div className={styles.editor}>
      <h1>You edit on this server</h1>
      <p>Open a card and choose “Change the wording”. Earlier wordings are kept.</p>
      <ul className={styles.debates}>
        {debates.map(({ slug, question }) => (
          <li key={slug}>
            <a href={`/debates/${slug}`}>{question}</a>
          </li>
        ))}
      </ul>
      <form method="post" action="/api/editorship/end">
        <Button quiet>Stop editing in this browser</Button>
      </form>
    </div>
  );
}
