import type { ReactNode } from 'react';
import { kinds } from '../../lib/cards/vocabulary';
import { searchAddress, type Search } from '../../lib/search/address';
import { places } from '../../lib/search/places';
import { kindNames } from '../cards/wording';
import styles from './search-filters.module.css';
import { placeNames } from './wording';

/** Where a search looks and for which kinds of claims, as links that keep what was typed. */
export function SearchFilters({ search }: { search: Search }) {
  const whole = { ...search, page: 1 };
  const isOfCards = search.in === 'cards' || search.kind !== undefined;
  return (
    <nav className={styles.filters} aria-label="Narrow the search">
      <p id="search-in">Where</p>
      <ul className={styles.choices} aria-labelledby="search-in">
        <Choice search={{ ...whole, in: undefined, kind: undefined }} isChosen={search.in === undefined && !isOfCards}>
          Everything
        </Choice>
        {places.map((place) => (
          <Choice
            search={{ ...whole, in: place, kind: undefined }}
            isChosen={isOfCards ? place === 'cards' : place === search.in}
            key={place}
          >
            {placeNames[place]}
          </Choice>
        ))}
      </ul>
      {isOfCards && (
        <>
          <p id="search-kind">Sort of claim</p>
          <ul className={styles.choices} aria-labelledby="search-kind">
            <Choice search={{ ...whole, in: 'cards', kind: undefined }} isChosen={search.kind === undefined}>
              All
            </Choice>
            {kinds.map((kind) => (
              <Choice search={{ ...whole, in: 'cards', kind }} isChosen={kind === search.kind} key={kind}>
                {kindNames[kind]}
              </Choice>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function Choice({ search, isChosen, children }: { search: Search; isChosen: boolean; children: ReactNode }) {
  return (
    <li>
      <a href={searchAddress(search)} {...(isChosen && { 'aria-current': true })}>
        {children}
      </a>
    </li>
  );
}
