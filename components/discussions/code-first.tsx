import { CodeForm } from './code-form';
import styles from './door.module.css';

/** What the first page begins with while a discussion can be joined. */
export function CodeFirst() {
  return (
    <section className={[styles.door, styles.first].join(' ')} aria-labelledby="join-title">
      <h2 id="join-title">Join a class discussion</h2>
      <CodeForm typed="" problem={null} />
    </section>
  );
}
