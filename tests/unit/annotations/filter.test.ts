import { expect, test } from 'vitest';
import { everyPassage, filterIn, filteredAddress } from '../../../lib/annotations/filter';
import { attributions, stances } from '../../../lib/annotations/vocabulary';
import { cacheable } from '../../../lib/server/front/cacheable';

test('an address says which passages are shown, and what it cannot mean shows all', () => {
  expect(filterIn({ stance: 'backs', speaker: 'direct' })).toEqual({ stance: 'backs', speaker: 'direct' });
  expect(filterIn({ stance: 'loves', speaker: ['direct', 'vague'] })).toEqual(everyPassage);
  expect(filterIn({})).toEqual(everyPassage);
});

test('every filter finds its way through its own address, and is a page of its own in the cache', () => {
  for (const stance of [null, ...stances]) {
    for (const speaker of [null, ...attributions]) {
      for (const paragraph of [undefined, 8]) {
        const address = filteredAddress('/sources/briefing', { stance, speaker }, paragraph);
        const { searchParams, search } = new URL(address, 'http://localhost');
        expect(filterIn(Object.fromEntries(searchParams))).toEqual({ stance, speaker });
        expect(cacheable({ path: '/sources/briefing', query: search.slice(1) })?.canonical).toBe(address);
      }
    }
  }
});
