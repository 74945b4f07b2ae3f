import { pageNumber } from '../cards/window';
import { cardFilterIn, choosing, everyCard, filterParameters, isFiltering, type CardFilter } from '../filters/filter';

/**
 * What of a debate's graph is shown, and how: it stands in the address, so that a link shows the same to whoever opens
 * it, and is carried from view to view.
 */
export interface Selection {
  readonly filter: CardFilter;
  /** How many levels of answers below the theses; null for as much as one takes in at first. */
  readonly levels: number | null;
  /** Numbers of cards whose answers are shown, or not, whatever the levels say. */
  readonly opened: readonly number[];
  readonly folded: readonly number[];
  /** The card that the reader looks at: it is shown, and what leads to it. */
  readonly card: number | null;
  /** Whether only what stands around that card is shown. */
  readonly around: boolean;
  /** Of the cards that the filter leaves, from 1. */
  readonly page: number;
}

export const wholeGraph: Selection = {
  filter: everyCard,
  levels: null,
  opened: [],
  folded: [],
  card: null,
  around: false,
  page: 1,
};

/** No debate's answers go deeper than this many levels in one view. */
export const mostLevels = 20;
/** As many numbers as an address holds. */
const mostNumbers = 150;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for; what it cannot mean is left out. */
export function selectionIn(query: Query): Selection {
  const levels = numberIn(query['levels']);
  const around = numberIn(query['around']);
  return {
    filter: cardFilterIn(query),
    levels: levels === null ? null : Math.min(levels, mostLevels),
    opened: numbersIn(query['open']),
    folded: numbersIn(query['fold']),
    card: around ?? numberIn(query['card']),
    around: around !== null,
    page: pageNumber(query['page']),
  };
}

/** The parameters that ask for a selection, in a fixed order: one selection has one address. */
export function selectionParameters(selection: Selection): [string, string][] {
  const { filter, levels, opened, folded, card, around, page } = selection;
  const wanted: [string, string | null][] = [
    ...filterParameters(filter),
    ['levels', levels === null ? null : String(levels)],
    ['open', listOf(opened)],
    ['fold', listOf(folded)],
    [around ? 'around' : 'card', card === null ? null : String(card)],
    ['page', page === 1 ? null : String(page)],
  ];
  return wanted.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** The address of a view that shows a selection. */
export function selectionAddress(path: string, selection: Selection): string {
  const query = new URLSearchParams(selectionParameters(selection)).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The address of a page that is no view, such as a card's: the filter goes along, so that views keep it afterwards. */
export function filteredAddress(path: string, { filter }: Selection): string {
  return selectionAddress(path, { ...wholeGraph, filter });
}

/** The address of a page that shows the form that filters it (`isChoosing`). */
export function choosingAddress(path: string, selection: Selection): string {
  const query = new URLSearchParams([[choosing.name, choosing.value], ...selectionParameters(selection)]);
  return `${path}?${query.toString()}`;
}

/** The same with another filter, from its first page; what was opened and folded stays. */
export function withFilter(selection: Selection, change: Partial<CardFilter>): Selection {
  return { ...selection, filter: { ...selection.filter, ...change }, around: false, page: 1 };
}

/** The same with a card's answers shown, or not, and the reader looking at that card. */
export function withAnswers(selection: Selection, number: number, isOpen: boolean): Selection {
  const others = (numbers: readonly number[]) => numbers.filter((one) => one !== number);
  const [opened, folded] = [others(selection.opened), others(selection.folded)];
  return {
    ...selection,
    opened: isOpen ? [...opened, number].slice(-mostNumbers) : opened,
    folded: isOpen ? folded : [...folded, number].slice(-mostNumbers),
    ...(!selection.around && { card: number }),
  };
}

/** What moves along from one view to another: the filter and the card, not how far a tree is unfolded. */
export function carriedSelection({ filter, card }: Selection): Selection {
  return { ...wholeGraph, filter, card };
}

/** What a position's board knows of a selection: how a tree is unfolded matters to what a filter leaves, if at all. */
export function boardSelection({ filter, opened, folded, card, page }: Selection): Selection {
  return { ...wholeGraph, filter, card, page, ...(isFiltering(filter) && { opened, folded }) };
}

function numberIn(value: Query[string]): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
}

function numbersIn(value: Query[string]): number[] {
  if (typeof value !== 'string') return [];
  const numbers = value.split('.').flatMap((one) => numberIn(one) ?? []);
  return [...new Set(numbers)].slice(0, mostNumbers);
}

function listOf(numbers: readonly number[]): string | null {
  return numbers.length === 0 ? null : [...numbers].sort((a, b) => a - b).join('.');
}
