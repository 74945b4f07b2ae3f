import { everyCard, filterParameters, isFiltering, withoutParameter, type CardFilter } from '../../lib/filters/filter';
import type { FilterChoices } from '../../lib/filters/queries';
import { choosingAddress, selectionAddress, withFilter, type Selection } from '../../lib/graph/selection';
import { FilterForm } from './filter-form';
import styles from './filters.module.css';
import { filterWording } from './wording';

interface FiltersProps {
  /** The address of the view. */
  readonly path: string;
  readonly selection: Selection;
  /** Null where nothing is filtered and the form is a page away: it would be much of what the page weighs. */
  readonly choices: FilterChoices | null;
  /** Whether the form is shown at once. */
  readonly isOpen?: boolean;
}

/** Which cards are shown: what documents say in one tap, all else in a form; and what is chosen, each to be taken off. */
export function Filters({ path, selection, choices, isOpen = false }: FiltersProps) {
  const { filter } = selection;
  const href = (change: Partial<CardFilter>) => selectionAddress(path, withFilter(selection, change));
  const chosen =
    choices === null
      ? []
      : filterParameters({ ...filter, documentsOnly: false }).map(([name, value]) => ({
          name,
          words: filterWording(name, value, choices),
        }));
  return (
    <div className={styles.filters}>
      <p className={styles.quick}>
        <a
          className={styles.toggle}
          href={href({ documentsOnly: !filter.documentsOnly })}
          {...(filter.documentsOnly && { 'aria-current': true })}
        >
          Documents only{filter.documentsOnly && ' ✕'}
        </a>
        {chosen.map(({ name, words }) => (
          <a
            className={styles.chosen}
            href={href(withoutParameter(filter, name))}
            aria-label={`${words}: take this off`}
            key={name}
          >
            {words} ✕
          </a>
        ))}
        {isFiltering(filter) && <a href={href(everyCard)}>Show all cards</a>}
        {choices === null && <a href={choosingAddress(path, selection)}>Filter</a>}
      </p>
      {choices !== null && <FilterForm {...{ path, selection, choices, isOpen }} />}
    </div>
  );
}
