import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import styles from './door.module.css';
import { grouped, toldOf } from './told';

interface OwnPlaceProps {
  readonly discussion: {
    readonly id: string;
    readonly name: string | null;
    readonly naming: 'generated' | 'own';
    readonly reports: boolean;
    readonly approval: boolean;
  };
  readonly word: string | null;
  /** The site's address for other devices. */
  readonly origin: string;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** Who one is in a discussion, how one comes back, another name, and how the next pupil gets this device. */
export function OwnPlace({ discussion, word, origin, clientId, form }: OwnPlaceProps) {
  const { id, name, naming } = discussion;
  const door = `/api/discussions/${id}`;
  const hidden = (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`/discussions/${id}/me`} />
    </>
  );
  return (
    <div className={styles.door}>
      <h1>
        You are <span dir="auto">{name}</span>
      </h1>
      {typeof form?.message === 'string' && <Problem message={form.message} id="problem" />}
      <p>
        <a href={`/discussions/${id}`}>Back to the discussion</a>
      </p>
      <p className={styles.told}>{toldOf(discussion)}</p>
      {word !== null && (
        <section aria-labelledby="word-title">
          <h2 id="word-title">Your return word</h2>
          <p className={styles.word}>{grouped(word)}</p>
          <p>
            Write it down and show it to nobody. With it you come back as {name}, in any browser: open{' '}
            <span className={styles.address}>{`${origin}/join/back`}</span>
          </p>
        </section>
      )}
      {naming === 'own' && (
        <OnceForm method="post" action={`${door}/name`} className={styles.form}>
          <label className={styles.field}>
            <span>Another name</span>
            <input
              name="name"
              defaultValue={form?.values['name'] ?? name ?? ''}
              required
              dir="auto"
              autoComplete="off"
            />
          </label>
          {hidden}
          <div>
            <Button quiet>Take this name</Button>
          </div>
        </OnceForm>
      )}
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">Not you?</h2>
        <p>On a shared tablet: this device forgets {name}, and the next one can join. What was written stays.</p>
        <OnceForm method="post" action={`${door}/departure`} className={styles.form}>
          {hidden}
          <div>
            <Button quiet>Not me: forget who this is</Button>
          </div>
        </OnceForm>
      </section>
    </div>
  );
}
