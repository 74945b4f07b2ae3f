import { expect, test } from 'vitest';
import { claimMarkup } from '../../../components/cards/claim-markup';
import type { Passage } from '../../../lib/annotations/queries';
import type { CardView } from '../../../lib/cards/view';

const passage = (change: Partial<Passage> = {}): Passage => ({
  ...{ id: 'p', cardId: 'c', label: 'A', sourceSlug: 'a', sourceTitle: 'A report', writtenByEditors: false },
  ...{ originId: 'o', paragraph: 1, stance: 'backs', attribution: 'direct', actor: 'Ada', anchor: 'exact' },
  ...{ exact: 'Words.', wording: null, note: null, summary: null },
  ...change,
});
const card = (change: Partial<CardView> = {}): CardView => ({
  ...{ id: 'c', number: 7, isHidden: false, revision: 1, kind: 'fact', claim: 'Models are open.', elaboration: null },
  ...{ proposalId: null, isOwn: false, isEmptied: false, answers: 0, thesisOf: null, passages: [] },
  ...change,
});
const document = (slug: string, published: string | null) => ({
  ...{
    slug,
    title: `Report ${slug}`,
    authors: ['B. Writer'],
    publisher: 'A house',
    published,
    language: 'de',
    url: null,
  },
});
const marked = (one: CardView, documents = [document('b', '2020-01-02'), document('a', null)]) =>
  claimMarkup({
    ...{ debate: { slug: 'x', question: 'Open?', language: 'en' }, card: one, documents },
    path: '/debates/x/cards/7',
  });

/** All that schema.org gives to the types that are used here. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  Claim: ['name', 'text', 'url', 'inLanguage', 'identifier', 'isPartOf', 'appearance', 'firstAppearance', 'mentions'],
  CreativeWork: ['name', 'url', 'inLanguage', 'author', 'publisher', 'datePublished', 'sameAs'],
  Person: ['name'],
  Organization: ['name'],
  Thing: ['name'],
};

function foreignWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foreignWords);
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  const type = entries.find(([key]) => key === '@type')?.[1];
  const known = ['@context', '@type', '@id', ...(vocabulary[String(type)] ?? [])];
  return [
    ...entries.map(([key]) => key).filter((key) => !known.includes(key)),
    ...entries.flatMap(([, inner]) => foreignWords(inner)),
  ];
}

test('a claim appears in the documents that back it, and first in the earliest', () => {
  const passages = [passage({ sourceSlug: 'b' }), passage(), passage({ sourceSlug: 'd', stance: 'contradicts' })];
  const found = marked(card({ passages }), [
    document('d', '2000-01-01'),
    document('b', '2020-01-02'),
    document('a', null),
  ]);
  expect(found).toMatchObject({
    ...{ '@type': 'Claim', text: 'Models are open.', inLanguage: 'en', url: '/debates/x/cards/7' },
    firstAppearance: {
      name: 'Report b',
      datePublished: '2020-01-02',
      author: [{ '@type': 'Person', name: 'B. Writer' }],
    },
    mentions: [{ name: 'Ada' }],
  });
  expect(found?.appearance).toHaveLength(2);
});

test('nothing is claimed to appear where no document backs it, and a card without words is no claim', () => {
  expect(marked(card())).not.toHaveProperty('appearance');
  expect(marked(card({ claim: null }))).toBeNull();
});

test('only words of schema.org are used', () => {
  expect(foreignWords(marked(card({ passages: [passage()] })))).toEqual([]);
});
