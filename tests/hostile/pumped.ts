import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** Texts of at most a length. */
type Pump = (length: number) => string;

/**
 * Texts that make a backtracking matcher work, however long one wants them: for each repetition of an expression what
 * leads up to it, then what it repeats, over and over, with an end that does not fit; and all of that over and over, for
 * a search that begins anew at each place.
 */
export function pumpsOf(expression: RegExp): Pump[] {
  const { pattern } = parseRegExpLiteral(expression);
  const flags = expression.flags.replace(/[gy]/g, '');
  const fitting = (raw: string) => signs.filter((sign) => new RegExp(`^${raw}$`, flags).test(sign)).slice(0, most);
  const parts = pattern.alternatives.flatMap((one) => repetitionsOf(one, [''], fitting));
  return parts.flatMap(({ before, unit }) =>
    ends.flatMap((end) => [
      (length) => before + unit.repeat(Math.max(0, (length - before.length - end.length) / unit.length)) + end,
      (length) => (before + unit).repeat(Math.max(0, (length - end.length) / (before + unit).length)) + end,
    ]),
  );
}

/** At least one of each class that an expression may name. */
const signs = Array.from('aZ0 -_\n.,;:/<>()[]{}"\'#!?*+=&%|\\@\té\u202e\0');
const ends = ['', '\0', '\n!'];

/** How many samples of a part are tried. */
const most = 4;

type Fitting = (raw: string) => string[];

/** A unit that may be repeated without end, and a text that leads up to it. */
interface Repetition {
  readonly before: string;
  readonly unit: string;
}

function repetitionsOf({ elements }: AST.Alternative, leads: string[], fitting: Fitting): Repetition[] {
  let before = leads;
  return elements.flatMap((element) => {
    const found = repetitionsIn(element, before, fitting);
    before = joined(before, samplesOf(element, fitting));
    return found;
  });
}

function repetitionsIn(element: AST.Element, leads: string[], fitting: Fitting): Repetition[] {
  if (element.type === 'Quantifier') {
    const units = samplesOf(element.element, fitting).filter((unit) => unit !== '');
    const own = element.max === Infinity ? leads.flatMap((before) => units.map((unit) => ({ before, unit }))) : [];
    return [...own, ...repetitionsIn(element.element, leads, fitting)];
  }
  return 'alternatives' in element ? element.alternatives.flatMap((one) => repetitionsOf(one, leads, fitting)) : [];
}

/** A few texts that an element matches. */
function samplesOf(element: AST.Element, fitting: Fitting): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return fitting(element.raw);
    case 'Quantifier': {
      const once = samplesOf(element.element, fitting).map((sample) => sample.repeat(Math.max(element.min, 1)));
      return element.min === 0 ? ['', ...once] : once;
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap(({ elements }) =>
        elements.reduce((before, part) => joined(before, samplesOf(part, fitting)), ['']),
      );
    case 'Assertion':
    case 'Backreference':
      return [''];
  }
}

/** Each of the first with some of the second, not all: they would be too many. */
function joined(first: string[], second: string[]): string[] {
  return second
    .flatMap((end, at) => (at < most ? first.slice(0, most).map((begin) => begin + end) : []))
    .slice(0, most);
}
