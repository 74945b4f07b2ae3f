import { expect, test } from 'vitest';
import type { Line } from '../../../lib/extraction/pdf-lines';
import { paragraphsFrom } from '../../../lib/extraction/pdf-paragraphs';

const full = 'words that fill a whole line of the page from its left to its right edge';
const line = (text: string, y: number, { left = 50, right = 400, size = 10 } = {}): Line => ({
  text,
  left,
  right,
  y,
  size,
});
const read = (...pages: Line[][]) => paragraphsFrom(pages.map((lines) => ({ height: 800, lines })));
const texts = (...pages: Line[][]) => read(...pages).map(({ text }) => text);

test('a gap, an indent, and a line that ended early begin a new paragraph', () => {
  const gap = [line(full, 700), line(full, 687), line(full, 660), line(full, 647)];
  expect(texts(gap)).toEqual([`${full} ${full}`, `${full} ${full}`]);
  const indent = [line(full, 700), line(full, 687), line(full, 674, { left: 65 }), line(full, 661)];
  expect(texts(indent)).toEqual([`${full} ${full}`, `${full} ${full}`]);
  const early = [line(full, 700), line('the end.', 687, { right: 90 }), line(full, 674), line(full, 661)];
  expect(texts(early)).toEqual([`${full} the end.`, `${full} ${full}`]);
});

test('a paragraph goes on over the end of a page', () => {
  expect(texts([line(full, 700), line(full, 60)], [line(full, 740), line(full, 727)])).toHaveLength(2);
  expect(texts([line(full, 73), line(full, 60)], [line(full, 740), line(full, 727)])).toHaveLength(1);
});

const ended = 'words that fill a whole line up to its right edge, and end a sentence there.';
const begun = 'Words that begin another sentence, and go on to the right edge of the line';

test('where lines end alike, one that ends a page and a sentence a little earlier ends its paragraph', () => {
  const next = [line(begun, 740), line(full, 727), line(full, 714)];
  expect(texts([line(full, 86), line(full, 73), line(ended, 60, { right: 394 })], next)).toHaveLength(2);
  expect(texts([line(full, 86), line(full, 73), line(ended, 60)], next)).toHaveLength(1);
});

test('where they do not, the document’s own habit decides what a full line ends', () => {
  const ragged = (text: string, y: number, at: number) => line(text, y, { right: 400 - ((at * 7) % 20) });
  const short = [0, 1, 2, 3].map((at) => ragged(at % 2 === 0 ? begun : ended, 700 - at * 13 - (at > 1 ? 10 : 0), at));
  const next = [ragged(begun, 740, 5), ragged(full, 727, 6)];
  expect(texts(short, next)).toHaveLength(3);
  const long = [0, 1, 2, 3, 4].map((at) => ragged(at % 2 === 0 ? ended : begun, 700 - at * 13, at));
  expect(texts(long, next)).toHaveLength(1);
});

test('larger letters are a heading, over several lines too', () => {
  const heading = [line('A heading that takes', 740, { size: 16 }), line('two lines', 720, { size: 16, right: 120 })];
  const found = read([...heading, ...[700, 687, 674].map((y) => line(full, y))]);
  expect(found[0]).toEqual({ isHeading: true, text: 'A heading that takes two lines' });
  expect(found[1]?.isHeading).toBe(false);
});

test('words parted at the end of a line are whole again, and compounds keep their hyphen', () => {
  const parted = [
    line('a well-known case of infra-', 713),
    line('structure and of a well-', 700),
    line('known kind', 687),
  ];
  expect(texts(parted)).toEqual(['a well-known case of infrastructure and of a well-known kind']);
  expect(texts([line('from Baden-', 700), line('Baden onwards', 687)])).toEqual(['from Baden-Baden onwards']);
});

test('nothing comes of no lines', () => {
  expect(read()).toEqual([]);
  expect(read([])).toEqual([]);
});
