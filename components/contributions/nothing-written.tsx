import styles from './contributions.module.css';

interface NothingWrittenProps {
  /** Whether this browser's person has been erased a moment ago. */
  readonly isErased: boolean;
}

/** What somebody finds of whom the server knows nothing. */
export function NothingWritten({ isErased }: NothingWrittenProps) {
  return (
    <div className={styles.part}>
      {isErased && (
        <p role="status" className={styles.done}>
          Done. Your words are erased, and so is the cookie: this server does not know you any more.
        </p>
      )}
      <p>This browser has not written anything here. So nothing is kept of you, not even a cookie.</p>
      <p>
        When you answer a card, rate something or open a debate for the first time, your browser gets a cookie with a
        random number. It has no name in it. By it, and by nothing else, this page finds again what you wrote. If you
        delete the cookie, or use another browser, what you wrote stays where it is, but nobody can tell any more that
        it is yours: not even we.
      </p>
      <p>
        <a className={styles.action} href="/debates">
          Look for a debate to write in
        </a>
      </p>
    </div>
  );
}
