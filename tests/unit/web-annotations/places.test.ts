import { expect, test } from 'vitest';
import { placesIn, type Document } from '../../../lib/web-annotations/places';
import { report } from '../../support/outlined-document';

const document: Document = { kind: 'text', text: report };
const pointer = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' }, start: null, paragraph: null });
const sentence = 'It carries cars in summer and people all the year round.';

test('a quote with a slip, or with other dashes and quotation marks, is placed at the text’s own words', () => {
  const slipped = sentence.replace('carries', 'caries').replace('the year', 'year');
  const said = '“We did not move here for the traffic,” says Berit Halvorsen, who keeps sheep';
  const marked = '"We did not move here for the traffic" -- says Berit Halvorsen - who keeps sheep';
  expect(placesIn(document, [pointer(sentence), pointer(slipped), pointer(marked)])).toMatchObject([
    { ok: true, isChanged: false, spot: { exact: sentence, paragraph: 3 } },
    { ok: true, isChanged: true, spot: { exact: sentence, paragraph: 3, start: report.indexOf(sentence) } },
    {
      ok: true,
      isChanged: true,
      spot: { exact: said, paragraph: 5 },
    },
  ]);
});

test('words that only resemble others of the text are not there', () => {
  const other = 'It carried mail in winter, and nobody on Sundays or in spring.';
  expect(placesIn(document, [pointer(other)])).toEqual([{ ok: false, why: 'not-there' }]);
});

test('a quote with changes that goes on in the next paragraph is told as that', () => {
  const over = `sometimes for 3 days.\n\nLast spring the county asked what a bridge would cost`;
  expect(placesIn(document, [pointer(over)])).toEqual([{ ok: false, why: 'across' }]);
});

test('of very many changed quotes the first are looked for, and the others told apart from what is not there', () => {
  const long = pointer('Nothing of this stands in the report. '.repeat(100));
  const fates = placesIn(document, [...Array.from({ length: 100 }, () => long), pointer(sentence)]);
  const why = (at: number) => (fates[at]?.ok === false ? fates[at].why : 'placed');
  expect([why(0), why(99), why(100)]).toEqual(['not-there', 'not-looked-for', 'placed']);
});
