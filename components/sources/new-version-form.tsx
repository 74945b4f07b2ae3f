import type { FormState } from '../../lib/http/form-state';
import type { Progress, Source } from '../../lib/sources/queries';
import formStyles from '../debates/debate-form.module.css';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import styles from './new-source-form.module.css';
import { ReadersChoice } from './readers-choice';
import { TextFields } from './text-fields';

interface NewVersionFormProps {
  readonly slug: string;
  readonly source: Source;
  readonly progress: Progress;
  readonly isInDiscussion: boolean;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** Another text of a document, or the first of one that was an outline. */
export function NewVersionForm({ slug, source, progress, isInDiscussion, clientId, form }: NewVersionFormProps) {
  const isFirst = progress.versions === 0;
  return (
    <div className={formStyles.page}>
      <h1>{isFirst ? 'I have the original' : 'Bring in a new version'}</h1>
      <p className={styles.lead}>
        Of “{source.title}”. Passages are looked for in the new text; what is not found is said.
        {!isFirst && ' Cards keep the words that they quoted.'}
      </p>
      <KeptForm
        action={`/api/debates/${slug}/sources/${source.slug}/versions`}
        keep={`version:${slug}:${source.slug}`}
        refused={form}
        className={formStyles.form}
        withFiles
      >
        <TextFields form={form} />
        {isFirst && <ReadersChoice chosen={form?.values['sharedWith'] ?? 'everyone'} isInDiscussion={isInDiscussion} />}
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/sources/${source.slug}/versions/new?debate=${slug}`} />
        <div className={formStyles.actions}>
          <Button>Bring it in</Button>
        </div>
      </KeptForm>
    </div>
  );
}
