import { undirected } from '../../../lib/cards/vocabulary';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { itemAt, type Random } from './random';
import { theses } from './tree';

type Link = DebateFile['links'][number];
type Home = Pick<DebateFile['cards'][number], 'id' | 'answers'>;

/** Cross-links for each card. */
const share = 0.3;

const mix = [
  ['supports', 28],
  ['attacks', 25],
  ['undercut', 12],
  ['qualifies', 10],
  ['context', 5],
  ['tension', 12],
  ['restates', 8],
] as const satisfies readonly (readonly [Link['relation'], number])[];

/**
 * Links besides the home links. Two cards are linked once at most, and theses get none: their answers are counted by
 * the tree alone.
 *
 * @param ids of all cards, theses first
 */
export function crossLink(random: Random, ids: readonly string[], homes: readonly Home[]): Link[] {
  const links: Link[] = [];
  const pairs = new Set(homes.map(({ id, answers }) => pairOf(id, answers)));
  const attackable = homes.map(({ id, answers }) => [id, answers] as const);
  const anyCard = () => itemAt(ids, random.whole(theses, ids.length - 1));
  const wanted = Math.floor(share * ids.length);
  for (let attempts = wanted * 4; attempts > 0 && links.length < wanted; attempts -= 1) {
    const relation = random.weighted(mix);
    const from = anyCard();
    const target = relation === 'undercut' ? random.pick(attackable) : ([anyCard()] as const);
    const to = target.join(' -> ');
    if (target.includes(from) || pairs.has(pairOf(from, to))) continue;
    pairs.add(pairOf(from, to));
    links.push({ from, relation, to });
    if (relation !== 'undercut' && !undirected.has(relation)) attackable.push([from, to]);
  }
  return links;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
