import { attributions } from '../../lib/annotations/vocabulary';
import { kinds } from '../../lib/cards/vocabulary';
import { everyCard, filterRelations, mostFilterText } from '../../lib/filters/filter';
import type { FilterChoices } from '../../lib/filters/queries';
import { selectionParameters, withFilter, type Selection } from '../../lib/graph/selection';
import { kindNames, relationNames, speakerNames } from '../cards/wording';
import buttons from '../ui/button.module.css';
import styles from './filters.module.css';
import { passageWords } from './wording';

interface FilterFormProps {
  /** The address of the view. */
  readonly path: string;
  readonly selection: Selection;
  readonly choices: FilterChoices;
  /** Whether it is shown at once. */
  readonly isOpen: boolean;
}

/** All that a view can be filtered by. */
export function FilterForm({ path, selection, choices, isOpen }: FilterFormProps) {
  const { filter } = selection;
  return (
    <details className={styles.more} open={isOpen}>
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
