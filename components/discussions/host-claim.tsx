import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './host.module.css';

interface HostClaimProps {
  readonly slug: string;
  /** What the host's link carries; only the button's POST redeems it, since previewers open links. */
  readonly secret: string;
  readonly message: string | null;
}

export function HostClaim({ slug, secret, message }: HostClaimProps) {
  return (
    <form method="post" action={`/api/discussions/${slug}/hosts`} className={styles.part}>
      <h1>Run this discussion here</h1>
      {message !== null && <Problem message={message} />}
      <p>This makes the browser in front of you a host’s: it runs the phases and sees what the class writes.</p>
      <input type="hidden" name="key" value={secret} />
      <input type="hidden" name="page" value={`/discussions/${slug}/host`} />
      <p>
        <Button>Run it in this browser</Button>
      </p>
    </form>
  );
}
