import type { Relation } from '../../lib/cards/vocabulary';
import type { Route } from '../../lib/graph/routes';
import { mark, type Mark } from '../ui/mark';

/** A line of a map: how it is drawn says its relation, and a halo lifts what lies over the tree. */
export function lineMarks(route: Route, isNear = false): Mark {
  const {
    path,
    line: { relation, id },
    isHome,
    end,
    comesFrom,
  } = route;
  return mark(
    'g',
    {
      class: `line ${relation} ${isHome ? 'home' : 'laid'}${isNear ? ' near' : ''}`,
      'data-link': id === '' ? null : id,
    },
    isHome ? null : mark('path', { class: 'halo', d: path }),
    ...strokes(route),
    endMark(relation, end.x, end.y, comesFrom),
  );
}

/** Two lines beside each other are a broad one with a narrow one of the paper’s colour in it. */
function strokes({ line: { relation }, path, pieces }: Route): Mark[] {
  if (dashed.has(relation)) return (pieces?.() ?? [path]).map((piece) => mark('path', { class: 'way', d: piece }));
  const way = mark('path', { class: 'way', d: path });
  return relation === 'tension' ? [way, mark('path', { class: 'core', d: path })] : [way];
}

/** Partner: map-ink.module.css, which has the dashes. */
const dashed: ReadonlySet<Relation> = new Set<Relation>(['qualifies', 'restates', 'context']);

/** A bar where something is argued against, a dot where a line ends on a line; what goes both ways has no end. */
function endMark(relation: Relation, x: number, y: number, comesFrom: Route['comesFrom']): Mark | null {
  if (relation === 'undercut') return mark('circle', { class: 'dot', cx: round(x), cy: round(y), r: 4.5 });
  if (relation === 'attacks')
    return mark('path', { class: 'bar', d: `M${round(x + 4 * comesFrom)} ${round(y - 6)}v12` });
  return null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
