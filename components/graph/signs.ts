import type { Relation } from '../../lib/cards/vocabulary';
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
export function signMark(relation: Relation, { x, y }: { readonly x: number; readonly y: number }): Mark {
  return mark(
    'g',
    { class: `sign ${relation}`, transform: `translate(${String(Math.round(x))} ${String(Math.round(y))})` },
    mark('circle', { class: 'disc', r: 9 }),
    mark('path', { class: relation === 'context' ? 'stroke spot' : 'stroke', d: signs[relation] }),
  );
}
