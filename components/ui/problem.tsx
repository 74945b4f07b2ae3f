import styles from './problem.module.css';

/** Why something was not done and what to do now; read out when the page comes back with it. */
export function Problem({ message, id }: { message: string; id?: string }) {
  return (
    <p className={styles.problem} role="alert" {...(id !== undefined && { id })}>
      {message}
    </p>
  );
}
