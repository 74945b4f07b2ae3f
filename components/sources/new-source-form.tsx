import { languageCodes, languages } from '../../lib/debates/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import { TextField } from '../debates/text-field';
import formStyles from '../debates/debate-form.module.css';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import styles from './new-source-form.module.css';
import { ReadersChoice } from './readers-choice';

interface NewSourceFormProps {
  readonly slug: string;
  readonly language: string;
  readonly isInDiscussion: boolean;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** A file or a text, and a title; what else is known of it can be said now or later. */
export function NewSourceForm({ slug, language, isInDiscussion, clientId, form }: NewSourceFormProps) {
  const typed = form?.values ?? {};
  return (
    <div className={formStyles.page}>
      <h1>Bring in a source</h1>
      <p className={styles.lead}>
        A text that cards can quote. Nothing is fetched from the web: give the file, or paste the words.
      </p>
      <KeptForm
        action={`/api/debates/${slug}/sources`}
        keep={`source:${slug}`}
        refused={form}
        className={formStyles.form}
        withFiles
      >
        <label className={formStyles.field}>
          <span>A file</span>
          <small>
            PDF, Word (.docx), web page, Markdown or plain text, 20 MB at most.
            {form !== null && ' Browsers forget files: choose it again.'}
          </small>
          <input type="file" name="file" accept=".pdf,.docx,.html,.htm,.md,.txt,text/plain,text/html,application/pdf" />
        </label>
        <label className={formStyles.field}>
          <span>Or its text</span>
          <small>An empty line between paragraphs. A heading begins with # and a blank.</small>
          <LongText name="pasted" rows={8} dir="auto" defaultValue={typed['pasted'] ?? ''} />
        </label>
        <TextField
          name="title"
          label="Title"
          hint="Leave it empty to take what the file says."
          value={typed['title']}
        />
        <ReadersChoice chosen={typed['sharedWith'] ?? 'everyone'} isInDiscussion={isInDiscussion} />
        <details className={formStyles.more} open={detailNames.some((name) => (typed[name] ?? '') !== '')}>
          <summary>More: who published it, when, its licence, how it came about</summary>
          <div className={formStyles.inside}>
            <TextField name="authors" label="Authors" hint="With a semicolon between names." value={typed['authors']} />
            <TextField name="publisher" label="Publisher" value={typed['publisher']} />
            <TextField name="published" label="Date" hint="As 2025-03-31." value={typed['published']} />
            <TextField name="url" label="Link" hint="Nothing here opens it." value={typed['url']} />
            <label className={formStyles.field}>
              <span>Language</span>
              <select name="language" defaultValue={typed['language'] ?? ''}>
                <option value="">
                  As the file says, else {Object.entries(languages).find(([code]) => code === language)?.[1]}
                </option>
                {languageCodes.map((code) => (
                  <option value={code} lang={code} key={code}>
                    {languages[code]}
                  </option>
                ))}
              </select>
            </label>
            <TextField name="licence" label="Licence" hint="Such as CC BY 4.0." value={typed['licence']} />
            <label className={formStyles.field}>
              <span>How it came about</span>
              <LongText name="provenance" rows={3} dir="auto" defaultValue={typed['provenance'] ?? ''} />
            </label>
            <label className={formStyles.field}>
              <span>Made by an AI?</span>
              <select name="madeByAi" defaultValue={typed['madeByAi'] ?? 'unknown'}>
                <option value="unknown">Not known</option>
                <option value="no">No</option>
                <option value="yes">Yes</option>
              </select>
            </label>
            <label className={formStyles.field}>
              <span>Does it warn of itself?</span>
              <small>In its own words, such as “This may contain mistakes”.</small>
              <LongText name="warning" rows={2} dir="auto" defaultValue={typed['warning'] ?? ''} />
            </label>
          </div>
        </details>
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/sources/new?debate=${slug}`} />
        <div className={formStyles.actions}>
          <Button>Bring it in</Button>
        </div>
      </KeptForm>
    </div>
  );
}

const detailNames = ['authors', 'publisher', 'published', 'url', 'language', 'licence', 'provenance', 'warning'];
