import type { Source } from '../../lib/sources/queries';
import styles from './facts.module.css';

const madeByAi = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

/** What is known of a document; what is not known is said, not left out. */
export function Facts({ source }: { source: Source }) {
  const rows = [
    ['Kind', source.kind],
    ['Author', source.authors.length === 0 ? 'None given' : source.authors.join(', ')],
    ['Publisher', source.publisher ?? 'None given'],
    ['Date', source.published ?? 'None given'],
    ['Made with AI', madeByAi[source.madeByAi]],
    ['Licence', source.licence ?? 'Not known'],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={styles.wide}>
        <dt>How it came here</dt>
        <dd>{source.provenance}</dd>
      </div>
    </dl>
  );
}
