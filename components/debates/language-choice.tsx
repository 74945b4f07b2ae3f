import { languageCodes, languages } from '../../lib/debates/vocabulary';
import styles from './debate-form.module.css';

/** The language that a debate is held in, each by its own name. */
export function LanguageChoice({ chosen }: { chosen: string }) {
  return (
    <label className={styles.field}>
      <span>Language</span>
      <select name="language" defaultValue={chosen}>
        {languageCodes.map((code) => (
          <option value={code} lang={code} key={code}>
            {languages[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
