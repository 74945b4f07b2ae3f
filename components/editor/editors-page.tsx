import type { ReactNode } from 'react';
import type { Debate } from '../../lib/debates/queries';
import { Button } from '../ui/button';
import { addressOf } from '../../lib/debates/address';
import styles from './editor.module.css';

interface EditorsPageProps {
  readonly debates: readonly Debate[];
  /** Of every debate of the server, not of some. */
  readonly ofServer: boolean;
  /** What waits for them. */
  readonly children: ReactNode;
}

/** What an editor finds: what waits, what may be edited, and the way out. */
export function EditorsPage({ debates, ofServer, children }: EditorsPageProps) {
  return (
    <div className={styles.editor}>
      <h1>{ofServer ? 'You edit on this server' : 'You edit these debates'}</h1>
      {children}
      <h2>Your debates</h2>
      <p>Open a card and choose “Change the wording”. Earlier wordings are kept.</p>
      <ul className={styles.debates}>
        {debates.map(({ slug, question }) => (
          <li key={slug}>
            <a href={addressOf(slug)}>{question}</a>
          </li>
        ))}
      </ul>
      {ofServer && (
        <form method="post" action="/api/editorship/end">
          <Button quiet>Stop editing in this browser</Button>
        </form>
      )}
    </div>
  );
}
