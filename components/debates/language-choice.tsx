import type { ReactNode } from 'react';
import { languageCodes, languages } from '../../lib/debates/vocabulary';
import styles from './debate-form.module.css';

interface LanguageChoiceProps {
  readonly chosen: string;
  /** An option that stands before them. */
  readonly children?: ReactNode;
}

/** A language, each by its own name. */
export function LanguageChoice({ chosen, children }: LanguageChoiceProps) {
  return (
    <label className={styles.field}>
      <span>Language</span>
      <select name="language" defaultValue={chosen}>
        {children}
        {languageCodes.map((code) => (
          <option value={code} lang={code} key={code}>
            {languages[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
