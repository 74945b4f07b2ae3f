import styles from './debate-form.module.css';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly required?: boolean;
}

/** One line of text with its label; its limit is said when it is passed, so that nothing pasted is cut. */
export function TextField({ name, label, value = '', hint, required = false }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
      <input name={name} defaultValue={value} required={required} dir="auto" autoComplete="off" />
    </label>
  );
}
