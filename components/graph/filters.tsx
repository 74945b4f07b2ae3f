import type { FilterChoices, Loosening } from '../../lib/graph/queries';
import {
  everyCard,
  filterParameters,
  filterRelations,
  isFiltering,
  mostFilterText,
  withoutParameter,
  type CardFilter,
} from '../../lib/graph/filter';
import {
  selectionAddress,
  selectionParameters,
  wholeGraph,
  withFilter,
  type Selection,
} from '../../lib/graph/selection';
import { attributions } from '../../lib/annotations/vocabulary';
import { kinds } from '../../lib/cards/vocabulary';
import { kindNames, relationNames, speakerNames } from '../cards/wording';
import buttons from '../ui/button.module.css';
import { filterWording, passageWords } from './wording';
import styles from './filters.module.css';

interface FiltersProps {
  /** The address of the view. */
  readonly path: string;
  readonly selection: Selection;
  readonly choices: FilterChoices;
}

/** Which cards are shown: what documents say in one tap, all else in a form; and what is chosen, each to be taken off. */
export function Filters({ path, selection, choices }: FiltersProps) {
  const { filter } = selection;
  const href = (change: Partial<CardFilter>) => selectionAddress(path, withFilter(selection, change));
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
        {filterParameters({ ...filter, documentsOnly: false }).map(([name, value]) => (
          <a
            className={styles.chosen}
            href={href(withoutParameter(filter, name))}
            aria-label={`${filterWording(name, value, choices)}: take this off`}
            key={name}
          >
            {filterWording(name, value, choices)} ✕
          </a>
        ))}
        {isFiltering(filter) && <a href={href(everyCard)}>Show all cards</a>}
      </p>
      <details className={styles.more}>
        <summary>Filter</summary>
        <form method="get" action={path} className={styles.form}>
          {selectionParameters(withFilter(selection, everyCard)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          {filter.documentsOnly && <input type="hidden" name="only" value="documents" />}
          <label>
            Words in the claim
            <input type="search" name="text" defaultValue={filter.text} maxLength={mostFilterText} />
          </label>
          <Choice
            name="kind"
            label="What sort of claim"
            value={filter.kind}
            options={kinds.map((one) => [one, kindNames[one]])}
          />
          <Choice
            name="relation"
            label="How it answers"
            value={filter.relation}
            options={filterRelations.map((one) => [one, relationNames[one].name])}
          />
          <Choice
            name="speaker"
            label="Who is speaking"
            value={filter.speaker}
            options={attributions.map((one) => [one, speakerNames[one]])}
          />
          <Choice
            name="actor"
            label="Who holds it"
            value={filter.actor}
            options={choices.actors.map(({ key, name }) => [key, name])}
          />
          <Choice
            name="source"
            label="Document"
            value={filter.source}
            options={choices.sources.map(({ slug, label, title }) => [slug, `${label ?? 'New'}: ${title}`])}
          />
          <Choice name="passage" label="Passage" value={filter.passage} options={Object.entries(passageWords)} />
          <button type="submit" className={buttons.button}>
            Show
          </button>
        </form>
      </details>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return options.length === 0 ? null : (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ''}>
        <option value="">All</option>
        {options.map(([one, words]) => (
          <option value={one} key={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NothingLeftProps extends FiltersProps {
  readonly loosenings: readonly Loosening[];
}

/** Says what to loosen where the filters together leave nothing. */
export function NothingLeft({ path, selection, choices, loosenings }: NothingLeftProps) {
  const chosen = new Map(filterParameters(selection.filter));
  const helping = loosenings.filter(({ left }) => left > 0);
  return (
    <div className={styles.nothing} role="status">
      <p>No card fits all of this.</p>
      <ul>
        {helping.map(({ name, left }) => (
          <li key={name}>
            <a href={selectionAddress(path, withFilter(selection, withoutParameter(selection.filter, name)))}>
              Without “{filterWording(name, chosen.get(name) ?? '', choices)}”
            </a>
            : {left > 100 ? 'more than 100 cards' : left === 1 ? '1 card' : `${String(left)} cards`}
          </li>
        ))}
        <li>
          <a href={selectionAddress(path, { ...wholeGraph, card: selection.card })}>Show all cards</a>
        </li>
      </ul>
    </div>
  );
}
