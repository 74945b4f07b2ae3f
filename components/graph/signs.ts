import { relations, type Relation } from '../../lib/cards/vocabulary';
import type { Point } from '../../lib/graph/strokes';
import { mark, type Mark } from '../ui/mark';

/** The sign of each relation as a path about its middle: fonts that draw pictures do not have all of them. */
const signs: Readonly<Record<Relation, string>> = {
  supports: 'M-4.5 0H4.5M0-4.5V4.5',
  attacks: 'M-4.5 0H4.5',
  undercut: 'M-4.5-2H4.5M-4.5 2H4.5M3-5L-3 5',
  qualifies: 'M-2.6-2.4C-2.6-6 2.8-6 2.8-2.6C2.8-.4 0-.4 0 2M0 4.9V5',
  tension: 'M-5 0H5M-2.6-2.6L-5.2 0L-2.6 2.6M2.6-2.6L5.2 0L2.6 2.6',
  restates: 'M-4.5-2Q-2.2-4.4 0-2T4.5-2M-4.5 2.6Q-2.2 .2 0 2.6T4.5 2.6',
  context: 'M0 0V.01',
};

/** A disc with the sign, where a line leaves its card. */
export function signMark(relation: Relation, { x, y }: Point): Mark {
  return discMark(relation, { transform: `translate(${String(Math.round(x))} ${String(Math.round(y))})` });
}

/** The signs of a drawing that has many, each once; `signAt` puts them where they belong. */
export const signMarks: Mark = mark(
  'defs',
  {},
  ...relations.map((relation) => discMark(relation, { id: idOf(relation) })),
);

export function signAt(relation: Relation, { x, y }: Point): Mark {
  return mark('use', { href: `#${idOf(relation)}`, x: Math.round(x), y: Math.round(y) });
}

function discMark(relation: Relation, attributes: { readonly id: string } | { readonly transform: string }): Mark {
  return mark(
    'g',
    { class: `sign ${relation}`, ...attributes },
    mark('circle', { class: 'disc', r: 9 }),
    mark('path', { class: relation === 'context' ? 'stroke spot' : 'stroke', d: signs[relation] }),
  );
}

function idOf(relation: Relation): string {
  return `sign-${relation}`;
}
