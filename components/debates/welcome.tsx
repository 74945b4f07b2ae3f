import styles from './welcome.module.css';

/** One line for whoever has never been here. */
export function Welcome() {
  return (
    <p className={styles.welcome}>
      Arguments for and against, each with the passage it comes from. <mark>Yellow</mark> means: there is a passage you
      can look at.
    </p>
  );
}
