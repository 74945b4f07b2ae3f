import type { Report } from '../../lib/reports/view';
import { fewestPairs } from '../../lib/reports/tie';
import { CardLine } from './card-line';
import { FlowDrawing } from './flow-drawing';
import styles from './ledger-view.module.css';
import { MovesTable, FlowsTable } from './ledger-tables';
import report from './report.module.css';
import { directionWords, leadWords, movementWords, people } from './wording';

interface LedgerViewProps {
  readonly slug: string;
  readonly report: Pick<Report, 'ledger' | 'choices' | 'movements' | 'cards'>;
}

/** Who changed their mind from the first vote to the second, as a picture and as tables, and which cards moved them. */
export function LedgerView({ slug, report: { ledger, choices: names, movements, cards } }: LedgerViewProps) {
  if (ledger === null) return null;
  const { pairs, onlyBefore, onlyAfter, decisive } = ledger;
  const once = onlyBefore + onlyAfter;
  const lead = leadWords(ledger, names);
  return (
    <section className={report.section} aria-labelledby="moved">
      <h2 id="moved">What moved the class</h2>
      {pairs === 0 && <p>Nobody voted both times, so there is nothing to compare.</p>}
      {pairs > 0 && (
        <p>
          {people(pairs)} voted both times. Only they count here.
          {once > 0 &&
            ` ${people(once)} voted only once: ${String(onlyBefore)} the first time, ${String(onlyAfter)} the second.`}
          {pairs < fewestPairs && ' With so few there are no percentages: each person would be too much of the whole.'}
        </p>
      )}
      {lead !== null && <p>{lead}</p>}
      {pairs > 0 && (
        <div className={styles.beside}>
          <FlowDrawing ledger={ledger} names={names} />
          <FlowsTable flows={ledger.flows} names={names} />
        </div>
      )}
      {pairs > 0 && <MovesTable ledger={ledger} names={names} />}
      {movements.length > 0 && (
        <ul className={styles.movements}>
          {movements.map((movement) => (
            <li key={movement.axis}>{movementWords(movement)}</li>
          ))}
        </ul>
      )}
      {decisive.length > 0 && (
        <>
          <h3 className={styles.small}>Cards that people named: “this moved me”</h3>
          <ol className={report.cards}>
            {decisive.slice(0, 5).map(({ cardId, named, flows }) => (
              <CardLine slug={slug} card={cards.get(cardId)} key={cardId}>
                Named by {people(named)}: {flows.map((flow) => directionWords(flow, names)).join('; ')}.
              </CardLine>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
