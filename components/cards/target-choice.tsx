import { saysNameAlone } from '../../lib/debates/sentence';
import styles from './choice.module.css';

export interface Thesis {
  readonly number: number;
  readonly name: string;
  readonly claim: string;
}

/** What an argument answers, where the address does not say: one of the positions. */
export function TargetChoice({ theses, chosen }: { theses: readonly Thesis[]; chosen: string }) {
  return (
    <fieldset className={styles.choice}>
      <legend>What does it answer?</legend>
      <div className={styles.options}>
        {theses.map(({ number, name, claim }) => (
          <label className={styles.option} key={number}>
            <input type="radio" name="to" value={number} required defaultChecked={String(number) === chosen} />
            <span>
              <strong>{name}</strong>
              {!saysNameAlone(name, claim) && <small>{claim}</small>}
            </span>
          </label>
        ))}
      </div>
      <p className={styles.hint}>To answer any other card, open it and choose “Answer this” there.</p>
    </fieldset>
  );
}
