import type { Block } from './document';
import type { Line, LinedPage } from './pdf-lines';

/** What is usual in a document: the size of its letters, the step from line to line, where its lines begin and end. */
interface Setting {
  readonly size: number;
  readonly step: number;
  readonly left: number;
  readonly right: number;
  /** Whether lines within a paragraph are stretched to end alike. */
  readonly isJustified: boolean;
  /** Words with a hyphen inside, which keep it at a line’s end. */
  readonly compounds: ReadonlySet<string>;
}

/** Letters so much larger than usual are a heading’s. */
const headingSize = 1.12;
const longestHeading = 250;

/**
 * Puts the lines of a PDF together to headings and paragraphs. A new one begins after a gap, at an indent, where the
 * size changes, and after a line that ended although the next word would have fitted. Over the end of a page or a column
 * a paragraph goes on unless one of these says otherwise; where a page ends with a sentence and a full line, what the
 * document mostly does after such a line decides. Words that were parted at a line’s end are whole again.
 */
export function paragraphsFrom(pages: readonly LinedPage[]): Block[] {
  const blocks: { isHeading: boolean; text: string }[] = [];
  const whole = settingOf(pages.flatMap(({ lines }) => lines));
  let before: Line | null = null;
  const set = pages.map(({ lines }) => ({ lines, setting: settingOfPage(lines, whole) }));
  const endsWithPage = oftenEndsFull(set);
  for (const { lines, setting } of set) {
    for (const line of lines) {
      const block = blocks.at(-1);
      const isHeading = line.size > whole.size * headingSize;
      if (block === undefined || before === null || isNew(before, line, setting, endsWithPage)) {
        blocks.push({ isHeading, text: line.text });
      } else block.text = joined(block.text, line.text, whole.compounds);
      before = line;
    }
  }
  return blocks.map(({ isHeading, text }) => ({ isHeading: isHeading && text.length <= longestHeading, text }));
}

interface SetPage {
  readonly lines: readonly Line[];
  readonly setting: Setting;
}

function settingOfPage(lines: readonly Line[], whole: Setting): Setting {
  const { left, right, isJustified } = settingOf(lines);
  return { ...whole, left, right, isJustified };
}

/** Whether after a full line that ends a sentence, within a page, a new paragraph begins more often than not. */
function oftenEndsFull(pages: readonly SetPage[]): boolean {
  let [ends, goesOn] = [0, 0];
  for (const { lines, setting } of pages) {
    lines.slice(1).forEach((line, at) => {
      const before = lines[at] ?? line;
      if (before.y <= line.y || !isBetween(before, line) || isEarly(before, line, setting)) return;
      if (isNew(before, line, setting, false)) ends += 1;
      else goesOn += 1;
    });
  }
  return ends > goesOn;
}

function isNew(before: Line, line: Line, setting: Setting, endsWithPage: boolean): boolean {
  const { size, step, left, right, isJustified } = setting;
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.06) return true;
  const down = before.y - line.y;
  const isNextPage = down <= 0;
  const usual = step * (before.size / size);
  if (!isNextPage && down > usual * 1.3) return true;
  const isIndented = line.left - left > size * 0.8 && line.left < left + (right - left) * 0.3;
  if (isIndented && line.left - before.left > size * 0.8) return true;
  if (isNextPage && line.left - before.left > size * 0.8 && line.left - before.left < size * 4) return true;
  // In columns, the lines of another begin elsewhere; its own end is not known then.
  const isOtherColumn = Math.abs(line.left - before.left) > size * 4;
  if (isOtherColumn) return isBetween(before, line);
  if (isEarly(before, line, setting)) return true;
  if (!isNextPage || !isBetween(before, line)) return false;
  return isJustified ? right - before.right > size * 0.3 : endsWithPage;
}

/** Whether a sentence ends with the one line, and what may be another begins with the next. */
function isBetween(before: Line, line: Line): boolean {
  return /[.!?:]["'”’»)]?$/.test(before.text) && /^[\p{Lu}\p{N}“"«(]/u.test(line.text);
}

/** Whether a line ended although the first word of the next would have fitted. */
function isEarly(before: Line, line: Line, { size, right }: Setting): boolean {
  const [first = ''] = line.text.split(' ', 1);
  const lengthOfFirst = ((line.right - line.left) / Math.max(line.text.length, 1)) * (first.length + 1);
  const edge = Math.min(right, Math.max(before.right, line.right) + size * 6);
  return edge - before.right > lengthOfFirst * 1.15 + size * 0.5 && /[^\p{L}\p{Pd},\u00AD]$/u.test(before.text);
}

function joined(text: string, next: string, compounds: ReadonlySet<string>): string {
  if (/\p{L}\u00AD$/u.test(text)) return text.slice(0, -1) + next;
  if (!/\p{L}[-\u2010]$/u.test(text)) return `${text} ${next}`;
  const first = text.slice(-80).split(' ').at(-1) ?? '';
  const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
  const keeps = !/^\p{Ll}/u.test(next) || compounds.has(bare(first) + second.toLowerCase());
  return (keeps ? text : text.slice(0, -1)) + next;
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\u2010/g, '-');

function settingOf(lines: readonly Line[]): Setting {
  const size = usual(lines.map((line) => [line.size, line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.06);
  const steps = body.slice(1).flatMap((line, at): [number, number][] => {
    const down = (body[at]?.y ?? 0) - line.y;
    return down > 0 && down < size * 3 ? [[down, 1]] : [];
  });
  const compounds = lines
    .flatMap(({ text }) => text.split(/[^\p{L}\p{M}\u2010-]+/u))
    .filter((word) => /\p{L}[-\u2010]\p{L}/u.test(word));
  const edge = usual(body.map(({ right }) => [right, 1]));
  return {
    size,
    step: steps.length === 0 ? size * 1.4 : usual(steps),
    left: usual(body.map((line) => [line.left, 1])),
    right: body.reduce((most, { right }) => Math.max(most, right), 0),
    isJustified: body.filter(({ right }) => Math.abs(right - edge) < 1).length > body.length * 0.6,
    compounds: new Set(compounds.map(bare)),
  };
}

/** The value that is most usual by weight, among values to half a point. */
function usual(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let best: readonly [number, number] = [0, 0];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0];
}
