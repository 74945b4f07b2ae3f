import { contributionsSettings, type Contributions } from '../../lib/spaces/vocabulary';
import styles from './debate-form.module.css';

const meanings: Readonly<Record<Contributions, string>> = {
  open: 'Everybody, at once: what somebody adds is there for all.',
  reviewed: 'Everybody, after an editor has read it.',
  closed: 'Editors only.',
};

/** Who may add, in words. */
export function ContributionsChoice({ chosen }: { chosen: string }) {
  return (
    <fieldset className={styles.group}>
      <legend>Who may add arguments?</legend>
      {contributionsSettings.map((setting) => (
        <label key={setting}>
          <input type="radio" name="contributions" value={setting} defaultChecked={setting === chosen} />{' '}
          {meanings[setting]}
        </label>
      ))}
    </fieldset>
  );
}
