import type { Kind } from '../cards/vocabulary';
import type { Place } from './places';

/** What the address of a page of results says. */
export interface Search {
  readonly q: string;
  /** A debate’s slug; undefined for all of them. */
  readonly debate?: string | undefined;
  readonly in?: Place | undefined;
  readonly kind?: Kind | undefined;
  readonly page?: number;
}

/** The page of a search, with only what is not as usual; the same search has one address. */
export function searchAddress({ q, debate, in: place, kind, page = 1 }: Search): string {
  const said = Object.entries({ q: q.trim(), debate, in: place, kind, page: page === 1 ? '' : String(page) })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
  return ['/search', ...(said.length > 0 ? [said.join('&')] : [])].join('?');
}
