import { Problem } from '../ui/problem';
import styles from './door.module.css';

interface CodeFormProps {
  readonly typed: string;
  readonly problem: string | null;
}

/** Where a code is typed. It only leads on to the discussion's door: nobody joins by it. */
export function CodeForm({ typed, problem }: CodeFormProps) {
  return (
    <form method="get" action="/join" className={styles.form}>
      {problem !== null && <Problem message={problem} id="problem" />}
      <label className={styles.field}>
        <span>The code on the screen</span>
        <input
          {...{ name: 'code', defaultValue: typed, className: styles.code, required: true, maxLength: 40 }}
          {...{ autoComplete: 'off', autoCapitalize: 'characters', autoCorrect: 'off', spellCheck: false }}
          {...(problem !== null && { 'aria-invalid': true, 'aria-describedby': 'problem' })}
        />
        <small>Capitals and gaps do not matter.</small>
      </label>
      <button className={styles.go}>Go on</button>
    </form>
  );
}
