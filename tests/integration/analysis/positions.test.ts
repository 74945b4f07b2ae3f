import { beforeAll, expect, test } from 'vitest';
import { readComparison, sayingsOf } from '../../../lib/analysis/queries';
import { effectOf } from '../../../lib/cards/window';
import { positionsOf, type Debate, type Position } from '../../../lib/debates/queries';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { everyCard } from '../../../lib/filters/filter';
import { sourcesOf } from '../../../lib/sources/queries';
import { cardId, cardNumber, loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { cardsIn, filtersOf } from '../../support/meant-in-files';

let debate: Debate;
let file: DebateFile;
let positions: readonly Position[];
beforeAll(async () => {
  debate = await loadFirstDebate();
  file = await readFirstDebate();
  positions = await positionsOf(debate);
});

/** What each card does for a thesis, by way of any of its answers to the thesis; counted from the files alone. */
function sidesOf(thesis: string): Map<string, number> {
  const sides = new Map<string, number>();
  const walk = (id: string, relations: readonly DebateFile['cards'][number]['relation'][]) => {
    const effect = effectOf(relations);
    if (!sides.has(id)) sides.set(id, effect === null ? 0 : effect === 'helps' ? 1 : -1);
    for (const card of file.cards) if (card.answers === id) walk(card.id, [...relations, card.relation]);
    if (relations.length > 0) return;
    for (const { from, to, relation } of file.links) {
      if (to === id && (relation === 'supports' || relation === 'attacks')) walk(from, [relation]);
    }
  };
  walk(thesis, []);
  return sides;
}

const cardsOfFile = () => [...file.positions.map(({ thesis }) => thesis), ...file.cards];
const thesisOf = ({ key }: Position) => file.positions.find((one) => one.key === key)?.thesis.id ?? '';

test('a cell counts the cards that a document backs, by what they do for the position', async () => {
  const documents = (await sourcesOf(debate)).filter(({ writtenByEditors }) => !writtenByEditors);
  const sayings = await sayingsOf(
    debate,
    documents.map(({ id }) => id),
  );
  for (const position of positions) {
    const sides = sidesOf(thesisOf(position));
    for (const { id, label } of documents) {
      const said = cardsOfFile().filter((card) =>
        card.passages.some(({ source, stance }) => source === label && stance !== 'context'),
      );
      const wanted = [1, -1].map((side) => said.filter((card) => sides.get(card.id) === side).length);
      const cell = sayings.filter(({ positionId, sourceId }) => positionId === position.id && sourceId === id);
      expect([cell[0]?.for ?? 0, cell[0]?.against ?? 0]).toEqual(wanted);
      expect(cell.length).toBeLessThanOrEqual(3);
    }
  }
});

test('what no document says is a column of its own', async () => {
  const sayings = await sayingsOf(debate, [null]);
  const briefing = file.sources.filter(({ text }) => text !== undefined).map(({ id }) => id);
  for (const position of positions) {
    const sides = sidesOf(thesisOf(position));
    const unsaid = cardsOfFile().filter(
      ({ id, passages }) =>
        sides.has(id) &&
        id !== thesisOf(position) &&
        !passages.some(({ source, stance }) => stance !== 'context' && !briefing.includes(source)),
    );
    const [first] = sayings.filter(({ positionId }) => positionId === position.id);
    expect((first?.for ?? 0) + (first?.against ?? 0) + (first?.neither ?? 0)).toBe(unsaid.length);
    expect(sayings.every(({ sourceId, annotationId }) => sourceId === null && annotationId === null)).toBe(true);
  }
});

test('filter by filter a cell counts the cards that the filter means', async () => {
  const documents = (await sourcesOf(debate)).filter(({ writtenByEditors }) => !writtenByEditors);
  const columns = documents.map(({ id }) => id);
  for (const [change, isMeant] of filtersOf(file)) {
    const sayings = await sayingsOf(debate, columns, { ...everyCard, ...change });
    for (const position of positions) {
      const sides = sidesOf(thesisOf(position));
      for (const { id, label } of documents) {
        const said = cardsIn(file).filter(
          (card) =>
            sides.has(card.id) &&
            isMeant(card) &&
            card.passages.some(({ source, stance }) => source === label && stance !== 'context'),
        );
        const [first] = sayings.filter(({ positionId, sourceId }) => positionId === position.id && sourceId === id);
        expect((first?.for ?? 0) + (first?.against ?? 0) + (first?.neither ?? 0)).toBe(said.length);
      }
    }
  }
});

test('two positions share what bears on both, and what decides between them is told apart', async () => {
  const pairs = positions.flatMap((left, at) => positions.slice(at + 1).map((right) => [left, right] as const));
  let found = 0;
  for (const [left, right] of pairs) {
    const { comparison, cards } = await readComparison(debate, left, right);
    const [ofLeft, ofRight] = [sidesOf(thesisOf(left)), sidesOf(thesisOf(right))];
    const wanted = [...ofLeft].flatMap(([id, side]) => {
      const other = ofRight.get(id);
      return side === 0 || other === undefined || other === 0 ? [] : [`${cardId(id)} ${String(side)} ${String(other)}`];
    });
    const shown = comparison.shared.map((one) => `${one.cardId} ${String(one.left)} ${String(one.right)}`);
    if (wanted.length <= 16) expect(shown.sort()).toEqual(wanted.sort());
    found += shown.length;
    for (const { cardId: id } of comparison.shared) expect(cards.has(id)).toBe(true);
    for (const { fromCardId, toCardId } of comparison.clashes) {
      expect(cards.has(fromCardId) && cards.has(toCardId)).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(0);
});

test('an objection that somebody has answered is not unanswered', async () => {
  const [left, right] = positions;
  if (left === undefined || right === undefined) throw new Error('the first debate has positions');
  const { comparison } = await readComparison(debate, left, right);
  const answered = new Set([
    ...file.cards
      .filter(({ relation }) => relation === 'attacks' || relation === 'qualifies')
      .map(({ answers }) => answers),
    ...file.links
      .filter(({ relation }) => ['attacks', 'qualifies', 'undercut'].includes(relation))
      .map(({ to }) => to.split(' -> ')[0] ?? ''),
  ]);
  const open = [...sidesOf(thesisOf(left))].flatMap(([id, side]) =>
    side === -1 && !answered.has(id) ? [cardId(id)] : [],
  );
  expect(comparison.unanswered.left.length).toBe(Math.min(8, open.length));
  for (const id of comparison.unanswered.left) expect(open).toContain(id);
  expect(await cardNumber(thesisOf(left))).toBe(1);
});
