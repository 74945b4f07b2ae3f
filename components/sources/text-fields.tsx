import type { FormState } from '../../lib/http/form-state';
import formStyles from '../debates/debate-form.module.css';
import { LongText } from '../ui/long-text';

/** A document’s text: a file, or what is pasted. */
export function TextFields({ form }: { readonly form: FormState | null }) {
  return (
    <>
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
        <LongText name="pasted" rows={8} dir="auto" defaultValue={form?.values['pasted'] ?? ''} />
      </label>
    </>
  );
}
