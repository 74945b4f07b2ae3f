import { isFiltering } from '../../lib/filters/filter';
import { selectionAddress, wholeGraph, type Selection } from '../../lib/graph/selection';
import type { Graph } from '../../lib/graph/view';
import { count } from '../cards/wording';
import styles from './depth.module.css';

interface DepthProps {
  readonly path: string;
  readonly selection: Selection;
  readonly graph: Graph;
  /** Which cards are all that there are. */
  readonly all?: string;
}

const choices = [
  { levels: null, name: 'First look' },
  { levels: 1, name: '1 level' },
  { levels: 2, name: '2' },
  { levels: 3, name: '3' },
  { levels: 5, name: '5' },
  { levels: 20, name: 'All' },
] as const;

/** How much is shown and how to see more: by levels, or by pages of what a filter means. */
export function Depth({ path, selection, graph, all = 'in all' }: DepthProps) {
  const shown = count(graph.nodes.length, 'card');
  if (selection.around) {
    return (
      <p className={styles.depth}>
        What stands around one card: {shown}.{' '}
        <a href={selectionAddress(path, { ...wholeGraph, card: selection.card })}>Show the whole debate</a>
      </p>
    );
  }
  if (isFiltering(selection.filter)) return <Pages {...{ path, selection, graph, all }} />;
  return (
    <nav className={styles.depth} aria-label="How deep">
      <span>{shown}. Levels:</span>
      <ul className={styles.choices}>
        {choices.map(({ levels, name }) => (
          <li key={name}>
            <a
              href={selectionAddress(path, { ...wholeGraph, card: selection.card, levels })}
              {...(levels === selection.levels && { 'aria-current': true })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      {graph.isCut && <span>No more than 1,000 cards at once: unfold where you want to read on.</span>}
    </nav>
  );
}

function Pages({ path, selection, graph, all }: DepthProps) {
  const { page } = selection;
  const href = (to: number) => selectionAddress(path, { ...selection, page: to });
  const meant = graph.nodes.filter(({ isMeant }) => isMeant).length;
  if (meant === 0 && page === 1) return null;
  return (
    <nav className={styles.depth} aria-label="Pages of cards">
      <span>
        {count(meant, 'card')} {graph.hasMore || page > 1 ? `on page ${String(page)}` : all}, with what{' '}
        {meant === 1 ? 'it answers' : 'they answer'}.
      </span>
      {page > 1 && <a href={href(page - 1)}>Earlier cards</a>}
      {graph.hasMore && <a href={href(page + 1)}>More cards</a>}
    </nav>
  );
}
