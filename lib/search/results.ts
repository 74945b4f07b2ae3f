import type { Attribution } from '../annotations/vocabulary';
import type { Kind } from '../cards/vocabulary';
import { addressOf, sourceAddress } from '../debates/address';
import { excerptOf, markHits, wordsIn, type Piece } from './marked';
import type { Place } from './places';
import type { Found, SearchQuery } from './schema';

/** What the database says of each thing that was found. */
export type FoundRow =
  | ({ readonly is: 'card' } & CardRow)
  | ({ readonly is: 'passage' } & PassageRow)
  | ({ readonly is: 'source' } & SourceRow)
  | ({ readonly is: 'actor' } & ActorRow);

export interface CardRow {
  readonly id: string;
  readonly slug: string;
  readonly question: string;
  readonly number: number;
  readonly kind: Kind;
  readonly claim: string;
  readonly elaboration: string | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly isThesis: boolean | null;
}

export interface PassageRow {
  readonly id: string;
  readonly slug: string;
  readonly question: string;
  readonly number: number;
  readonly claim: string;
  readonly quote: string | null;
  readonly note: string | null;
  readonly label: string | null;
  readonly sourceSlug: string;
  readonly title: string;
  readonly paragraph: number;
  readonly attribution: Attribution;
  readonly actor: string | null;
}

/** A document, or a paragraph of it with its text; null where that is not everybody’s to read. */
export interface SourceRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly by: string;
  readonly paragraph: number | null;
  readonly text: string | null;
}

export interface ActorRow {
  readonly id: string;
  readonly slug: string;
  readonly question: string;
  readonly name: string;
  readonly about: string;
  readonly cards: readonly { readonly number: number; readonly claim: string }[];
}

/** What is looked for in each place. */
export const kindsIn = {
  cards: ['card'],
  passages: ['passage'],
  sources: ['source', 'paragraph'],
  actors: ['actor'],
} as const satisfies Record<Place, readonly string[]>;

/** A kind of claim is one of cards. */
export function kindsSought({ in: place, kind }: Pick<SearchQuery, 'in' | 'kind'>): readonly string[] {
  if (kind !== undefined) return kindsIn.cards;
  return place === undefined ? Object.values(kindsIn).flat() : kindsIn[place];
}

interface RowsFound {
  readonly cards: readonly CardRow[];
  readonly passages: readonly PassageRow[];
  readonly sources: readonly SourceRow[];
  readonly actors: readonly ActorRow[];
}

/** Rows of all kinds in one order; what is not there any more is left out. */
export function inOrder(best: readonly { readonly id: string }[], rows: RowsFound): FoundRow[] {
  const found = new Map<string, FoundRow>([
    ...rows.cards.map((row) => [row.id, { is: 'card', ...row }] as const),
    ...rows.passages.map((row) => [row.id, { is: 'passage', ...row }] as const),
    ...rows.sources.map((row) => [row.id, { is: 'source', ...row }] as const),
    ...rows.actors.map((row) => [row.id, { is: 'actor', ...row }] as const),
  ]);
  return best.flatMap(({ id }) => found.get(id) ?? []);
}

/** All words in which something sought may stand. */
export function wordsOfRow(row: FoundRow): string[] {
  switch (row.is) {
    case 'card':
      return wordsIn(`${row.claim} ${row.elaboration ?? ''}`);
    case 'passage':
      return wordsIn(`${row.quote ?? ''} ${row.note ?? ''}`);
    case 'source':
      return wordsIn(row.text ?? `${row.title} ${row.by}`);
    case 'actor':
      return wordsIn(`${row.name} ${row.about}`);
  }
}

/**
 * What is shown of something found, with what was sought marked. Null for a paragraph that may not be read any more.
 *
 * @param hits folded words that are forms of what was sought
 * @param sought as it was typed, or corrected
 */
export function foundOf(row: FoundRow, hits: ReadonlySet<string>, sought: readonly string[]): Found | null {
  const mark = (text: string) => markHits(text, hits, sought);
  const excerpt = (text: string | null) => (text === null || text === '' ? null : excerptOf(mark(text)));
  switch (row.is) {
    case 'card': {
      const more = excerpt(row.elaboration);
      const { slug, question, number, kind, isThesis } = row;
      const position = row.key === null || row.name === null ? null : { key: row.key, name: row.name };
      const isItsThesis = isThesis === true && position !== null;
      return {
        ...{ is: 'card', slug, question, number, kind, position, isThesis: isItsThesis, line: mark(row.claim) },
        href: `${addressOf(slug)}/${isItsThesis ? `positions/${position.key}` : `cards/${String(number)}`}`,
        place: placeOf({ number, position, isThesis: isItsThesis }),
        more: more !== null && hasHit(more) ? more : null,
      };
    }
    case 'passage': {
      const { id, slug, question, number, claim, label, paragraph, attribution, actor } = row;
      const [quote, note] = [excerpt(row.quote), excerpt(row.note)];
      return {
        ...{ is: 'passage', id, slug, question, number, claim, label, paragraph, attribution, actor, quote, note },
        href: `${sourceAddress(slug, row.sourceSlug)}?paragraph=${String(paragraph)}#passage-${id}`,
        place: `Passage, ${row.title} ¶${String(paragraph)}`,
        line: (note !== null && hasHit(note) && (quote === null || !hasHit(quote)) ? note : quote) ?? note ?? [],
        source: { slug: row.sourceSlug, title: row.title },
      };
    }
    case 'source': {
      const { slug, title, paragraph } = row;
      const href = sourceAddress(null, slug);
      if (paragraph === null) return { is: 'source', href, place: 'Document', line: mark(title), by: mark(row.by) };
      const line = excerpt(row.text?.replace(/^# /, '') ?? null);
      if (line === null) return null;
      const at = { href: `${href}?paragraph=${String(paragraph)}#paragraph-${String(paragraph)}`, paragraph };
      return {
        is: 'paragraph',
        ...at,
        place: `Document, ${title} ¶${String(paragraph)}`,
        line,
        source: { slug, title },
      };
    }
    case 'actor': {
      const { slug, question, name, about, cards } = row;
      const first = cards[0];
      const href = `${addressOf(slug)}${first === undefined ? '/sources' : `/cards/${String(first.number)}`}`;
      const line = mark(name);
      return {
        is: 'actor',
        slug,
        question,
        href,
        place: 'Speaker',
        line,
        about: excerpt(about) ?? [],
        cards: [...cards],
      };
    }
  }
}

interface PlaceOfCard {
  readonly number: number;
  readonly position: { readonly name: string } | null;
  readonly isThesis: boolean;
}

function placeOf({ number, position, isThesis }: PlaceOfCard): string {
  if (position === null) return `Card ${String(number)}`;
  return isThesis ? `Position “${position.name}”` : `Card ${String(number)}, under “${position.name}”`;
}

const hasHit = (pieces: readonly Piece[]) => pieces.some(({ isHit }) => isHit);
