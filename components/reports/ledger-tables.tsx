import type { Flow, Ledger } from '../../lib/reports/ledger';
import styles from './ledger-view.module.css';
import { changeWords, nameOf, shareWords, type Names } from './wording';

/** What the picture of the flows shows, in words. */
export function FlowsTable({ flows, names }: { readonly flows: readonly Flow[]; readonly names: Names }) {
  return (
    <table className={styles.table}>
      <caption>How many went which way</caption>
      <thead>
        <tr>
          <th scope="col">First vote</th>
          <th scope="col">Second vote</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {flows.map(({ from, to, count }) => (
          <tr key={`${from} ${to}`}>
            <td>{nameOf(names, from)}</td>
            <td>{nameOf(names, to)}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The change of each choice two ways. Its difference alone flatters the smaller side, which has fewer to lose and more
 * to win; so beside it stands which share of its own left it, and which share of the others came.
 */
export function MovesTable({ ledger, names }: { readonly ledger: Ledger; readonly names: Names }) {
  const { choices, pairs } = ledger;
  return (
    <table className={[styles.table, styles.moves].join(' ')}>
      <caption>
        A side that few chose at first has few to lose and many to win. So look also at how many of its own left, and
        how many of the others came.
      </caption>
      <thead>
        <tr>
          <th scope="col">Choice</th>
          {figures.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.map((moves) => {
          const { choice, before, after, left, came } = moves;
          const cells = [
            ...[shareWords(before, pairs), shareWords(after, pairs), changeWords(moves, pairs)],
            ...[shareWords(left, before), shareWords(came, pairs - before)],
          ];
          return (
            <tr key={choice}>
              <th scope="row">{nameOf(names, choice)}</th>
              {cells.map((cell, at) => (
                <td data-name={figures[at]} key={figures[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const figures = ['First vote', 'Second vote', 'Change', 'Left it', 'Came to it'];
