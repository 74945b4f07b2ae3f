import styles from './masthead.module.css';

export function Masthead() {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <a className={styles.name} href="/">
        Counter<span className={styles.point}>point</span>
      </a>
      <nav aria-label="Site" className={styles.nav}>
        <a href="/debates">Debates</a>
      </nav>
    </header>
  );
}
