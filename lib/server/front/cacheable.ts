import { attributions, stances } from '../../annotations/vocabulary';
import { choosing } from '../../filters/filter';
import {
  boardSelection,
  carriedSelection,
  selectionIn,
  selectionParameters,
  wholeGraph,
  type Selection,
} from '../../graph/selection';
import type { Target } from './guards';

/**
 * A public page or API read that is the same for everybody who is nobody in particular.
 */
export interface Cacheable {
  /** Path and query as they are rendered: only the parameters that mean something, in order. */
  readonly canonical: string;
  /** What it changes with: one debate, or any. */
  readonly scope: 'all' | { readonly slug: string };
  readonly kind: 'page' | 'api';
  /** Whether it names its own whole address, and so differs with the address by which a reader came. */
  readonly namesItself: boolean;
}

interface Rule {
  readonly path: RegExp;
  readonly kind: Cacheable['kind'];
  /** Parameters that change the page; their values are numbers. */
  readonly numbers: readonly string[];
  /** Parameters that change the page, each with the words that it may have. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Parameters that change the page, each with the form that its value has. */
  readonly forms: Readonly<Record<string, RegExp>>;
  /** On addresses that read a selection of the graph from their address: what of it changes the answer. */
  readonly selected?: (asked: Selection) => Selection;
}

/** `/debates/new` is no debate: its form carries an id that is this reader's alone. */
const slug = '(?<slug>(?!new(?:/|$))[a-z0-9][a-z0-9-]{0,99})';
const number = '[1-9][0-9]{0,8}';
const positionKey = /^[a-z][a-z0-9-]{0,63}$/;
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Of pages that show the form that filters them only when asked. */
const filtered = { words: { [choosing.name]: [choosing.value] } };
/** Of pages of which there are several. */
const paged = (asked: Selection): Selection => ({ ...carriedSelection(asked), page: asked.page });

const rules: readonly Rule[] = [
  page('/'),
  page('/debates'),
  page('/privacy'),
  page('/accessibility'),
  {
    ...page('/sources/(?!new$)[a-z0-9][a-z0-9-]{0,99}', 'page', 'paragraph'),
    words: { speaker: attributions, stance: stances },
  },
  page('/sources/(?!new/)[a-z0-9][a-z0-9-]{0,99}/changes'),
  { ...page(`/debates/${slug}`), ...filtered, selected: carriedSelection },
  { ...page(`/debates/${slug}/(outline|map)`), selected: (asked) => asked },
  { ...page(`/debates/${slug}/matrix`), ...filtered, selected: paged },
  {
    ...page(`/debates/${slug}/compare`),
    selected: carriedSelection,
    forms: { left: positionKey, right: positionKey },
  },
  { ...page(`/debates/${slug}/sources`), ...filtered, selected: carriedSelection },
  { ...page(`/debates/${slug}/history`), selected: paged },
  { ...page(`/debates/${slug}/checks(/[a-z]{1,20})?`), selected: paged },
  { ...page(`/debates/${slug}/positions/[a-z][a-z0-9-]{0,63}`), ...filtered, selected: boardSelection },
  { ...page(`/debates/${slug}/cards/${number}`), selected: ({ filter, page }) => ({ ...wholeGraph, filter, page }) },
  page(`/debates/${slug}/cards/${number}/history`, 'page'),
  page(`/debates/${slug}/versions/${number}`),
  page(`/debates/${slug}/versions/${number}/positions/[a-z][a-z0-9-]{0,63}`, 'page'),
  page(`/debates/${slug}/versions/${number}/cards/${number}`, 'page'),
  api('/api/debates'),
  api(`/api/debates/${slug}`),
  { ...api(`/api/debates/${slug}/map\\.(svg|png)`), selected: (asked) => asked },
  api(`/api/debates/${slug}/picture\\.png`),
  api(`/api/debates/${slug}/cards/${number}/picture\\.png`),
  api('/api/sources/[a-z0-9][a-z0-9-]{0,99}'),
  api('/api/openapi.json'),
];

/** How a target may be answered from the cache; null when it may not. */
export function cacheable({ path, query }: Target): Cacheable | null {
  for (const rule of rules) {
    const match = rule.path.exec(path);
    if (!match) continue;
    const debate = match.groups?.['slug'];
    const canonical = canonicalQuery(query, rule);
    if (canonical === null) return null;
    return {
      canonical: path + canonical,
      scope: debate === undefined ? 'all' : { slug: debate },
      kind: rule.kind,
      namesItself: debate !== undefined && (rule.kind === 'page' || rule.selected !== undefined),
    };
  }
  return null;
}

/**
 * Whether another site may read it: all public reads of the API. A search is one that is not kept: whoever asks for
 * texts of their own would fill the cache with pages that nobody asks for again.
 */
export function isOpenToOtherSites({ path, query }: Target): boolean {
  return path === '/api/search' || path === '/api/search/around' || cacheable({ path, query })?.kind === 'api';
}

/** Whether a refused form on this page may be shown again with what was typed. */
export function mayShowAgain(path: string): boolean {
  return formPages.some((pattern) => pattern.test(path));
}

/** A passage that the address of a form brings (`givenPassage` in lib/sources). */
const passage = `source=[a-z0-9][a-z0-9-]{0,99}&paragraph=${number}(&start=[0-9]{1,7}&end=[0-9]{1,7})?`;
const newCard = `cards/new(\\?(to=${number}|(to=${number}&)?${passage}))?`;
const newPassage = `cards/${number}/annotations/new(\\?${passage})?`;

const formPages = [
  new RegExp(`^/debates/${slug}/cards/${number}/(edit|move|withdraw|links/new|checks/new)$`),
  new RegExp(`^/debates/${slug}/(${newCard}|${newPassage})$`),
  new RegExp(`^/debates/${slug}/settings\\?part=[a-z0-9-]{1,64}$`),
  /^\/sources\/(new|[a-z0-9][a-z0-9-]{0,99}\/(versions\/new|details))\?debate=[a-z0-9-]{1,100}$/,
  new RegExp(`^(/discussions/${uuid})?/sources/(?!new$)[a-z0-9][a-z0-9-]{0,99}$`),
  /^\/debates\/new(\?template=[a-z-]{1,20})?$/,
  new RegExp(`^/debates/${slug}(/cards/${number}|/positions/[a-z][a-z0-9-]{0,63})?$`),
  new RegExp(`^/debates/${slug}/proposals/${uuid}(/edit|/move)?$`),
  new RegExp(`^/debates/${slug}/links/[0-9a-f-]{36}/withdraw$`),
  new RegExp(`^/debates/${slug}/sources$`),
  new RegExp(`^/debates/${slug}/sources/[a-z0-9][a-z0-9-]{0,99}/annotations/new$`),
  new RegExp(`^/discussions/${uuid}(/cards/${number}|/positions/[a-z][a-z0-9-]{0,63})?$`),
  new RegExp(`^/discussions/${uuid}/(${newCard}|${newPassage})$`),
  new RegExp(`^/discussions/${uuid}/cards/${number}/(edit|move|withdraw|links/new|checks/new)$`),
  new RegExp(`^/discussions/${uuid}/(proposals/${uuid}(/edit|/move)?|links/${uuid}/withdraw)$`),
  /^\/discuss\/new(\?debate=[a-z0-9-]{1,100})?$/,
  /^\/join\/(back\/)?[A-Z2-9]{6,9}$/,
  new RegExp(`^/discussions/${uuid}/(me|slips)$`),
  new RegExp(`^/discussions/${uuid}/host$`),
  new RegExp(`^/discussions/${uuid}/report(/promotion)?$`),
  /^\/editor$/,
  /^\/me$/,
];

/** Null where the page is for one reader alone: it shows what they typed. */
function canonicalQuery(query: string, { numbers, words, forms, selected }: Rule): string | null {
  if (query === '') return '';
  const given = new URLSearchParams(query);
  const isNumber = (name: string) => new RegExp(`^${number}$`).test(given.get(name) ?? '');
  const isWord = (name: string) => words[name]?.includes(given.get(name) ?? '') === true;
  const isFormed = (name: string) => forms[name]?.test(given.get(name) ?? '') === true;
  // Of a name that comes twice the first counts: the last one to be set here.
  const selection = selected?.(selectionIn(Object.fromEntries([...given].reverse())));
  if (selection !== undefined && selection.filter.text !== '') return null;
  const kept = [
    ...numbers.filter(isNumber),
    ...Object.keys(words).filter(isWord),
    ...Object.keys(forms).filter(isFormed),
  ].map((name) => [name, given.get(name) ?? '']);
  const canonical = new URLSearchParams([...kept, ...(selection === undefined ? [] : selectionParameters(selection))]);
  return canonical.size === 0 ? '' : `?${canonical.toString()}`;
}

function page(path: string, ...numbers: string[]): Rule {
  return { path: new RegExp(`^${path}$`), kind: 'page', numbers, words: {}, forms: {} };
}

function api(path: string): Rule {
  return { path: new RegExp(`^${path}$`), kind: 'api', numbers: [], words: {}, forms: {} };
}
