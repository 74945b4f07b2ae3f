import styles from './own-question.module.css';

/** At the end of the first page: whoever reads may ask. */
export function OwnQuestion() {
  return (
    <p className={styles.own}>
      A question of your own? <a href="/debates/new">Open a debate</a>: the question and two answers are enough. With a
      class of yours? <a href="/discuss/new">Start a class discussion</a>: a code on the screen, and phones.
    </p>
  );
}
