import styles from './page.module.css';

/** What stands where nothing is: why that may be, and ways on. */
export function NotFound() {
  return (
    <section className={styles.message}>
      <h1>There is nothing at this address</h1>
      <p>It may have been typed with a slip, or what stood here was taken back by its author.</p>
      <ul>
        <li>
          <a href="/debates">All debates on this server</a>
        </li>
        <li>
          <a href="/">The first page</a>
        </li>
      </ul>
    </section>
  );
}
