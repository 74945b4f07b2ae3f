import type { Position } from '../../lib/debates/queries';
import { carriedSelection, selectionParameters, type Selection } from '../../lib/graph/selection';
import buttons from '../ui/button.module.css';
import styles from './compare.module.css';

interface PairChoiceProps {
  readonly path: string;
  readonly positions: readonly Position[];
  readonly left: Position;
  readonly right: Position;
  /** Goes along. */
  readonly selection: Selection;
}

/** Which two positions are compared. */
export function PairChoice({ path, positions, left, right, selection }: PairChoiceProps) {
  const choice = (name: string, label: string, chosen: Position) => (
    <label>
      {label}
      <select name={name} defaultValue={chosen.key}>
        {positions.map(({ key, name: words }) => (
          <option value={key} key={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" action={path} className={styles.choice}>
      {selectionParameters(carriedSelection(selection)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {choice('left', 'One position', left)}
      {choice('right', 'The other', right)}
      <button type="submit" className={buttons.quiet}>
        Compare
      </button>
    </form>
  );
}
