import { describe, expect, test } from 'vitest';
import { differences, fold, identityOf, type Row, type Rows } from '../../support/replay';

type Change = Parameters<typeof fold>[1][number];

const card: Row = { id: 'a', number: 1, revision: 1, author_id: 'somebody', withdrawn_seq: null };
const base: Rows = new Map([['card a', card]]);
const revised: Change = { table: 'card', key: { id: 'a' }, before: { revision: 1 }, after: { revision: 2 } };
const made: Change = { table: 'link', key: { id: 'l' }, before: null, after: { relation: 'supports', home: true } };

describe('fold', () => {
  test('makes and changes rows in order, and leaves the base as it is', () => {
    const { rows, faults } = fold(base, [revised, made, { ...made, before: { home: true }, after: { home: false } }]);
    expect(faults).toEqual([]);
    expect(rows.get('card a')).toEqual({ ...card, revision: 2 });
    expect(rows.get('link l')).toEqual({ id: 'l', relation: 'supports', home: false });
    expect(base.get('card a')?.['revision']).toBe(1);
  });

  test('says what does not fit: made twice, changed before it was there, from another value', () => {
    expect(fold(base, [made, made]).faults).toEqual(['link l was there already']);
    expect(fold(new Map(), [revised]).faults).toEqual(['card a was not there']);
    expect(fold(base, [revised, revised]).faults).toEqual(['card a: revision was not 1']);
  });

  test('takes a row away', () => {
    const removed = { ...made, before: { home: true }, after: null };
    expect(fold(base, [made, removed])).toEqual({ rows: base, faults: [] });
  });

  test('knows rows of two keys', () => {
    const key = { debate_id: 'd', source_id: 's' };
    expect([...fold(new Map(), [{ table: 'debate_source', key, before: null, after: {} }]).rows.keys()]).toEqual([
      'debate_source d s',
    ]);
    expect(identityOf('place', { axis_id: 'x', position_id: 'p', value: 1 })).toBe('place p x');
  });
});

describe('differences', () => {
  test('none where only words, authors and empty columns differ', () => {
    expect(differences(base, new Map([['card a', { id: 'a', number: 1, revision: 1, about: 'words' }]]))).toEqual([]);
  });

  test('rows too many, rows too few, other values', () => {
    const changed = new Map([['card a', { ...card, revision: 2 }]]);
    expect(differences(base, changed)).toEqual(['card a: revision is 2, and events say 1']);
    expect(differences(base, new Map())).toEqual(['card a is not there, and an event made it']);
    expect(differences(new Map(), base)).toEqual(['card a is there, and no event made it']);
  });
});
