import { expect, test } from 'vitest';
import { everyCard, type CardFilter } from '../../../lib/filters/filter';
import { meaning } from '../../../lib/filters/meaning';

const debate = { id: 'd', spaceId: 's', sight: '(,9)' };
const changes: readonly Partial<CardFilter>[] = [
  {},
  { kind: 'fact' },
  { relation: 'supports' },
  { speaker: 'vague', source: 'a', actor: 'b' },
  { passage: 'without', documentsOnly: true },
  { text: 'one two three' },
];

test('every parameter that a filter brings is asked for, and no value stands in the statement', () => {
  for (const change of changes) {
    const { condition, values } = meaning({ ...everyCard, ...change }, debate);
    const asked = new Set(condition.match(/\$\d+/g));
    expect([...asked].sort()).toEqual(values.map((_, at) => `$${String(at + 1)}`).sort());
    for (const value of values) expect(condition).not.toContain(`'${String(value)}'`);
  }
});

test('all cards are those that the viewer sees and whose words are there', () => {
  const { condition } = meaning(everyCard, debate);
  expect(condition).toMatch(/emptied_seq IS NULL/);
  expect(condition).not.toMatch(/EXISTS/);
});

test('a passage that must be there is the one of which the speaker is asked', () => {
  const where = 'a.source_id = d.source_id';
  const { condition } = meaning({ ...everyCard, speaker: 'vague' }, debate, where);
  expect(condition.match(/EXISTS/g)).toHaveLength(1);
  expect(condition).toMatch(/a\.source_id = d\.source_id AND a\.attribution = \$4/);
  expect(meaning(everyCard, debate, where).condition).toContain(where);
});
