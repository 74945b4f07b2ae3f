import styles from './footer.module.css';

export function Footer() {
  return (
    <footer className={styles.footer}>
      <nav aria-label="About this site">
        <ul className={styles.links}>
          <li>
            <a href="/debates/new">Open a debate</a>
          </li>
          <li>
            <a href="/me">What I wrote</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href="/accessibility">Accessibility</a>
          </li>
          <li>
            <a href="/api/openapi.json">Data for programs</a>
          </li>
        </ul>
      </nav>
      <p>Counterpoint runs on this machine alone: nothing is sent elsewhere.</p>
    </footer>
  );
}
