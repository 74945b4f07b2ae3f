import { z } from 'zod';
import { attributions } from '../annotations/vocabulary';
import { kinds } from '../cards/vocabulary';
import { mostRanked, places, resultsShown } from './places';

/** What is typed into a search: folded to composed letters; a NUL is no letter, and a lone surrogate is half of one. */
const typed = (most: number, tooLong: string) =>
  z
    .string()
    .normalize()
    .trim()
    .refine((text) => !text.includes('\0') && text.isWellFormed(), 'This holds a sign that is no letter. Leave it out.')
    .superRefine((text, context) => {
      if (Array.from(text).length <= most) return;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, message: tooLong });
    });

/** The longest claim there is. */
export const similarQuery = z.object({
  claim: typed(300, 'A claim has 300 characters at most. Shorten it.').default(''),
});

export const findQuery = z.object({ text: typed(100, 'Search for 100 characters at most.').default('') });

const foundCard = z.strictObject({
  number: z.int().positive(),
  claim: z.string(),
  thesisOf: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
});

/** Cards of a debate that say nearly the same as what is typed, likest first. */
export const similarCards = z.strictObject({
  cards: z.array(foundCard.extend({ likeness: z.number().min(0).max(1) })).max(5),
});

/** Cards of a debate that fit what is typed, best first. */
export const foundCards = z.strictObject({ cards: z.array(foundCard).max(10) });

export type FoundCard = z.infer<typeof foundCard>;
export type SimilarCard = z.infer<typeof similarCards>['cards'][number];

const tooLongToSeek = 'Search for 100 characters at most.';

/** What a search asks; `in` and `kind` narrow it, `debate` keeps it to one debate. */
export const searchQuery = z.object({
  q: typed(100, tooLongToSeek).default(''),
  debate: z.string().max(100).optional(),
  in: z.enum(places).optional(),
  kind: z.enum(kinds).optional(),
  page: z.coerce.number().int().min(1).max(mostRanked).default(1),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** The same as a page’s address says it: a filter that there is not is none. */
export const searchPage = searchQuery.extend({
  debate: searchQuery.shape.debate.catch(undefined),
  in: searchQuery.shape.in.catch(undefined),
  kind: searchQuery.shape.kind.catch(undefined),
  page: searchQuery.shape.page.catch(1),
});

const pieces = z.array(z.strictObject({ text: z.string(), isHit: z.boolean() }));
/** Where it is, what it is and where it stands in a few words, and what it says in one line. */
const anything = { href: z.string(), place: z.string(), line: pieces };
const inDebate = { ...anything, slug: z.string(), question: z.string() };
const document = z.strictObject({ slug: z.string(), title: z.string() });

const found = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('card'),
    ...inDebate,
    number: z.int(),
    kind: z.enum(kinds),
    /** The position that it stands under; of a thesis, the position that it is of. */
    position: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
    isThesis: z.boolean(),
    /** Of its elaboration, what is around the words that were sought; null where they are not there. */
    more: pieces.nullable(),
  }),
  z.strictObject({
    is: z.literal('passage'),
    ...inDebate,
    number: z.int(),
    claim: z.string(),
    id: z.string(),
    source: document,
    label: z.string().nullable(),
    paragraph: z.int(),
    attribution: z.enum(attributions),
    actor: z.string().nullable(),
    quote: pieces.nullable(),
    note: pieces.nullable(),
  }),
  z.strictObject({ is: z.literal('source'), ...anything, by: pieces }),
  z.strictObject({ is: z.literal('paragraph'), ...anything, source: document, paragraph: z.int() }),
  z.strictObject({
    is: z.literal('actor'),
    ...inDebate,
    about: pieces,
    cards: z.array(z.strictObject({ number: z.int(), claim: z.string() })).max(3),
  }),
]);

/** What was found on one page of the results, best first. */
export const searchResults = z.strictObject({
  results: z.array(found).max(resultsShown + 1),
  /** How many were found; where it is `mostRanked`, there may be more. */
  total: z.int().max(mostRanked),
  isMore: z.boolean(),
  /** What was searched instead, because nothing has a word as it was typed; else null. */
  corrected: z.string().nullable(),
  /** Where nothing has all of it: what by itself stands nowhere. */
  missing: z.array(z.string()),
});
export type Found = z.infer<typeof found>;
export type SearchResults = z.infer<typeof searchResults>;

/** What a list asks that shows what is in one debate beside what is elsewhere. */
export const aroundQuery = searchQuery.pick({ q: true }).extend({ debate: z.string().max(100) });
export type AroundQuery = z.infer<typeof aroundQuery>;

/** What was found in the debate with its documents, and in all else; each corrected for itself. */
export const resultsAround = z.strictObject({ here: searchResults, others: searchResults });
export type ResultsAround = z.infer<typeof resultsAround>;
