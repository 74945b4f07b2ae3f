import { kinds } from '../../lib/cards/vocabulary';
import styles from './kind-choice.module.css';
import { kindNames } from './wording';

/** What sort of claim it is; `chosen` may be none yet. */
export function KindChoice({ chosen }: { readonly chosen: string | undefined }) {
  return (
    <fieldset className={styles.kinds}>
      <legend>What sort of claim?</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} /> {kindNames[kind]}
        </label>
      ))}
    </fieldset>
  );
}
