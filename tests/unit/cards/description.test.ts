import { expect, test } from 'vitest';
import { cardDescription } from '../../../components/cards/description';
import type { Passage } from '../../../lib/annotations/queries';

const passage = (change: Partial<Passage>): Passage => ({
  ...{ id: 'p', cardId: 'c', label: 'A', sourceSlug: 'a', sourceTitle: 'A report', writtenByEditors: false },
  ...{ originId: 'o', paragraph: 1, stance: 'backs', attribution: 'direct', actor: 'Ada', anchor: 'exact' },
  ...{ exact: 'Words.', wording: null, note: null, summary: null },
  ...change,
});

test('names each document once, and counts the answers', () => {
  const passages = [passage({}), passage({ paragraph: 2 }), passage({ sourceTitle: 'Another' })];
  expect(cardDescription({ passages, answers: 2 }, 'Open?')).toBe('From A report and Another; 2 answers. Open?');
});

test('says what is lacking', () => {
  const passages = [passage({ writtenByEditors: true }), passage({ stance: 'contradicts' })];
  expect(cardDescription({ passages, answers: 0 }, 'Open?')).toBe('No source yet; not answered yet. Open?');
});
