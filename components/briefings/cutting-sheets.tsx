import type { Passage } from '../../lib/annotations/queries';
import type { Cutting } from '../../lib/briefings/queries';
import { relationNames, speakerOf } from '../cards/wording';
import styles from './sheet.module.css';

/** Cards to cut out along dashed lines: the claim, where it is from, and room for what pupils answer. */
export function CuttingSheets({ cuttings, withSources }: { cuttings: readonly Cutting[]; withSources: boolean }) {
  if (cuttings.length === 0) return null;
  return (
    <section className={styles.sheet} aria-label="Cards to cut out">
      <ul className={[styles.cuttings, withSources ? '' : styles.small].join(' ')}>
        {cuttings.map((cutting) => (
          <CuttingEntry cutting={cutting} withSources={withSources} key={cutting.id} />
        ))}
      </ul>
    </section>
  );
}

function CuttingEntry({ cutting: { card, relation }, withSources }: { cutting: Cutting; withSources: boolean }) {
  const { sign, name } = relationNames[relation];
  const passage = withSources ? card.passages.find(({ stance }) => stance === 'backs') : undefined;
  return (
    <li className={styles.cutting}>
      <p className={styles.facts}>
        <strong>Card {card.number}</strong>
        <span>
          {sign} {name}
        </span>
      </p>
      <p className={styles.claim}>{card.claim}</p>
      {withSources && passage === undefined && <p className={styles.source}>No source yet.</p>}
      {passage !== undefined && <PassageEntry passage={passage} />}
      <p className={styles.answers}>
        <span>+ For this</span>
        <span>− Against this</span>
      </p>
    </li>
  );
}

function PassageEntry({ passage }: { passage: Passage }) {
  const { exact, summary, sourceTitle, paragraph } = passage;
  const words = exact === null ? summary : `“${exact}”`;
  return (
    <>
      {words !== null && <p className={styles.passage}>{words}</p>}
      <p className={styles.source}>
        {exact === null && words !== null && 'Our summary of '}
        {sourceTitle}, paragraph {paragraph} ({speakerOf(passage)})
      </p>
    </>
  );
}
