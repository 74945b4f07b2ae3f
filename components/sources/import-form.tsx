import type { Position } from '../../lib/debates/queries';
import styles from '../cards/answer-form.module.css';
import choice from '../cards/choice.module.css';
import { addressOf } from '../../lib/debates/address';
import { fileLimit } from '../../lib/web-annotations/vocabulary';
import { Button } from '../ui/button';
import { LongText } from '../ui/long-text';
import { FileIntoText } from './file-into-text';

interface ImportFormProps {
  readonly slug: string;
  readonly source: string;
  readonly positions: readonly Position[];
  readonly values: Readonly<Record<string, string>>;
  readonly clientId: string;
  /** Whether what becomes of each annotation stands below. */
  readonly isLookedThrough: boolean;
}

/** A file of annotations, and which answer they speak to. It is looked through first, and brought in after. */
export function ImportForm({ slug, source, positions, values, clientId, isLookedThrough }: ImportFormProps) {
  const address = `${addressOf(slug)}/sources/${source}/annotations`;
  return (
    <form method="post" action={`/api${address}`} encType="multipart/form-data" className={styles.form}>
      <p>
        From Hypothesis (its export, or what its API gives) or any program that writes W3C Web Annotations. What each
        annotation says becomes a card, and its quote the passage that the card stands on. Where a card here says the
        same already, it gets the passage. All of it is yours: names, dates and rights in the file are left out.
      </p>
      <div className={styles.field}>
        <label htmlFor="file">The file’s text (JSON), up to {fileLimit.entries.toLocaleString('en')} annotations</label>
        <LongText id="file" name="file" rows={8} required spellCheck={false} defaultValue={values['file'] ?? ''} />
        <FileIntoText into="file" />
      </div>
      <fieldset className={choice.choice}>
        <legend>Which answer do they speak to?</legend>
        <div className={choice.options}>
          {positions.map(({ key, name }) => (
            <label className={choice.option} key={key}>
              <input type="radio" name="position" value={key} required defaultChecked={key === values['position']} />
              <strong>{name}</strong>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={choice.choice}>
        <legend>For it or against it?</legend>
        <div className={choice.options}>
          {(['supports', 'attacks'] as const).map((relation) => (
            <label className={choice.option} key={relation}>
              <input
                {...{ type: 'radio', name: 'relation', value: relation, required: true }}
                defaultChecked={relation === (values['relation'] ?? 'supports')}
              />
              <strong>{relation === 'supports' ? 'For' : 'Against'}</strong>
            </label>
          ))}
        </div>
      </fieldset>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`${address}/new`} />
      <div className={styles.send}>
        <Button step="preview" quiet={isLookedThrough}>
          {isLookedThrough ? 'Look through it again' : 'Look through it'}
        </Button>
        {isLookedThrough && <Button>Bring them in</Button>}
      </div>
    </form>
  );
}
