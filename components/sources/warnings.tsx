import type { Source } from '../../lib/sources/queries';
import styles from './warnings.module.css';

/** What to beware of in a document: its own warning first, then what the editors noticed. */
export function Warnings({ source }: { source: Source }) {
  const { warnings, origin } = source;
  const own = warnings.filter(({ by }) => by === 'document');
  const editors = warnings.filter(({ by }) => by === 'editors');
  return (
    <div className={styles.warnings}>
      {own.length > 0 && (
        <section className={styles.own}>
          <h2>It warns of itself</h2>
          {own.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
      {editors.length > 0 && (
        <details className={styles.editors}>
          <summary>What the editors noticed ({editors.length})</summary>
          <ul>
            {editors.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {origin !== null && (
        <details className={styles.editors}>
          <summary>Probably of one origin with another source: they count once</summary>
          <p>{origin.reason}</p>
        </details>
      )}
    </div>
  );
}
