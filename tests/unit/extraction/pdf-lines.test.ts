import { expect, test } from 'vitest';
import { linesOf, withoutRunningHeads, type Line } from '../../../lib/extraction/pdf-lines';

const piece = (text: string, x: number, y: number, size = 10) => ({ text, x, y, width: text.length * 5, size });
const line = (text: string, y: number): Line => ({ text, left: 50, right: 350, y, size: 10 });

test('pieces of one height are a line, with blanks where there are gaps', () => {
  const pieces = [piece('one', 50, 700), piece('two', 70, 700), piece('s', 85, 701, 7), piece('next', 50, 686)];
  expect(linesOf(pieces).map(({ text }) => text)).toEqual(['one twos', 'next']);
});

test('another column at the same height is another line', () => {
  expect(linesOf([piece('left', 50, 700), piece('right', 300, 700)]).map(({ text }) => text)).toEqual([
    'left',
    'right',
  ]);
});

test('leaves out running heads and numbers of pages, and keeps what stands there once', () => {
  const pages = [1, 2, 3, 4].map((number) => ({
    height: 800,
    lines: [
      line(`The Papers, page ${String(number)}`, 780),
      ...(number === 1 ? [line('A title at the top', 760)] : []),
      line('The same words in the middle', 400),
      line(String(number), 20),
    ],
  }));
  expect(withoutRunningHeads(pages).flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
    'A title at the top',
    ...Array.from({ length: 4 }, () => 'The same words in the middle'),
  ]);
});

test('a single page has no running heads', () => {
  const page = { height: 800, lines: [line('Chapter 1', 780), line('1', 20)] };
  expect(withoutRunningHeads([page])).toEqual([page]);
});
