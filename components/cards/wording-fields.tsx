import { claimLimit, type Kind } from '../../lib/cards/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import { CountedText } from '../ui/counted-text';
import { LongText } from '../ui/long-text';
import { KindChoice } from './kind-choice';
import styles from './revision-form.module.css';

interface WordingFieldsProps {
  /** What stands now, or null where nothing is left of it. */
  readonly words: {
    readonly kind: Kind;
    readonly claim: string | null;
    readonly elaboration: string | null;
  } | null;
  /** What was typed and refused, or null at the first opening. */
  readonly form: FormState | null;
}

/** A card's words to change: its claim, what sort it is, what it means. */
export function WordingFields({ words, form }: WordingFieldsProps) {
  const typed = form?.values;
  const message = form === null ? {} : { 'aria-describedby': 'problem', 'aria-invalid': true };
  return (
    <>
      <CountedText
        label="The claim, in one sentence"
        limit={claimLimit}
        name="claim"
        rows={3}
        required
        defaultValue={typed?.['claim'] ?? words?.claim ?? ''}
        {...message}
      />
      <KindChoice chosen={typed?.['kind'] ?? words?.kind} />
      <label className={styles.field}>
        <span>What it means, if that needs saying</span>
        <LongText name="elaboration" rows={5} defaultValue={typed?.['elaboration'] ?? words?.elaboration ?? ''} />
      </label>
    </>
  );
}
