import type { FormState } from '../../lib/http/form-state';
import { TextField } from '../debates/text-field';
import formStyles from '../debates/debate-form.module.css';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { DetailFields, detailNames } from './detail-fields';
import styles from './new-source-form.module.css';
import { ReadersChoice } from './readers-choice';
import { TextFields } from './text-fields';

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
        <TextFields form={form} />
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
            <DetailFields values={typed} language={language} />
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
