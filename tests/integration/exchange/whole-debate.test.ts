import { expect, test } from 'vitest';
import { loadDebate } from '../../../lib/exchange/commands';
import { readWholeDebate } from '../../../lib/exchange/queries';
import { wholeDebate } from '../../../lib/exchange/schema';
import { cardNumber, loadFirstDebate, publishedDebate, readFirstDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';

test('the first debate has the form that the API promises, with no field more', async () => {
  const whole = await readWholeDebate(await loadFirstDebate());
  expect(wholeDebate.parse(whole)).toEqual(whole);
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

test('an invented debate has it too, and says what its files say', async () => {
  const file = generateDebate({ cards: 300, seed: 11, slug: 'invented' });
  await loadDebate(file);
  const whole = await readWholeDebate(await publishedDebate('invented'));
  expect(wholeDebate.parse(whole)).toEqual(whole);
  const claims = [...file.positions.map(({ thesis }) => thesis.claim), ...file.cards.map(({ claim }) => claim)];
  expect(whole.cards.map(({ claim }) => claim)).toEqual(claims);
  expect(whole.links).toHaveLength(file.cards.length + file.links.length);
});

test('every number and id in it leads somewhere', async () => {
  const { cards, links, annotations, positions, sources, actors } = await readWholeDebate(await loadFirstDebate());
  const numbers = new Set(cards.map(({ number }) => number));
  const linkIds = new Set(links.map(({ id }) => id));
  const named = [
    ...links.flatMap(({ from, toCard }) => (toCard === null ? [from] : [from, toCard])),
    ...annotations.map(({ card }) => card),
    ...positions.flatMap(({ thesis, picks }) => [thesis, ...picks.for, ...picks.against]),
  ];
  expect(named.filter((number) => number === null || !numbers.has(number))).toEqual([]);
  const attacked = links.flatMap(({ toLink }) => (toLink === null ? [] : [toLink]));
  expect(attacked).toHaveLength(1);
  expect(attacked.filter((id) => !linkIds.has(id))).toEqual([]);
  expect(links.filter(({ toCard, toLink }) => (toCard === null) === (toLink === null))).toEqual([]);
  const labels = new Set(sources.map(({ label }) => label));
  expect(annotations.filter(({ source }) => !labels.has(source))).toEqual([]);
  const keys = new Set(actors.map(({ key }) => key));
  expect(annotations.filter(({ actor }) => actor !== null && !keys.has(actor))).toEqual([]);
});

test('quotes stand in the text where their offsets say, with what surrounds them', async () => {
  const { annotations, sources } = await readWholeDebate(await loadFirstDebate());
  const placed = annotations.filter(({ start }) => start !== null);
  expect(placed.length).toBeGreaterThan(10);
  for (const { source, start, end, exact, prefix, suffix } of placed) {
    const points = Array.from(sources.find(({ label }) => label === source)?.text ?? '');
    const [from, to] = [start ?? 0, end ?? 0];
    expect(points.slice(from, to).join('')).toBe(exact);
    expect(points.slice(Math.max(0, from - 32), from).join('')).toBe(prefix);
    expect(points.slice(to, to + 32).join('')).toBe(suffix);
  }
});

test('no sentence of a document that is not ours is given away', async () => {
  const { sources } = await readWholeDebate(await loadFirstDebate());
  const kept = sources.map(({ label, text, writtenByEditors }) => [label, text !== null, writtenByEditors]);
  expect(kept).toEqual([
    ['A', false, false],
    ['B', false, false],
    ['C', true, true],
  ]);
});

test('a card’s claim is found under its number', async () => {
  const file = await readFirstDebate();
  const { cards } = await readWholeDebate(await loadFirstDebate());
  for (const { id, claim } of file.cards.slice(0, 5)) {
    const number = await cardNumber(id);
    expect(cards.find((card) => card.number === number)?.claim).toBe(claim);
  }
});
