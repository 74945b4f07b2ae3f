import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './editor.module.css';

interface ClaimFormProps {
  /** What the editor's link carries; only the button's POST redeems it, since previewers open links. */
  readonly secret: string;
  readonly message: string | null;
}

export function ClaimForm({ secret, message }: ClaimFormProps) {
  return (
    <form method="post" action="/api/editorship" className={styles.editor}>
      <h1>Edit on this server</h1>
      {message !== null && <Problem message={message} />}
      <p>
        This makes the browser in front of you an editor’s: it may change the wording of every card. It stays so for a
        year, or until you stop it.
      </p>
      <input type="hidden" name="key" value={secret} />
      <input type="hidden" name="page" value="/editor" />
      <Button>Edit in this browser</Button>
    </form>
  );
}
