import form from '../debates/debate-form.module.css';
import styles from './opening.module.css';

interface OptionsProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

/** One of a few, each with what it means. */
export function Options({ name, legend, chosen, options }: OptionsProps) {
  return (
    <fieldset className={form.group}>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} className={styles.option}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
          {hint !== undefined && <small>{hint}</small>}
        </label>
      ))}
    </fieldset>
  );
}
