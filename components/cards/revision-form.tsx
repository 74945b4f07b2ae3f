import type { CardView } from '../../lib/cards/view';
import { claimLimit, kinds } from '../../lib/cards/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { CountedText } from '../ui/counted-text';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import { cardHref } from './card';
import styles from './revision-form.module.css';
import { claimOf, kindNames } from './wording';

interface RevisionFormProps {
  readonly slug: string;
  readonly card: CardView;
  /** Made for this form: sending it twice revises once. */
  readonly clientId: string;
  /** What was typed and refused, or null at the first opening. */
  readonly form: FormState | null;
}

/** A card's wording to change. After a refusal it stands as it was typed, against the wording that holds now. */
export function RevisionForm({ slug, card, clientId, form }: RevisionFormProps) {
  const typed = form?.values;
  const kind = typed?.['kind'] ?? card.kind;
  const message = form === null ? {} : { 'aria-describedby': 'problem', 'aria-invalid': true };
  return (
    <div className={styles.page}>
      <h1>Change the wording</h1>
      <KeptForm
        action={`/api/debates/${slug}/cards/${String(card.number)}/revisions`}
        keep={`revision:${slug}:${String(card.number)}`}
        refused={form}
        className={styles.form}
      >
        <p className={styles.now}>
          Now: “{claimOf(card)}” <span>Wording {card.revision}</span>
        </p>
        <CountedText
          label="The claim, in one sentence"
          limit={claimLimit}
          name="claim"
          rows={3}
          required
          defaultValue={typed?.['claim'] ?? card.claim ?? ''}
          {...message}
        />
        <fieldset className={styles.kinds}>
          <legend>What sort of claim?</legend>
          {kinds.map((value) => (
            <label key={value}>
              <input type="radio" name="kind" value={value} defaultChecked={value === kind} /> {kindNames[value]}
            </label>
          ))}
        </fieldset>
        <label className={styles.field}>
          <span>What it means, if that needs saying</span>
          <LongText name="elaboration" rows={5} defaultValue={typed?.['elaboration'] ?? card.elaboration ?? ''} />
        </label>
        <input type="hidden" name="revision" value={card.revision} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`${cardHref(slug, card)}/edit`} />
        <div className={styles.actions}>
          <Button>Save the wording</Button>
          <a href={cardHref(slug, card)}>Leave it as it is</a>
        </div>
      </KeptForm>
    </div>
  );
}
