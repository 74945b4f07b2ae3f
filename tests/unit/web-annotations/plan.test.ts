import { expect, test } from 'vitest';
import { placesIn, type Document } from '../../../lib/web-annotations/places';
import { faultOf, passageName, planOf, type Known } from '../../../lib/web-annotations/plan';
import type { Entry } from '../../../lib/web-annotations/reading';

const document: Document = { kind: 'text', text: 'Chips take long to build.\n\nThey cost much.' };
const nothing: Known = { cards: new Map(), passages: new Set() };
const quoting = (exact: string) => ({ exact, prefix: '', suffix: '' });
const entry = (change: Partial<Entry> = {}): Entry => ({
  ...{
    at: 1,
    isReply: false,
    words: 'It is slow.',
    note: '',
    quote: quoting('take long'),
    start: null,
    paragraph: null,
  },
  ...{ stance: 'backs', attribution: 'document', actor: null },
  ...change,
});
function planned(entries: readonly Entry[], where: Document, known: Known) {
  const sound = entries.filter((one) => faultOf(one) === null);
  const places = placesIn(where, sound);
  const nowhere = { ok: false, why: 'not-there' } as const;
  return planOf(entries, new Map(sound.map((one, at) => [one, places[at] ?? nowhere])), known);
}

const fates = (entries: readonly Entry[], known = nothing, where: Document = document) =>
  planned(entries, where, known).map((one) => (one.fate === 'left-out' ? one.why : one.fate));

test('what no card says becomes a card; what one says, here or further up, becomes its passage', () => {
  const other = entry({ quote: quoting('cost much') });
  expect(fates([entry(), other])).toEqual(['card', 'passage']);
  expect(fates([entry()], { ...nothing, cards: new Map([['It is slow.', 'id']]) })).toEqual(['passage']);
});

test('what is there already stays as it is, and what stands twice in the file counts once', () => {
  const place = { paragraph: 1, exact: 'take long', start: 6, end: 15 };
  const passages = new Set([passageName('It is slow.', place, 'backs')]);
  expect(fates([entry(), entry()], { cards: new Map([['It is slow.', 'id']]), passages })).toEqual(['there', 'twice']);
  expect(fates([entry(), entry({ stance: 'context' })], { ...nothing, passages })).toEqual(['there', 'card']);
});

test.each([
  ['reply', { isReply: true }],
  ['no-words', { words: '' }],
  ['long-words', { words: 'x'.repeat(301) }],
  ['long-note', { note: 'x'.repeat(2001) }],
  ['long-name', { actor: 'x'.repeat(121) }],
  ['long-quote', { quote: quoting('x'.repeat(4001)) }],
  ['no-quote', { quote: null }],
  ['not-there', { quote: quoting('take short') }],
])('%s is left out', (why, change) => {
  expect(fates([entry(change)])).toEqual([why]);
});

test('of an outline its paragraphs are named; of a document that is not here the words are taken as they come', () => {
  const outline: Document = { kind: 'outline', paragraphs: new Set([3]) };
  expect(fates([entry({ paragraph: 3 }), entry({ paragraph: 4 }), entry()], nothing, outline)).toEqual([
    ...['card', 'no-paragraph', 'no-paragraph'],
  ]);
  const [only] = planned([entry()], { kind: 'named' }, nothing);
  expect(only).toMatchObject({ fate: 'card', spot: { paragraph: 1, exact: 'take long', start: null } });
});
