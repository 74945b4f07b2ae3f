import { addressOf } from '../debates/address';
import { mostPinned } from './vocabulary';

/** The cards that an address pins, such as `12,7,30`: each once, in order, and no more than a briefing has. */
export function pinsOf(parameter: string | string[] | undefined): number[] {
  if (typeof parameter !== 'string') return [];
  const numbers = parameter.split(/[\s,]+/).filter((text) => /^#?[1-9][0-9]{0,6}$/.test(text));
  return [...new Set(numbers.map((text) => Number(text.replace('#', ''))))].slice(0, mostPinned);
}

/** The same cards with one of them a place up (-1) or down (1); at the end of the list it stays where it is. */
export function movedPin(pins: readonly number[], card: number, by: -1 | 1): number[] {
  const from = pins.indexOf(card);
  const other = pins[from + by];
  if (from < 0 || other === undefined) return [...pins];
  return pins.map((pin) => (pin === card ? other : pin === other ? card : pin));
}

/** With a card pinned last, or without it where it was pinned. */
export function toggledPin(pins: readonly number[], card: number): number[] {
  if (pins.includes(card)) return pins.filter((pin) => pin !== card);
  return pins.length < mostPinned ? [...pins, card] : [...pins];
}

interface Address {
  readonly cards: readonly number[];
  readonly position?: string | undefined;
  /** The cards before the last step, so that the page can offer to undo it. */
  readonly was?: readonly number[] | undefined;
  /** The file that it is to be saved as, instead of the page. */
  readonly file?: 'docx' | 'md';
}

/** Where a briefing is read, or saved as a file: its address says all of it. */
export function briefingHref(slug: string, { cards, position, was = [], file }: Address): string {
  const query = [
    ...(cards.length > 0 ? [`cards=${cards.join()}`] : []),
    ...(position === undefined ? [] : [`position=${position}`]),
    ...(was.length > 0 ? [`was=${was.join()}`] : []),
  ].join('&');
  const path = file === undefined ? `${addressOf(slug)}/briefing` : `/api${addressOf(slug)}/briefing.${file}`;
  return query === '' ? path : `${path}?${query}`;
}
