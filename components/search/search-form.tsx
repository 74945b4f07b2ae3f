import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './search-form.module.css';

interface SearchFormProps {
  readonly typed: string;
  /** What the search is kept to, as hidden fields. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly label: string;
  readonly problem: string | null;
}

/** The field of the page of results; a search from here keeps the debate and the filters that are chosen. */
export function SearchForm({ typed, kept, label, problem }: SearchFormProps) {
  return (
    <form action="/search" role="search" className={styles.form}>
      <label htmlFor="q">{label}</label>
      {problem !== null && <Problem id="q-problem" message={problem} />}
      <div className={styles.row}>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          {...(problem !== null && { 'aria-invalid': true, 'aria-describedby': 'q-problem' })}
        />
        <Button>Search</Button>
      </div>
      {Object.entries(kept).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} key={name} />,
      )}
    </form>
  );
}
