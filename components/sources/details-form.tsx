import type { FormState } from '../../lib/http/form-state';
import type { Source } from '../../lib/sources/queries';
import { TextField } from '../debates/text-field';
import formStyles from '../debates/debate-form.module.css';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { DetailFields } from './detail-fields';
import { Facts } from './facts';
import { ReadersChoice } from './readers-choice';

interface DetailsFormProps {
  readonly slug: string;
  readonly source: Source;
  /** Tells these details from later ones. */
  readonly revision: string;
  readonly isInDiscussion: boolean;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** All that is said of a document, to correct. */
export function DetailsForm({ slug, source, revision, isInDiscussion, clientId, form }: DetailsFormProps) {
  const values = form?.values ?? detailsOf(source);
  return (
    <div className={formStyles.page}>
      <h1>Correct details</h1>
      <KeptForm
        action={`/api/debates/${slug}/sources/${source.slug}/details`}
        keep={`details:${slug}:${source.slug}`}
        refused={form}
        className={formStyles.form}
      >
        {form !== null && (
          <section aria-label="What stands now">
            <p>
              Now: <strong>{source.title}</strong>
            </p>
            <Facts source={source} />
          </section>
        )}
        <TextField name="title" label="Title" value={values['title']} />
        <DetailFields values={values} language={null} />
        <ReadersChoice chosen={values['sharedWith'] ?? source.sharedWith} isInDiscussion={isInDiscussion} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/sources/${source.slug}/details?debate=${slug}`} />
        <div className={formStyles.actions}>
          <Button>Save</Button>
        </div>
      </KeptForm>
    </div>
  );
}

function detailsOf(source: Source): Readonly<Record<string, string>> {
  const { title, language, provenance, madeByAi, sharedWith, publisher, published, url, licence } = source;
  const warnings = source.warnings.filter(({ by }) => by === 'document').map(({ text }) => text);
  return {
    ...{ title, language, provenance, madeByAi, sharedWith, authors: source.authors.join('; ') },
    ...{ publisher: publisher ?? '', published: published ?? '', url: url ?? '', licence: licence ?? '' },
    warning: warnings.join('\n\n'),
  };
}
