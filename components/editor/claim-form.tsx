import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './editor.module.css';

interface ClaimFormProps {
  /** What the editor's link carries; only the button's POST redeems it, since previewers open links. */
  readonly secret: string;
  readonly message: string | null;
  /** What the link is for; null for every debate of the server. */
  readonly debate: { readonly question: string } | null;
}

export function ClaimForm({ secret, message, debate }: ClaimFormProps) {
  return (
    <form method="post" action="/api/editorship" className={styles.editor}>
      <h1>{debate === null ? 'Edit on this server' : 'Edit this debate'}</h1>
      {message !== null && <Problem message={message} />}
      {debate !== null && (
        <p>
          You get: <strong>{debate.question}</strong> Here you may change the settings, decide what others add, and
          change every card. Other debates stay as they are.
        </p>
      )}
      <p>
        This makes the browser in front of you an editor’s
        {debate === null && ': it reads what people propose, and changes every card'}. It stays so for a year, or until
        you stop it.
      </p>
      <input type="hidden" name="key" value={secret} />
      <input type="hidden" name="page" value="/editor" />
      <Button>Edit in this browser</Button>
    </form>
  );
}
