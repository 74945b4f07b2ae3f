import type { CardView } from '../../lib/cards/view';
import styles from '../cards/choice.module.css';
import { claimOf } from '../cards/wording';
import form from './ballot-form.module.css';

interface DecisiveChoiceProps {
  readonly cards: readonly CardView[];
  readonly values: Readonly<Record<string, string>>;
}

/** Which card moved the voter: one that they met, another by its number, or none. */
export function DecisiveChoice({ cards, values }: DecisiveChoiceProps) {
  const chosen = values['decisive'] ?? '';
  const isOther = chosen !== '' && chosen !== 'none' && !cards.some(({ number }) => String(number) === chosen);
  const typed = values['card'] ?? '';
  const other = typed !== '' || chosen === 'other' ? typed : chosen;
  return (
    <fieldset className={styles.choice}>
      <legend>Which card moved you?</legend>
      <div className={form.options}>
        {cards.map((card) => (
          <label className={styles.option} key={card.id}>
            <input
              type="radio"
              name="decisive"
              value={String(card.number)}
              defaultChecked={String(card.number) === chosen}
            />
            <span>
              <small>Card {card.number}</small> {claimOf(card)}
            </span>
          </label>
        ))}
        <label className={styles.option}>
          <input type="radio" name="decisive" value="other" defaultChecked={isOther} />
          <span>Another card</span>
        </label>
        <label className={form.number}>
          Its number
          <input name="card" inputMode="numeric" defaultValue={isOther ? other : ''} />
        </label>
        <label className={styles.option}>
          <input type="radio" name="decisive" value="none" defaultChecked={chosen === 'none'} />
          <span>None did</span>
        </label>
      </div>
    </fieldset>
  );
}
