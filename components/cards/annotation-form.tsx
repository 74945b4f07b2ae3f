import { stances } from '../../lib/annotations/vocabulary';
import type { CardView } from '../../lib/cards/view';
import { doorAt } from '../../lib/debates/address';
import type { FormState } from '../../lib/http/form-state';
import type { DebateSource } from '../../lib/sources/queries';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import styles from './answer-form.module.css';
import { BackingFields } from './backing-fields';
import { cardHref } from './card';
import choice from './choice.module.css';
import { claimOf, stanceNames } from './wording';

interface AnnotationFormProps {
  readonly slug: string;
  readonly card: CardView;
  readonly sources: readonly DebateSource[];
  readonly speakers: readonly string[];
  readonly clientId: string;
  /** What of the address brings a passage. */
  readonly passage: string;
  /** What the address gives, and what was typed before. */
  readonly values: Readonly<Record<string, string>>;
  readonly form: FormState | null;
}

/** One more passage for a card that is there: what it does for the card, where it is, who is speaking. */
export function AnnotationForm(props: AnnotationFormProps) {
  const { slug, card, sources, speakers, clientId, passage, values, form } = props;
  const stance = values['stance'] ?? 'backs';
  return (
    <KeptForm
      action={`${doorAt(cardHref(slug, card))}/annotations`}
      keep={`passage:${slug}:${String(card.number)}${passage}`}
      refused={form}
      className={styles.form}
    >
      <h1 className={styles.title}>Add a passage</h1>
      <blockquote className={styles.target}>
        <p>{claimOf(card)}</p>
      </blockquote>
      <fieldset className={choice.choice}>
        <legend>What does it do for this card?</legend>
        <div className={choice.options}>
          {stances.map((one) => (
            <label className={choice.option} key={one}>
              <input type="radio" name="stance" value={one} defaultChecked={one === stance} />
              <strong>{stanceNames[one]}</strong>
            </label>
          ))}
        </div>
      </fieldset>
      <BackingFields slug={slug} sources={sources} speakers={speakers} values={values} withNothing={false} />
      <input type="hidden" name="clientId" value={clientId} />
      <input
        type="hidden"
        name="page"
        value={`${cardHref(slug, card)}/annotations/new${passage === '' ? '' : `?${passage}`}`}
      />
      <div className={styles.send}>
        <Button>Add this passage</Button>
      </div>
    </KeptForm>
  );
}
