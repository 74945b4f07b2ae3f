import { readerships, type Readership } from '../../lib/sources/vocabulary';
import styles from '../debates/debate-form.module.css';

const meanings: Readonly<Record<Readership, string>> = {
  everyone: 'Everybody: it is yours, free of rights, or under a licence such as CC BY.',
  discussion: 'This discussion: it may be used in class.',
  author: 'Only you: all rights are reserved, or you do not know.',
};

/** Who may read the text, with what licences allow. */
export function ReadersChoice({ chosen, isInDiscussion }: { chosen: string; isInDiscussion: boolean }) {
  return (
    <fieldset className={styles.group}>
      <legend>Who may read the text?</legend>
      <p className={styles.muted}>What cards quote of it is seen wherever the cards are.</p>
      {readerships
        .filter((readership) => isInDiscussion || readership !== 'discussion')
        .map((readership) => (
          <label key={readership}>
            <input type="radio" name="sharedWith" value={readership} defaultChecked={readership === chosen} />{' '}
            {meanings[readership]}
          </label>
        ))}
    </fieldset>
  );
}
