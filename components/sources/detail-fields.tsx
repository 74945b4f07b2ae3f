import { languages } from '../../lib/debates/vocabulary';
import { LanguageChoice } from '../debates/language-choice';
import { TextField } from '../debates/text-field';
import formStyles from '../debates/debate-form.module.css';
import { LongText } from '../ui/long-text';

interface DetailFieldsProps {
  /** What stands in the inputs, by their names. */
  readonly values: Readonly<Record<string, string>>;
  /** The board’s language, for a document that does not say its own; null where it is known. */
  readonly language: string | null;
}

/** What is known of a document besides its title and its text. */
export function DetailFields({ values, language }: DetailFieldsProps) {
  return (
    <>
      <TextField name="authors" label="Authors" hint="With a semicolon between names." value={values['authors']} />
      <TextField name="publisher" label="Publisher" value={values['publisher']} />
      <TextField name="published" label="Date" hint="As 2025-03-31." value={values['published']} />
      <TextField name="url" label="Link" hint="Nothing here opens it." value={values['url']} />
      <LanguageChoice chosen={values['language'] ?? ''}>
        {language !== null && (
          <option value="">
            As the file says, else {Object.entries(languages).find(([code]) => code === language)?.[1]}
          </option>
        )}
      </LanguageChoice>
      <TextField name="licence" label="Licence" hint="Such as CC BY 4.0." value={values['licence']} />
      <label className={formStyles.field}>
        <span>How it came about</span>
        <LongText name="provenance" rows={3} dir="auto" defaultValue={values['provenance'] ?? ''} />
      </label>
      <label className={formStyles.field}>
        <span>Made by an AI?</span>
        <select name="madeByAi" defaultValue={values['madeByAi'] ?? 'unknown'}>
          <option value="unknown">Not known</option>
          <option value="no">No</option>
          <option value="yes">Yes</option>
        </select>
      </label>
      <label className={formStyles.field}>
        <span>Does it warn of itself?</span>
        <small>In its own words, such as “This may contain mistakes”.</small>
        <LongText name="warning" rows={2} dir="auto" defaultValue={values['warning'] ?? ''} />
      </label>
    </>
  );
}

/** The inputs that are left empty by most. */
export const detailNames = [
  ...['authors', 'publisher', 'published', 'url', 'language', 'licence', 'provenance', 'warning'],
] as const;
