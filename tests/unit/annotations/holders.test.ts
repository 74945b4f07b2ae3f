import { expect, test } from 'vitest';
import { holdersOf } from '../../../lib/annotations/holders';
import type { Passage } from '../../../lib/annotations/queries';

const passage = (change: Partial<Passage>): Passage => ({
  ...{ id: 'p', cardId: 'c', label: 'A', sourceSlug: 'a', sourceTitle: 'A report', writtenByEditors: false },
  ...{ originId: 'o', paragraph: 1, stance: 'backs', attribution: 'direct', actor: 'Ada', anchor: 'exact' },
  ...{ exact: 'Words.', wording: null, note: null, summary: null },
  ...change,
});

test('whoever speaks in several passages is named once, with all of them', () => {
  const [holder, ...others] = holdersOf([
    passage({ id: '1' }),
    passage({ id: '2', attribution: 'reported', label: 'B' }),
  ]);
  expect(others).toEqual([]);
  expect(holder).toMatchObject({ kind: 'named', name: 'Ada', passages: [{ id: '1' }, { id: '2' }] });
});

test('the named come before documents, those before the unnamed, and whoever denies it last', () => {
  const found = holdersOf([
    passage({ stance: 'contradicts', actor: 'Bob' }),
    passage({ attribution: 'vague', actor: 'officials' }),
    passage({ attribution: 'document', actor: null }),
    passage({}),
  ]);
  expect(found.map(({ name }) => name)).toEqual(['Ada', 'A report', 'officials', 'Bob']);
});

test('background and the editors’ own writing hold nothing', () => {
  expect(holdersOf([passage({ stance: 'context' }), passage({ writtenByEditors: true })])).toEqual([]);
});

test('somebody quoted without a name is unnamed', () => {
  expect(holdersOf([passage({ actor: null })])).toMatchObject([{ kind: 'unnamed', name: null }]);
});
