import { beforeEach, expect, test, vi } from 'vitest';
import { dropOldDrafts, findDraft, forgetDrafts, freshId, keepDraft, type Draft } from '../../../components/ui/draft';

const day = 24 * 60 * 60 * 1000;

/** A browser's storage, as far as drafts use it: its keys are its own properties. */
function storage(setItem = (all: Map<string, string>, key: string, text: string) => void all.set(key, text)) {
  const all = new Map<string, string>();
  const methods = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, text: string) => {
      setItem(all, key, text);
    },
    removeItem: (key: string) => all.delete(key),
  };
  vi.stubGlobal(
    'localStorage',
    new Proxy(methods, {
      ownKeys: () => [...all.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  return all;
}

let stored: Map<string, string>;
beforeEach(() => {
  stored = storage();
});

const typed = (claim: string, at = 1_000): Draft => ({
  at,
  fields: { claim: [claim], kinds: ['a', 'b'] },
  base: 'x',
  aside: { at: 500, fields: { claim: ['Earlier.'] } },
  sending: { at: 900, url: '/api/x', button: {}, body: { claim }, mayBeDone: true },
});

test('a draft is found again as it was', () => {
  keepDraft('a', 'one', typed('A.'), null);
  expect(findDraft('a', 'one')).toEqual({ page: 'one', draft: typed('A.') });
  expect(findDraft('b', 'one')).toBeNull();
});

test('each page has its own, and a page that comes new gets the newest', () => {
  keepDraft('a', 'one', typed('One.', 2_000), null);
  keepDraft('a', 'two', typed('Two.', 1_000), null);
  expect(findDraft('a', 'two')?.draft.fields['claim']).toEqual(['Two.']);
  expect(findDraft('a', 'three')?.draft.fields['claim']).toEqual(['One.']);
  keepDraft('a', 'three', typed('Three.', 3_000), 'one');
  expect(findDraft('a', 'one')?.page).toBe('three');
  forgetDrafts('a', ['three', null]);
  expect(findDraft('a', null)?.page).toBe('two');
  forgetDrafts('a', ['two']);
  expect(stored.size).toBe(0);
});

test('only the newest few pages of a form are kept', () => {
  for (let page = 0; page < 10; page += 1) keepDraft('a', String(page), typed('A.', page), null);
  expect(findDraft('a', '9')?.page).toBe('9');
  expect(findDraft('a', '6')?.page).toBe('6');
  expect(findDraft('a', '5')?.page).toBe('9');
});

test('after 30 days a draft is dropped', () => {
  keepDraft('old', 'one', typed('Old.', day), null);
  keepDraft('new', 'one', typed('New.', 2 * day), null);
  dropOldDrafts(31 * day);
  expect(findDraft('old', null)).toBeNull();
  expect(findDraft('new', null)).not.toBeNull();
});

test('of more than 50 forms the oldest are dropped, and nothing of others', () => {
  stored.set('theme', 'dark');
  for (let form = 0; form < 60; form += 1) keepDraft(String(form), 'one', typed('A.', 1_000 + form), null);
  dropOldDrafts(2_000);
  expect(stored.size).toBe(51);
  expect([findDraft('9', null), findDraft('10', null)?.page]).toEqual([null, 'one']);
});

test.each(['', 'x', '{}', 'null', '[1]', '[["one"]]', '[["one",{"at":1}]]', '[["one",{"at":1,"fields":{"a":"b"}}]]'])(
  'what is not ours is not taken for a draft: %s',
  (text) => {
    stored.set('draft:a', text);
    expect(findDraft('a', 'one')).toBeNull();
  },
);

test('where storage is full, the page remembers', () => {
  storage(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keepDraft('full', 'one', typed('A.'), null);
  expect(findDraft('full', 'one')?.draft.fields['claim']).toEqual(['A.']);
  forgetDrafts('full', ['one']);
  expect(findDraft('full', 'one')).toBeNull();
});

test('where storage is blocked, the page remembers', () => {
  vi.stubGlobal('localStorage', undefined);
  keepDraft('blocked', 'one', typed('A.'), null);
  dropOldDrafts(0);
  expect(findDraft('blocked', 'one')?.page).toBe('one');
  forgetDrafts('blocked', ['one']);
  expect(findDraft('blocked', 'one')).toBeNull();
});

test('an id is a UUID of version 4, and never the same', () => {
  const ids = Array.from({ length: 100 }, freshId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
