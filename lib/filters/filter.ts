import { attributions, type Attribution } from '../annotations/vocabulary';
import { kinds, relations, type Kind, type Relation } from '../cards/vocabulary';

/** Which cards of a debate are meant, the same in every view; null is all, and so are `false` and an empty text. */
export interface CardFilter {
  readonly kind: Kind | null;
  /** How the card answers the one above it. */
  readonly relation: Relation | null;
  /** Who is speaking in a passage of it. Speaker, source and actor are asked of one and the same passage. */
  readonly speaker: Attribution | null;
  /** A document's slug. */
  readonly source: string | null;
  /** An actor's key in the debate. */
  readonly actor: string | null;
  /** Whether a passage backs or contradicts it, other than in what the editors wrote. */
  readonly passage: 'with' | 'without' | null;
  /** Only what a document says: with a passage that backs it, in a document that is stored or summed up here. */
  readonly documentsOnly: boolean;
  /** Words that the claim holds, each of them. */
  readonly text: string;
}

export const everyCard: CardFilter = {
  kind: null,
  relation: null,
  speaker: null,
  source: null,
  actor: null,
  passage: null,
  documentsOnly: false,
  text: '',
};

/** Relations that a card can be chosen by: those that it has to the card above it. */
export const filterRelations = relations.filter((one) => one !== 'tension' && one !== 'restates');

/** Longest text to look for, in characters. */
export const mostFilterText = 100;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for; what it cannot mean is no filter. */
export function cardFilterIn(query: Query): CardFilter {
  const named = (name: string) => slugIn(query[name]);
  return {
    kind: kinds.find((one) => one === query['kind']) ?? null,
    relation: filterRelations.find((one) => one === query['relation']) ?? null,
    speaker: attributions.find((one) => one === query['speaker']) ?? null,
    source: named('source'),
    actor: named('actor'),
    passage: query['passage'] === 'with' || query['passage'] === 'without' ? query['passage'] : null,
    documentsOnly: query['only'] === 'documents',
    text: textIn(query['text']),
  };
}

/** Whether a page is asked for the form that filters, where it shows it on request only. */
export function isChoosing(query: Query): boolean {
  return query['filter'] === choosing.value;
}

export const choosing = { name: 'filter', value: 'open' } as const;

/** The parameters that ask for a filter, in a fixed order; empty for all cards. */
export function filterParameters(filter: CardFilter): [string, string][] {
  const { documentsOnly, ...named } = filter;
  const wanted: [string, string | null][] = [
    ['only', documentsOnly ? 'documents' : null],
    ['kind', named.kind],
    ['relation', named.relation],
    ['speaker', named.speaker],
    ['source', named.source],
    ['actor', named.actor],
    ['passage', named.passage],
    ['text', named.text],
  ];
  return wanted.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]));
}

/** The same without what one of its parameters asks for. */
export function withoutParameter(filter: CardFilter, name: string): CardFilter {
  return cardFilterIn(Object.fromEntries(filterParameters(filter).filter(([one]) => one !== name)));
}

export function isFiltering(filter: CardFilter): boolean {
  return filterParameters(filter).length > 0;
}

/** The words that a claim must hold, at most eight: more would only cost time. */
export function filterWords({ text }: CardFilter): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
}

function slugIn(value: Query[string]): string | null {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? value : null;
}

function textIn(value: Query[string]): string {
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) return '';
  return Array.from(value.normalize().trim()).slice(0, mostFilterText).join('').trim();
}
