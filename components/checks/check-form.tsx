import type { CardView } from '../../lib/cards/view';
import { checkResults } from '../../lib/checks/vocabulary';
import { doorAt } from '../../lib/debates/address';
import type { FormState } from '../../lib/http/form-state';
import styles from '../cards/answer-form.module.css';
import { cardHref } from '../cards/card';
import choice from '../cards/choice.module.css';
import { claimOf } from '../cards/wording';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import { resultWords } from './wording';

interface CheckFormProps {
  readonly slug: string;
  readonly card: CardView;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** What one found who looked into a card, after four questions that lead there. */
export function CheckForm({ slug, card, clientId, form }: CheckFormProps) {
  const values = form?.values ?? {};
  return (
    <KeptForm
      action={`${doorAt(cardHref(slug, card))}/checks`}
      keep={`check:${slug}:${String(card.number)}`}
      refused={form}
      className={styles.form}
    >
      <h1 className={styles.title}>Check this card</h1>
      <blockquote className={styles.target}>
        <p>{claimOf(card)}</p>
      </blockquote>
      <ol className={styles.steps}>
        <li>Stop. What would have to be true for this?</li>
        <li>Open the passage. Does it say that, and who says it there?</li>
        <li>Look elsewhere. Does somebody more reliable report it?</li>
        <li>Follow it to where it was first said.</li>
      </ol>
      <fieldset className={choice.choice}>
        <legend>What did you find?</legend>
        <div className={choice.options}>
          {checkResults.map((result) => (
            <label className={choice.option} key={result}>
              <input type="radio" name="result" value={result} required defaultChecked={result === values['result']} />
              <span>
                <strong>{resultWords[result].name}</strong>
                <small>{resultWords[result].hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className={styles.field}>
        <span>In a sentence or two: what, and where</span>
        <LongText name="note" rows={3} dir="auto" defaultValue={values['note'] ?? ''} />
        <small>Everybody reads it.</small>
      </label>
      <input type="hidden" name="revision" value={card.revision} />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`${cardHref(slug, card)}/checks/new`} />
      <div className={styles.send}>
        <Button>Keep this check</Button>
      </div>
    </KeptForm>
  );
}
