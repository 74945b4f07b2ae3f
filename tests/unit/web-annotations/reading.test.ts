import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../../lib/web-annotations/reading';

const quote = { type: 'TextQuoteSelector', exact: 'take long', prefix: 'Chips ', suffix: ' to build' };
const ours = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  ...{ id: 'urn:uuid:1', type: 'Annotation', motivation: 'commenting' },
  body: [
    { type: 'TextualBody', value: 'It works.', purpose: 'commenting' },
    { type: 'TextualBody', value: 'Read on.', purpose: 'describing' },
    { type: 'TextualBody', value: 'stance:contradicts', purpose: 'tagging' },
    { type: 'TextualBody', value: 'name:A  ministry', purpose: 'tagging' },
  ],
  target: { source: 'https://a.example/s', selector: [quote, { type: 'TextPositionSelector', start: 6, end: 15 }] },
};
const hypothesis = {
  ...{
    id: 'abc',
    user: 'acct:somebody@hypothes.is',
    permissions: { read: ['group:__world__'] },
    uri: 'https://a.example/',
  },
  ...{ text: 'It\nworks.', tags: ['stance:context', 'mine'], created: '2026-01-01T00:00:00Z' },
  target: [
    {
      source: 'https://a.example/',
      selector: [
        { type: 'RangeSelector', endOffset: 3, startOffset: 0 },
        { type: 'TextPositionSelector', start: 40, end: 49 },
        quote,
      ],
    },
  ],
};

const read = (value: unknown) => readAnnotations(JSON.stringify(value));
const entriesOf = (value: unknown) => {
  const reading = read(value);
  if (!reading.ok) throw new Error(reading.message);
  return reading.entries;
};

test('a Web Annotation gives words, note, quote, place and tags, and nothing of who made it', () => {
  expect(entriesOf(ours)).toEqual([
    {
      ...{ at: 1, isReply: false, words: 'It works.', note: 'Read on.', start: 6, paragraph: null },
      ...{ stance: 'contradicts', attribution: 'document', actor: 'A ministry' },
      quote: { exact: 'take long', prefix: 'Chips ', suffix: ' to build' },
    },
  ]);
});

test('an annotation of Hypothesis gives the same', () => {
  expect(entriesOf({ rows: [hypothesis], total: 1 })).toMatchObject([
    { words: 'It works.', quote: { exact: 'take long' }, start: 40, stance: 'context', attribution: 'document' },
  ]);
});

test.each([
  ['one annotation', ours],
  ['an array', [ours]],
  ['a page', { type: 'AnnotationPage', items: [ours] }],
  ['a collection with its first page in it', { type: 'AnnotationCollection', first: { items: [ours] } }],
  ['what the API of Hypothesis gives', { rows: [hypothesis] }],
  ['what Hypothesis exports', { export_date: '2026-01-01', annotations: [hypothesis] }],
])('%s is read', (_, value) => {
  expect(entriesOf(value)).toHaveLength(1);
});

test('one thing may stand for a list, an address for a thing, and one word for a body', () => {
  const target = 'https://a.example/sources/s#paragraph-7';
  expect(entriesOf({ ...ours, body: ours.body[0], target })).toMatchObject([
    { words: 'It works.', quote: null, paragraph: 7 },
  ]);
  expect(entriesOf({ bodyValue: 'It works.', target })).toMatchObject([{ words: 'It works.' }]);
});

describe('a file at fault says where', () => {
  const { target } = ours;
  test.each([
    ['no JSON', '{"rows": [\n  {]}', 'This is not JSON: look at line 2, column 4.'],
    ['half of it', '[{"text": "a', 'This is not JSON: look at line 1, column 13.'],
    ['no list', '{}', 'This holds no annotations.'],
    ['a word', '"a"', 'This holds no annotations.'],
    [
      'pages elsewhere',
      '{"first": "https://a.example/?page=1"}',
      'This collection names its pages and does not hold them.',
    ],
    ['no target', JSON.stringify([ours, { body: ours.body }]), 'Annotation 2, target: has to say what it is about'],
    [
      'a quote without words',
      JSON.stringify([{ ...ours, target: { ...target, selector: { type: 'TextQuoteSelector' } } }]),
      'Annotation 1, target.0.selector.0: has no “exact”',
    ],
    [
      'an offset below 0',
      JSON.stringify([{ ...ours, target: { ...target, selector: { start: -1 } } }]),
      'Annotation 1, target.0.selector.0.start: counts from 0',
    ],
    ['a number for words', JSON.stringify([{ ...hypothesis, text: 4 }]), 'Annotation 1, text: has to be text'],
    ['NUL', JSON.stringify([{ ...hypothesis, text: 'a\u0000' }]), 'Annotation 1, text: holds a character'],
    [
      'half a character',
      '[{"text": "\\ud800", "target": "https://a.example/"}]',
      'Annotation 1, text: holds a character',
    ],
    ['a turned line', JSON.stringify([{ ...hypothesis, tags: ['\u202E'] }]), 'Annotation 1, tags.0: holds a character'],
    ['no annotation', '[7]', 'Annotation 1: has to be an annotation'],
    [
      'too many',
      JSON.stringify(Array.from({ length: 2_001 }, () => 0)),
      'The file has 2,001 annotations, and at most 2,000 fit.',
    ],
  ])('%s', (_, file, message) => {
    const reading = readAnnotations(file);
    expect(reading.ok ? null : reading.message).toContain(message);
  });
});

test('whatever comes, it is read or refused with a sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.array(fc.record({ target: fc.jsonValue(), body: fc.jsonValue() }))),
      (value) => {
        const reading = read(value);
        expect(reading.ok || reading.message.length > 10).toBe(true);
      },
    ),
  );
});
