import type { CardView } from '../../lib/cards/view';
import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { cardHref } from './card';
import styles from './revision-form.module.css';
import { claimOf } from './wording';
import { WordingFields } from './wording-fields';

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
        <WordingFields words={card} form={form} />
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
