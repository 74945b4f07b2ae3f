import { relations, type Relation } from '../../lib/cards/vocabulary';
import type { GraphLink } from '../../lib/graph/view';
import { mark, type Mark } from '../ui/mark';
import { lineMarks } from './line-marks';
import { signMark } from './signs';

/** Of one line in a legend, in pixels. */
export const sample = { width: 76, height: 24 } as const;

/** The relations that some links have, in the order of the vocabulary. */
export function relationsAmong(links: readonly Pick<GraphLink, 'relation'>[]): Relation[] {
  const there = new Set(links.map(({ relation }) => relation));
  return relations.filter((relation) => there.has(relation));
}

/** A line as the map draws it, short and straight: its sign on the right, where it leaves a card. */
export function sampleMark(relation: Relation): Mark {
  const [end, start] = [
    { x: 6, y: sample.height / 2 },
    { x: sample.width - 12, y: sample.height / 2 },
  ];
  const line = { id: '', relation, from: '', to: null, toLink: null, home: true };
  const path = `M${String(start.x)} ${String(start.y)}H${String(end.x)}`;
  return mark(
    'g',
    { class: relation },
    lineMarks({ line, path, pieces: null, start, end, middle: end, comesFrom: 1, isHome: true }),
    signMark(relation, start),
  );
}
