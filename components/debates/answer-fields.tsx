import { textLimits } from '../../lib/debates/vocabulary';
import styles from './debate-form.module.css';
import { TextField } from './text-field';

interface AnswerFieldsProps {
  readonly at: number;
  readonly label: string;
  readonly name: string;
  readonly thesis: string;
}

/** One answer: a short name, and its sentence if the name is not enough. */
export function AnswerFields({ at, label, name, thesis }: AnswerFieldsProps) {
  return (
    <div className={styles.group}>
      <TextField name={`answer${String(at)}`} label={label} value={name} />
      <details className={styles.more} open={thesis !== ''}>
        <summary>Say it in a whole sentence</summary>
        <TextField
          name={`thesis${String(at)}`}
          label={`${label}, as a sentence`}
          value={thesis}
          hint={`Without it, the answer above is the sentence. At most ${String(textLimits.thesis)} characters.`}
        />
      </details>
    </div>
  );
}
