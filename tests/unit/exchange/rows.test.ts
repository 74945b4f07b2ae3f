import { expect, test } from 'vitest';
import { rowsOf } from '../../../lib/exchange/rows';
import { debateFile, quote } from '../../support/debate-file';

const file = debateFile();
const rows = rowsOf(file);
const idsOf = (table: readonly { readonly id: string }[]) => new Set(table.map(({ id }) => id));

test('the same files give the same rows', () => {
  expect(rowsOf(debateFile())).toEqual(rows);
});

test('no two rows share an id', () => {
  const { debate, space, axis, actor, origin, source, card, position, link, annotation } = rows;
  const all = [debate, space, axis, actor, origin, source, card, position, link, annotation].flat();
  expect(idsOf(all).size).toBe(all.length);
});

test('rows refer to rows that are there', () => {
  const [cards, sources, positions] = [idsOf(rows.card), idsOf(rows.source), idsOf(rows.position)];
  for (const { from_card_id, to_card_id } of rows.link) {
    expect(cards).toContain(from_card_id);
    expect(to_card_id === null || cards.has(to_card_id)).toBe(true);
  }
  for (const { card_id, source_id } of rows.annotation)
    expect([cards.has(card_id), sources.has(source_id)]).toEqual([true, true]);
  for (const { position_id, card_id } of rows.pick)
    expect([positions.has(position_id), cards.has(card_id)]).toEqual([true, true]);
  for (const { position_id } of rows.place) expect(positions).toContain(position_id);
});

test('every row of a space carries the debate that the space belongs to', () => {
  const keys = { debate_id: rows.debate[0]?.id, space_id: rows.space[0]?.id };
  for (const row of [...rows.card, ...rows.link, ...rows.annotation]) expect(row).toMatchObject(keys);
});

test('an undercut ends on the link that it names, every other link on a card', () => {
  const undercut = rows.link.find(({ relation }) => relation === 'undercut');
  const attacked = rows.link.find(({ relation, home }) => relation === 'attacks' && home);
  expect(undercut).toMatchObject({ to_card_id: null, to_link_id: attacked?.id });
  for (const link of rows.link.filter(({ relation }) => relation !== 'undercut')) {
    expect([typeof link.to_card_id, link.to_link_id]).toEqual(['string', null]);
  }
});

test('a tension is the same row from whichever end it is written, but for its id', () => {
  const ends = (from: string, to: string) => {
    const { link } = rowsOf(debateFile({ links: [{ from, relation: 'tension', to }] }));
    const tension = link.find(({ relation }) => relation === 'tension');
    return [tension?.from_card_id, tension?.to_card_id];
  };
  expect(ends('F2', 'F3')).toEqual(ends('F3', 'F2'));
  expect(ends('F2', 'F3')).toEqual([...ends('F2', 'F3')].sort());
});

test('a passage of a stored text lies at its code points, one of an outline nowhere', () => {
  const [outlined, quoted] = rows.annotation;
  const [text] = rows.source_version;
  expect(outlined).toMatchObject({ anchor: 'outline', starts_at: null, ends_at: null });
  expect(quoted?.anchor).toBe('exact');
  const points = Array.from(text?.text ?? '');
  expect(points.slice(quoted?.starts_at ?? 0, quoted?.ends_at ?? 0).join('')).toBe(quote);
  expect(rows.note[1]?.words).toMatchObject({ exact: quote, prefix: '# Why\n\nNow. ', suffix: ', they say.' });
});

test('a quote that its paragraph does not hold stops the load and says where', () => {
  const [card, ...others] = file.cards;
  const passages = [{ source: 'C', paragraph: 1, speaker: 'document', quote }];
  const wrong = debateFile({ cards: [{ ...card, passages }, ...others] });
  expect(() => rowsOf(wrong)).toThrow('source C, paragraph 1 does not hold this quote exactly once');
});

test('sources of one origin point to it', () => {
  const [origin] = rows.origin;
  expect(rows.source.map(({ origin_id }) => origin_id)).toEqual([origin?.id, origin?.id, null]);
});
