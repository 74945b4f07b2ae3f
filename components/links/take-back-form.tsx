import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './target-form.module.css';

interface TakeBackFormProps {
  readonly action: string;
  readonly page: string;
  readonly clientId: string;
  readonly message: string | null;
  /** Where somebody goes on who leaves it. */
  readonly back: string;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Says what taking something back does, and asks before it does it. */
export function TakeBackForm({ action, page, clientId, message, back, children }: TakeBackFormProps) {
  return (
    <form method="post" action={action} className={styles.form}>
      {message !== null && <Problem message={message} />}
      {children}
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={page} />
      <div className={styles.actions}>
        <Button>Take it back</Button>
        <a href={back}>Leave it</a>
      </div>
    </form>
  );
}
