import type { ReactNode } from 'react';
import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './debate-form.module.css';

interface SettingsPartProps {
  readonly slug: string;
  /** Names the part in the page's address, so that a refusal comes back to it. */
  readonly part: string;
  readonly title: string;
  /** The door below the debate's own. */
  readonly door: string;
  readonly button: string;
  readonly clientId: string;
  /** What was refused here, or null. */
  readonly form: FormState | null;
  readonly children: ReactNode;
}

/** One of a debate's settings, a form of its own. */
export function SettingsPart({ slug, part, title, door, button, clientId, form, children }: SettingsPartProps) {
  return (
    <section className={styles.part} id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{title}</h2>
      {typeof form?.message === 'string' && <Problem message={form.message} />}
      <form method="post" action={`/api/debates/${slug}/${door}`} className={styles.form}>
        {children}
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/debates/${slug}/settings?part=${part}`} />
        <div className={styles.actions}>
          <Button quiet>{button}</Button>
        </div>
      </form>
    </section>
  );
}
