import type { Position } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import { mostPinned } from '../../lib/briefings/vocabulary';
import { Button } from '../ui/button';
import styles from './briefing-tools.module.css';

interface BriefingToolsProps {
  readonly slug: string;
  readonly pins: readonly number[];
  readonly positions: readonly Position[];
  /** The key of the position that the briefing is about. */
  readonly current: string;
}

/** Chooses the position and adds a card by its number: a plain form whose answer is this page with another address. */
export function BriefingTools({ slug, pins, positions, current }: BriefingToolsProps) {
  return (
    <form className={styles.tools} action={`${addressOf(slug)}/briefing`} method="get">
      <input type="hidden" name="cards" value={pins.join()} />
      <label className={styles.position}>
        The position that it is about
        <select name="position" defaultValue={current}>
          {positions.map(({ key, name }) => (
            <option value={key} key={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {pins.length < mostPinned && (
        <label className={styles.number}>
          Add a card by its number
          <input name="add" inputMode="numeric" autoComplete="off" pattern="#?[1-9][0-9]{0,6}" />
        </label>
      )}
      <Button quiet>Show</Button>
    </form>
  );
}
