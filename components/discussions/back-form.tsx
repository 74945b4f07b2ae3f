import type { FormState } from '../../lib/http/form-state';
import { returnWordLength } from '../../lib/participants/vocabulary';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import styles from './door.module.css';
import { grouped, toldOf } from './told';

/** Where a return word is typed; it leads on to who it stands for. */
export function WordForm({ typed, problem }: { readonly typed: string; readonly problem: string | null }) {
  return (
    <form method="get" action="/join/back" className={styles.form}>
      {problem !== null && <Problem message={problem} id="problem" />}
      <label className={styles.field}>
        <span>Your return word</span>
        <input
          {...{ name: 'word', defaultValue: typed, className: styles.code, required: true, maxLength: 40 }}
          {...{ autoComplete: 'off', autoCapitalize: 'characters', autoCorrect: 'off', spellCheck: false }}
          {...(problem !== null && { 'aria-invalid': true, 'aria-describedby': 'problem' })}
        />
        <small>
          {String(returnWordLength)} signs, from your slip or from the page with your name. Capitals and gaps do not
          matter.
        </small>
      </label>
      <button className={styles.go}>Go on</button>
    </form>
  );
}

interface BackFormProps {
  readonly back: {
    readonly question: string;
    readonly language: string;
    readonly reports: boolean;
    readonly approval: boolean;
    readonly slip: number | null;
    readonly name: string | null;
  };
  readonly word: string;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** Who a return word or a slip stands for, and the button that makes this browser theirs. */
export function BackForm({ back, word, clientId, form }: BackFormProps) {
  return (
    <article className={styles.door}>
      <p className={styles.muted}>{back.slip === null ? 'Class discussion' : `Slip ${String(back.slip)}`}</p>
      <h1 lang={back.language}>{back.question}</h1>
      {back.name === null ? (
        <>
          <p>Write first, then read. Answer arguments, not people. Say what backs yours.</p>
          <p>You get a made-up name. Keep the slip: with it you come back, on any device.</p>
        </>
      ) : (
        <p>
          You come back as <strong dir="auto">{back.name}</strong>.
        </p>
      )}
      <p className={styles.told}>{toldOf(back)}</p>
      <OnceForm method="post" action="/api/returns" className={styles.form}>
        {typeof form?.message === 'string' && <Problem message={form.message} id="problem" />}
        <input type="hidden" name="word" value={word} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/join/back/${word}`} />
        <button className={styles.go}>{back.name === null ? 'Join' : 'Come back'}</button>
      </OnceForm>
      <p className={styles.muted}>
        Not your word? <a href="/join/back">Type another</a>. This one is {grouped(word)}.
      </p>
    </article>
  );
}
