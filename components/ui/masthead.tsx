import type { ReactNode } from 'react';
import styles from './masthead.module.css';

/** @param search the way to the search, where there is one */
export function Masthead({ search }: { search: ReactNode }) {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <a className={styles.name} href="/">
        Counter<span className={styles.point}>point</span>
      </a>
      <nav aria-label="Site" className={styles.nav}>
        {search}
        <a href="/debates">Debates</a>
      </nav>
    </header>
  );
}
