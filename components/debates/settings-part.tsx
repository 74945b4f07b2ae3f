import type { ReactNode } from 'react';
import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { Problem } from '../ui/problem';
import { addressOf } from '../../lib/debates/address';
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
  /** Whether this part is what was saved last. */
  readonly isSaved: boolean;
  /** Whether something is written here, which the browser keeps until it has arrived. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** One of a debate's settings, a form of its own. */
export function SettingsPart(props: SettingsPartProps) {
  const { slug, part, title, door, button, clientId, form, isSaved, isKept = false, children } = props;
  const action = `/api/debates/${slug}/${door}`;
  const fields = (
    <>
      {children}
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`${addressOf(slug)}/settings?part=${part}`} />
      <div className={styles.actions}>
        <Button quiet>{button}</Button>
      </div>
    </>
  );
  return (
    <section className={styles.part} id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{title}</h2>
      {isSaved && (
        <p role="status" className={styles.saved}>
          Saved.
        </p>
      )}
      {isKept ? (
        <KeptForm action={action} keep={`settings:${slug}:${part}`} refused={form} className={styles.form}>
          {fields}
        </KeptForm>
      ) : (
        <>
          {typeof form?.message === 'string' && <Problem message={form.message} />}
          <form method="post" action={action} className={styles.form}>
            {fields}
          </form>
        </>
      )}
    </section>
  );
}
