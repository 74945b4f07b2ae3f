import { expect, test } from 'vitest';
import { outlinedPlaces } from '../../../lib/standings/outlined';
import { outline, report, truth } from '../../support/outlined-document';

const place = outlinedPlaces(outline, report, 'en');
const words = (at: ReturnType<typeof place>) => (at === null ? null : report.slice(at.start, at.end));

test('each paragraph of the outline is found in the text, whatever else stands there', () => {
  for (const [paragraph, now] of truth) {
    expect(place({ paragraph, claim: '', note: '' })?.paragraph ?? null, String(paragraph)).toBe(now);
  }
});

test('in its paragraph a passage is the sentence that says what the card claims', () => {
  const claim = 'Ice and salt damage a bridge and make repairing it dear.';
  expect(words(place({ paragraph: 3, claim, note: '' }))).toBe('They added that salt and ice would make repairs dear.');
  const note = 'She keeps sheep and is named.';
  expect(words(place({ paragraph: 4, claim: 'People moved there for calm, not traffic.', note }))).toContain(
    'Halvorsen',
  );
});

test('a paragraph that the outline does not have is not found', () => {
  expect(place({ paragraph: 9, claim: 'Anything', note: '' })).toBeNull();
  expect(outlinedPlaces([], report, 'en')({ paragraph: 1, claim: '', note: '' })).toBeNull();
  expect(outlinedPlaces(outline, '', 'en')({ paragraph: 1, claim: '', note: '' })).toBeNull();
});
