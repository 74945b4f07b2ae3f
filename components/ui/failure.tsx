'use client';

import styles from './page.module.css';

/** What stands where a page failed: nothing is lost, and what to do. */
export function Failure() {
  return (
    <section className={styles.message}>
      <h1>This page could not be made</h1>
      <p>Nothing is lost. Wait a moment, then try again. If it happens again, tell whoever runs this server.</p>
      <ul>
        <li>
          <a href="">Try again</a>
        </li>
        <li>
          <a href="/">The first page</a>
        </li>
      </ul>
    </section>
  );
}
