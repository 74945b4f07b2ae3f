import { expect, test } from 'vitest';
import type { Hit, Hits } from '../../../lib/search/asking';
import { correctionOf, groupsOf } from '../../../lib/search/groups';

const hit = (href: string, slug: string | null): Hit => ({ href, is: 'card', slug, place: '', pieces: [] });
const hits = (...all: Hit[]): Hits => ({ hits: all, corrected: null });

test('the open debate comes first, then others, then documents', () => {
  const groups = groupsOf({
    here: hits(hit('/a/1', 'a'), hit('/sources/s', null)),
    others: hits(hit('/b/1', 'b'), hit('/sources/t', null)),
  });
  expect(groups.map(({ name, hits: of }) => [name, of.map(({ href }) => href)])).toEqual([
    ['In this debate', ['/a/1']],
    ['In other debates', ['/b/1']],
    ['In documents', ['/sources/s', '/sources/t']],
  ]);
});

test('where no debate is open, there is none of its group; an empty group is none', () => {
  expect(groupsOf({ here: null, others: hits(hit('/a/1', 'a')) })).toMatchObject([{ name: 'In the debates' }]);
  expect(groupsOf({ here: hits(), others: hits() })).toEqual([]);
});

test('a corrected word is said only where nothing that is shown has it as it was typed', () => {
  const corrected = (...all: Hit[]): Hits => ({ hits: all, corrected: 'ballots' });
  const [here, there] = [hit('/a/1', 'a'), hit('/b/1', 'b')];
  expect(correctionOf({ here: corrected(here), others: corrected(there) })).toBe('ballots');
  expect(correctionOf({ here: hits(), others: corrected(there) })).toBe('ballots');
  expect(correctionOf({ here: corrected(here), others: hits(there) })).toBeNull();
  expect(correctionOf({ here: null, others: corrected(there) })).toBe('ballots');
  expect(correctionOf({ here: null, others: hits() })).toBeNull();
});
