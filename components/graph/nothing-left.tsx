import { filterParameters, withoutParameter } from '../../lib/filters/filter';
import type { FilterChoices, Loosening } from '../../lib/filters/queries';
import { selectionAddress, wholeGraph, withFilter, type Selection } from '../../lib/graph/selection';
import { count } from '../cards/wording';
import styles from './filters.module.css';
import { filterWording } from './wording';

interface NothingLeftProps {
  /** The address of the view. */
  readonly path: string;
  readonly selection: Selection;
  readonly choices: FilterChoices;
  readonly loosenings: readonly Loosening[];
  /** What the page is looked through for. */
  readonly nothing?: string;
  /** What is counted. */
  readonly unit?: string;
}

/** Says what to loosen where the filters together leave nothing. */
export function NothingLeft({ path, selection, choices, loosenings, ...words }: NothingLeftProps) {
  const { nothing = 'No card fits all of this.', unit = 'card' } = words;
  const chosen = new Map(filterParameters(selection.filter));
  const helping = loosenings.filter(({ left }) => left > 0);
  return (
    <div className={styles.nothing} role="status">
      <p>{nothing}</p>
      <ul>
        {helping.map(({ name, left }) => (
          <li key={name}>
            <a href={selectionAddress(path, withFilter(selection, withoutParameter(selection.filter, name)))}>
              Without “{filterWording(name, chosen.get(name) ?? '', choices)}”
            </a>
            : {left > 100 ? `more than 100 ${unit}s` : count(left, unit)}
          </li>
        ))}
        <li>
          <a href={selectionAddress(path, { ...wholeGraph, card: selection.card })}>Show all cards</a>
        </li>
      </ul>
    </div>
  );
}
