import { expect, test } from 'vitest';
import { draftOf } from '../../../lib/debates/draft';
import { newDebate } from '../../../lib/debates/schema';

const given = { clientId: '00000000-0000-4000-8000-000000000000', question: 'Why?' };

test('empty answers are left out, short ones become sentences, and there are no axes', () => {
  expect(draftOf(newDebate.parse({ ...given, answer1: 'yes', answer3: 'no', thesis3: 'Never at all.' }))).toEqual({
    axes: [],
    positions: [
      { name: 'yes', thesis: 'Yes.', places: [] },
      { name: 'no', thesis: 'Never at all.', places: [] },
    ],
  });
});

test('corners stand where they belong, and further answers stand nowhere', () => {
  const axes = { axis1: 'How?', axis1Low: 'a', axis1High: 'b', axis2: 'Who?', axis2Low: 'c', axis2High: 'd' };
  const { positions } = draftOf(newDebate.parse({ ...given, ...axes, corners: 'yes', answer5: 'Beside' }));
  expect(positions.map(({ name, places }) => [name, places])).toEqual([
    ['a, c', [-1, -1]],
    ['b, c', [1, -1]],
    ['a, d', [-1, 1]],
    ['b, d', [1, 1]],
    ['Beside', []],
  ]);
});

test.each([
  [{ answer1: 'Yes' }, 'answer2'],
  [{ answer1: 'Yes', answer2: 'YES' }, 'answer2'],
  [{ answer1: 'Yes', answer2: 'No', thesis3: 'A sentence.' }, 'answer3'],
  [{ answer1: 'Yes', answer2: 'No', axis1: 'How?' }, 'axis1Low'],
  [{ answer1: 'x'.repeat(81), answer2: 'No' }, 'answer1'],
])('%j is refused at %s', (more, field) => {
  expect(newDebate.safeParse({ ...given, ...more }).error?.issues[0]?.path).toEqual([field]);
});
