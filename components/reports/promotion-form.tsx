import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import type { FormState } from '../../lib/http/form-state';
import { claimOf } from '../cards/wording';
import { Button } from '../ui/button';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import styles from './promotion-form.module.css';

interface PromotionFormProps {
  readonly slug: string;
  readonly cards: readonly { readonly card: CardView; readonly isThere: boolean }[];
  readonly clientId: string;
  /** What was chosen before it was refused, and why. */
  readonly form: FormState | null;
}

/** Which cards of a class go into the debate. */
export function PromotionForm({ slug, cards, clientId, form }: PromotionFormProps) {
  const path = addressOf(slug);
  return (
    <OnceForm method="post" action={`/api${path}/promotions`} className={styles.form}>
      {typeof form?.message === 'string' && <Problem message={form.message} />}
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`${path}/report/promotion`} />
      <ul className={styles.cards}>
        {cards.map(({ card, isThere }) => {
          const name = `card-${String(card.number)}`;
          return (
            <li key={card.id}>
              {isThere ? (
                <p className={styles.there}>
                  {claimOf(card)} <strong>Taken over already</strong>
                </p>
              ) : (
                <label>
                  <input type="checkbox" name={name} value="yes" defaultChecked={form?.values[name] === 'yes'} />
                  <span>{claimOf(card)}</span>
                </label>
              )}
            </li>
          );
        })}
      </ul>
      <Button>Take these over</Button>
    </OnceForm>
  );
}
