import { expect, test } from 'vitest';
import { lineMarks } from '../../../components/graph/line-marks';
import { written } from '../../../components/ui/mark';
import { relations, type Relation } from '../../../lib/cards/vocabulary';
import { elbow } from '../../../lib/graph/strokes';

const line = (relation: Relation, height: number) =>
  written(
    lineMarks({
      line: { id: 'link', relation, from: 'a', to: 'b', toLink: null, home: true },
      isHome: true,
      ...elbow({ x: 300, y: height }, { x: 200, y: 0 }, 240),
    }),
  );
const ways = (text: string) => text.match(/class="way"/g)?.length ?? 0;

test('every line is one element with its link, whatever it is drawn of', () => {
  for (const relation of relations) {
    for (const height of [200, 20_000]) {
      expect(line(relation, height)).toMatch(new RegExp(`^<g class="line ${relation} home" data-link="link">.*</g>$`));
    }
  }
});

test('a long line is drawn in pieces where it is dashed, and only there', () => {
  expect(relations.filter((relation) => ways(line(relation, 20_000)) > 1).toSorted()).toEqual([
    'context',
    'qualifies',
    'restates',
  ]);
  expect(relations.filter((relation) => ways(line(relation, 200)) > 1)).toEqual([]);
});
