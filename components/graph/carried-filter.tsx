import { addressOf } from '../../lib/debates/address';
import { everyCard, filterParameters } from '../../lib/filters/filter';
import type { FilterChoices } from '../../lib/filters/queries';
import { carriedSelection, selectionAddress, withFilter, type Selection } from '../../lib/graph/selection';
import styles from './filters.module.css';
import { filterWording } from './wording';

interface CarriedFilterProps {
  readonly slug: string;
  /** The address of the page. */
  readonly path: string;
  readonly selection: Selection;
  readonly choices: FilterChoices;
  /** How many cards are meant, counted up to 101. */
  readonly meant: number;
}

/** On a page that shows everything: what is chosen in other views, and the way to the cards that it means. */
export function CarriedFilter({ slug, path, selection, choices, meant }: CarriedFilterProps) {
  const carried = carriedSelection(selection);
  const words = filterParameters(selection.filter).map(([name, value]) => filterWording(name, value, choices));
  return (
    <p className={styles.carried}>
      This page shows everything. Your filter ({words.join(', ')}) means{' '}
      <a href={selectionAddress(`${addressOf(slug)}/outline`, carried)}>
        {meant > 100 ? 'more than 100 cards' : meant === 1 ? '1 card' : `${String(meant)} cards`}
      </a>
      . <a href={selectionAddress(path, withFilter(carried, everyCard))}>Take it off</a>
    </p>
  );
}
