import type { FormState } from '../../lib/http/form-state';
import type { Door } from '../../lib/participants/queries';
import { nameLimit } from '../../lib/participants/vocabulary';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import styles from './door.module.css';
import { toldOf } from './told';

interface JoinFormProps {
  readonly door: Door;
  readonly code: string;
  /** A name that nobody has here. */
  readonly proposed: string;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** Before a discussion: what it is about, how it goes, who sees what, a name, one button. */
export function JoinForm({ door, code, proposed, clientId, form }: JoinFormProps) {
  const isOwn = door.naming === 'own';
  return (
    <article className={styles.door}>
      <p className={styles.muted}>Class discussion</p>
      <h1 lang={door.language}>{door.question}</h1>
      <p>Write first, then read. Answer arguments, not people. Say what backs yours.</p>
      <p className={styles.told}>{toldOf(door)}</p>
      <OnceForm method="post" action="/api/participants" className={styles.form}>
        {typeof form?.message === 'string' && <Problem message={form.message} id="problem" />}
        {isOwn ? (
          <label className={styles.field}>
            <span>Your name here</span>
            <input
              {...{ name: 'name', defaultValue: form?.values['name'] ?? proposed, required: true, dir: 'auto' }}
              {...{ autoComplete: 'off', spellCheck: false }}
              {...(form?.field === 'name' && { 'aria-invalid': true, 'aria-describedby': 'problem' })}
            />
            <small>Not your real name, unless your teacher asks for it. {String(nameLimit)} characters at most.</small>
          </label>
        ) : (
          <p className={styles.name}>
            <span>
              You are <strong>{proposed}</strong>
            </span>
            <input type="hidden" name="name" value={proposed} />
            <button name="step" value="another">
              Another name
            </button>
          </p>
        )}
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/join/${code}`} />
        <button className={styles.go}>Join</button>
      </OnceForm>
      <p className={styles.muted}>
        You have been here before? <a href="/join/back">Come back by your return word</a>. What is kept stands under{' '}
        <a href="/privacy">Privacy</a>.
      </p>
    </article>
  );
}
