import { expect, test } from 'vitest';
import { anchorQuote } from '../../../lib/sources/anchor';
import { carry, type Cited } from '../../../lib/standings/carry';
import { outline, report } from '../../support/outlined-document';

const nothing = { versionId: null, start: null, end: null, exact: null, prefix: null, suffix: null, note: null };

function quoted(id: string, quote: string, paragraph: number): Cited {
  const anchor = anchorQuote(report, quote, paragraph);
  if (anchor === null) throw new Error(quote);
  return { ...nothing, ...anchor, id, versionId: 'first', claim: 'A claim.' };
}

const renewed = {
  text: report.replace('90 million', '95 million').replace(' She would rather have a second boat.', ''),
};
const before = new Map([['first', report]]);

test('passages of an earlier version are found with what became of their words', () => {
  const carried = carry({ ...renewed, language: 'en', outline: [], before }, [
    quoted('same', 'It carries cars in summer and people all the year round.', 3),
    quoted('other', 'it would take 90 million crowns and six years to build', 4),
    quoted('gone', 'She would rather have a second boat.', 5),
  ]);
  expect(carried.map(({ annotationId, status }) => [annotationId, status])).toEqual([
    ['same', 'exact'],
    ['other', 'fuzzy'],
    ['gone', 'lost'],
  ]);
});

test('what an outline cites is likely where its text says it, else lost', () => {
  const cited = (id: string, paragraph: number): Cited => ({ ...nothing, id, paragraph, claim: 'The boat is old.' });
  const carried = carry({ text: report, language: 'en', outline, before: new Map() }, [cited('a', 2), cited('b', 6)]);
  expect(carried).toMatchObject([
    { annotationId: 'a', status: 'likely', paragraph: 3 },
    { annotationId: 'b', status: 'lost' },
  ]);
});

test('words that were pasted before the text was there are found by themselves', () => {
  const pasted = { ...nothing, id: 'pasted', paragraph: 1, claim: null, exact: 'the boat takes forty minutes' };
  const [found] = carry({ text: report, language: 'en', outline: [], before: new Map() }, [pasted]);
  expect(found).toMatchObject({ status: 'exact', paragraph: 6 });
});
