import type { FormState } from '../../lib/http/form-state';
import type { ProposalView } from '../../lib/proposals/view';
import { claimOf } from '../cards/wording';
import { WordingFields } from '../cards/wording-fields';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { addressOf } from '../../lib/debates/address';
import styles from './review.module.css';

interface WordsFormProps {
  readonly slug: string;
  readonly proposal: ProposalView;
  /** An editor accepts what they write here; an author changes what waits, or sends it again. */
  readonly by: 'editor' | 'author';
  readonly clientId: string;
  readonly form: FormState | null;
}

/** Other words for what is proposed. After a refusal they stand as they were typed, against those that hold now. */
export function WordsForm({ slug, proposal, by, clientId, form }: WordsFormProps) {
  const { id, words, seen, standing, state } = proposal;
  const page = `${addressOf(slug)}/proposals/${id}`;
  const sends = by === 'editor' ? 'Accept in these words' : state === 'returned' ? 'Save and send again' : 'Save';
  return (
    <div className={styles.part}>
      <h1>{by === 'editor' ? 'Accept with other words' : 'Change the wording'}</h1>
      <KeptForm
        action={`/api/debates/${slug}/proposals/${id}/${by === 'editor' ? 'acceptance' : 'revisions'}`}
        keep={`words:${id}`}
        refused={form}
        className={styles.form}
      >
        <p>Proposed: “{claimOf(words ?? undefined)}”</p>
        <WordingFields words={words} form={form} />
        <input type="hidden" name="revision" value={seen} />
        {by === 'editor' && standing !== null && <input type="hidden" name="base" value={standing.revision} />}
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`${page}/edit`} />
        <div className={styles.actions}>
          <Button>{sends}</Button>
          <a href={page}>Leave it as it is</a>
        </div>
      </KeptForm>
    </div>
  );
}
