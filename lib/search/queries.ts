import { read, readPlanned } from '../db/client';
import { isDiscussion } from '../debates/address';
import { findDebate, type Debate } from '../debates/queries';
import type { Viewer } from '../people/viewer';
import { sightOf } from '../spaces/visible';
import { fitness, numberMeant } from './finding';
import { cardColumns, literally } from './claim-statements';
import { likenessTo, nearlySameFrom } from './likeness';
import { likelyHits, wordsIn } from './marked';
import { nearestWords } from './near-words';
import { mostRanked, resultsShown } from './places';
import { readQuestion, writeQuestion, type Question } from './question';
import * as rows from './results';
import type { FoundCard, SearchQuery, SearchResults, SimilarCard } from './schema';
import * as statements from './search-statements';

/**
 * How many of the nearest by trigrams are looked at in earnest. Trigrams put a claim in other words, or with other
 * words between, behind some that merely share endings; further down than this nothing was ever found.
 */
const looked = 60;
const mostSimilar = 5;
const mostFound = 10;
/** A picker shows ten; that many more may turn out to fit badly. */
const lookedToFind = 30;

/** What fits less is not what was sought: two fifths of its letters are in words that are not there. */
const fitsFrom = 0.5;

/**
 * The cards that say nearly the same as a claim that somebody is writing, likest first, at most five. A help, no
 * judgement: it compares words, not meaning, and misses what is said in other words.
 */
export async function nearlySame(debate: Debate, claim: string): Promise<SimilarCard[]> {
  const cards = await read<FoundCard>(
    `${cardColumns}
     WHERE w.debate_id = $1 AND ${visible('$4')} ORDER BY w.words <-> likeness_words($2) LIMIT $3`,
    [debate.id, claim, looked, debate.horizon],
  );
  const likeness = likenessTo(claim, debate.language);
  return cards
    .map((card) => ({ ...card, likeness: likeness(card.claim) }))
    .filter((card) => card.likeness >= nearlySameFrom)
    .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, mostSimilar);
}

/** Two cards of which one says nearly what the other says. */
export interface SamePair {
  readonly one: Pick<FoundCard, 'number' | 'claim'>;
  readonly other: Pick<FoundCard, 'number' | 'claim'>;
}

/** How many of the newest cards are compared with one another, and how many pairs are told of. */
const compared = 60;
const mostPairs = 8;

/** Among the newest cards that people wrote here, pairs that say nearly the same, the likest first. */
export async function samePairs(debate: Debate): Promise<SamePair[]> {
  const cards = await read<FoundCard>(
    `${cardColumns} WHERE w.debate_id = $1 AND ${visible('$3')} AND c.author_id IS NOT NULL
     ORDER BY c.number DESC LIMIT $2`,
    [debate.id, compared, debate.horizon],
  );
  return cards
    .flatMap((one, at) => {
      const likeness = likenessTo(one.claim, debate.language);
      return cards.slice(at + 1).map((other) => ({ one, other, likeness: likeness(other.claim) }));
    })
    .filter(({ likeness }) => likeness >= nearlySameFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostPairs);
}

/** Cards for a picker, best first, at most ten: by number (12, #12), beginnings or parts of words, or misspelt words. */
export async function findCards(debate: Debate, text: string): Promise<FoundCard[]> {
  const number = numberMeant(text);
  const [numbered, containing] = await Promise.all([
    number === null
      ? []
      : read<FoundCard>(`${cardColumns} WHERE w.debate_id = $1 AND c.number = $2 AND ${visible('$3')}`, [
          debate.id,
          number,
          debate.horizon,
        ]),
    read<FoundCard>(
      `${cardColumns} WHERE w.debate_id = $1 AND w.words LIKE '%' || ${literally} || '%' AND ${visible('$4')} LIMIT $3`,
      [debate.id, text, looked, debate.horizon],
    ),
  ]);
  // What holds all of it as it stands fits better than whatever is like it.
  const near =
    containing.length >= mostFound
      ? []
      : await read<FoundCard>(
          `${cardColumns} WHERE w.debate_id = $1 AND ${visible('$4')} ORDER BY w.words <->> likeness_words($2) LIMIT $3`,
          [debate.id, text, lookedToFind, debate.horizon],
        );
  const others = new Map([...containing, ...near].map((card) => [card.number, card]));
  for (const { number: taken } of numbered) others.delete(taken);
  const fitting = [...others.values()]
    .map((card) => ({ card, fits: fitness(text, card.claim) }))
    .filter(({ fits }) => fits >= fitsFrom)
    .sort((a, b) => b.fits - a.fits || a.card.number - b.card.number)
    .map(({ card }) => card);
  return [...numbered, ...fitting].slice(0, mostFound);
}

/** How many words a beginning may stand for, and how many are looked at that a misspelt word may be. */
const mostOpenings = 24;
const lookedAlike = 40;

/**
 * Searches everything that everybody may read, in the debates of the list or in the one that is named; the same for
 * every reader. Where nothing has a word as it was typed, it looks for those that were probably meant, and says so.
 *
 * @returns null where there is no such debate
 */
export async function search(viewer: Viewer, query: SearchQuery): Promise<SearchResults | null> {
  const slug = query.debate;
  const debate = slug === undefined || isDiscussion(slug) ? null : await findDebate(viewer, slug);
  if (slug !== undefined && debate === null) return null;
  const debateId = debate?.id ?? null;
  const [spoken] = await read<{ languages: string[]; sources: string[] | null }>(statements.scope, [debateId]);
  const scope = { debateId, languages: spoken?.languages ?? [], sources: spoken?.sources ?? null, query };
  const question = readQuestion(query.q);
  const asked = { ...(await searchFor(question, scope)), corrected: null, missing: [] };
  if (asked.total > 0 || query.page > 1) return asked;
  const missing = await missingIn(question, scope);
  const corrected = await correct(question, missing);
  const instead = corrected === null ? null : await searchFor(corrected, scope);
  return instead === null || corrected === null || instead.total === 0
    ? { ...asked, missing }
    : { ...instead, corrected: writeQuestion(corrected), missing };
}

interface Scope {
  readonly debateId: string | null;
  readonly languages: readonly string[];
  /** The documents of the debate; null where all debates are searched. */
  readonly sources: readonly string[] | null;
  readonly query: SearchQuery;
}

async function searchFor({ terms, without }: Question, scope: Scope) {
  const { debateId, languages, query } = scope;
  const wanted = await Promise.all(terms.map(choicesOf));
  const exact = terms.map(({ text }) => [text]);
  const asked = await askedFor(languages, wanted, exact, without);
  // The card whose number it is comes before all, and once.
  const numbered = await cardNumbered(debateId, query);
  const before = query.page === 1 ? numbered : [];
  const best = await readPlanned<{ id: string; kind: string; total: number }>(statements.bestFitting(debateId), [
    ...[debateId, scope.sources, asked.whole, asked.exact, rows.kindsSought(query), query.kind ?? null],
    ...[mostRanked + 1, resultsShown - before.length],
    ...[(query.page - 1) * resultsShown - numbered.length + before.length, numbered[0]?.id ?? null],
  ]);
  const total = (best[0]?.total ?? 0) + numbered.length;
  const things = await rowsOf([...before, ...best]);
  const sought = wanted.flat();
  const words = likelyHits(things.flatMap(rows.wordsOfRow), sought.flatMap(wordsIn));
  const choices = JSON.stringify([sought.flatMap(wordsIn)]);
  const fitting =
    words.length === 0 ? [] : await read<{ word: string }>(statements.fittingWords, [languages, choices, [], words]);
  const hits = new Set(fitting.map(({ word }) => word));
  return {
    results: things.flatMap((row) => rows.foundOf(row, hits, sought) ?? []),
    ...{ total: Math.min(total, mostRanked), isMore: total > mostRanked },
  };
}

/** The words of which one will do. */
async function choicesOf({ text, isOpen }: Question['terms'][number]): Promise<string[]> {
  return isOpen ? [text, ...(await wordsBeginning(text))] : [text];
}

type Wanted = readonly (readonly string[])[];

async function askedFor(languages: readonly string[], wanted: Wanted, exact = wanted, without: readonly string[] = []) {
  const found = await read<{ whole: string | null; exact: string | null }>(statements.asked, [
    ...[languages, JSON.stringify(wanted), JSON.stringify(exact), without],
  ]);
  return found[0] ?? { whole: null, exact: null };
}

/** The card that is asked for by its number (12, #12), within a debate. */
async function cardNumbered(debateId: string | null, query: SearchQuery) {
  const isSought = query.kind === undefined && rows.kindsSought(query).includes('card');
  const number = isSought && debateId !== null ? numberMeant(query.q) : null;
  return number === null ? [] : read<{ id: string; kind: 'card' }>(statements.cardNumbered, [debateId, number]);
}

/** What a word may be the beginning of; a single letter of an alphabet begins too much. */
async function wordsBeginning(text: string): Promise<string[]> {
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u.test(text)) return [];
  const found = await read<{ word: string }>(statements.openings, [text, mostOpenings]);
  return found.map(({ word }) => word);
}

/** The things themselves, in the order in which they fit. */
async function rowsOf(best: readonly { readonly id: string; readonly kind: string }[]): Promise<rows.FoundRow[]> {
  const of = (kinds: readonly string[]) => best.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const ask = async <Row extends object>(statement: string, ids: readonly string[], ...more: readonly string[]) =>
    ids.length === 0 ? [] : read<Row>(statement, [ids, ...more]);
  const sight = sightOf(null);
  const [cards, passages, sources, actors] = await Promise.all([
    ask<rows.CardRow>(statements.foundCards, of(rows.kindsIn.cards), sight),
    ask<rows.PassageRow>(statements.foundPassages, of(rows.kindsIn.passages), sight),
    ask<rows.SourceRow>(statements.foundSources, of(rows.kindsIn.sources)),
    ask<rows.ActorRow>(statements.foundActors, of(rows.kindsIn.actors), sight),
  ]);
  return rows.inOrder(best, { cards, passages, sources, actors });
}

/** Of what was asked for, what no text has that is searched; small words are everywhere. */
async function missingIn({ terms }: Question, scope: Scope): Promise<string[]> {
  const missing = await Promise.all(
    terms.map(async (term) => {
      const { whole } = await askedFor(scope.languages, [await choicesOf(term)]);
      if (whole === null) return [];
      const values = [scope.debateId, scope.sources, whole];
      return (await readPlanned(statements.isAnywhere(scope.debateId), values)).length > 0 ? [] : [term.text];
    }),
  );
  return missing.flat();
}

/** The question with the words that were probably meant instead of those that no text has; null where none are known. */
async function correct({ terms, without }: Question, missing: readonly string[]): Promise<Question | null> {
  const meant = await Promise.all(
    terms.map(async (term) => {
      if (term.isQuoted || !missing.includes(term.text)) return term;
      const known = await read<{ word: string }>(statements.alike, [term.text, lookedAlike]);
      const candidates = known.map(({ word }) => word);
      const [nearest] = nearestWords(term.text, candidates, term.isOpen);
      return nearest === undefined ? term : { ...term, text: nearest };
    }),
  );
  return meant.some((term, at) => term !== terms[at]) ? { terms: meant, without } : null;
}

/** What was published within the reader's horizon. What waits of their own has no number yet, and cannot be named. */
const visible = (horizon: '$3' | '$4') =>
  `c.published_seq <= ${horizon} AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL`;
