import { findDebate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { visitor } from '../../../lib/people/viewer';
import { nearlySame } from '../../../lib/search/queries';
import { readLabelled, type Pair } from '../labelled/read';
import { plainRow, type Row } from '../row';

/** How many of the cards named are right, and how many of the right ones are named, on the labelled set. */
export async function measureLikeness(): Promise<Row[]> {
  const { debates, pairs } = await readLabelled();
  for (const debate of debates) await loadDebate(debate);
  const named = await Promise.all(pairs.map(async (pair) => ({ pair, cards: await cardsNamed(pair) })));
  const [heldOut, all] = [judge(named.filter(({ pair }) => pair.isHeldOut)), judge(named)];
  const remarks = [
    `${heldOut.pairs} pairs held out; over all ${all.pairs}: precision ${all.precision.toFixed(2)}, recall ${all.recall.toFixed(2)}`,
  ];
  return [
    plainRow(heldOut.precision, {
      ...{ what: 'cards named as nearly the same: right ones', unit: 'of those named' },
      ...{ goal: { is: 'at least', value: 0.7 }, remarks },
    }),
    plainRow(heldOut.recall, {
      ...{ what: 'cards that say nearly the same: named ones', unit: 'of those there' },
      goal: { is: 'at least', value: 0.85 },
    }),
  ];
}

interface Named {
  readonly pair: Pair;
  readonly cards: readonly string[];
}

async function cardsNamed({ slug, typed }: Pair): Promise<string[]> {
  const debate = await findDebate(visitor, slug);
  if (debate === null) throw new Error(`${slug} was not loaded`);
  return (await nearlySame(debate, typed)).map(({ claim }) => claim);
}

/** Strict: a card that is named beside the right one is wrong as well. */
function judge(named: readonly Named[]) {
  const right = named.filter(({ pair, cards }) => pair.isSame && cards.includes(pair.card)).length;
  const all = named.reduce((sum, { cards }) => sum + cards.length, 0);
  const there = named.filter(({ pair }) => pair.isSame).length;
  return { pairs: named.length, precision: right / all, recall: right / there };
}
