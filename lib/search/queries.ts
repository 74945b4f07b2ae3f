import { read, readPlanned } from '../db/client';
import { isDiscussion } from '../debates/address';
import { findDebate, type Debate } from '../debates/queries';
import type { Viewer } from '../people/viewer';
import { sightOf } from '../spaces/visible';
import { cardColumns, literally } from './claim-statements';
import { correctedQuestion, type Unknown } from './correction';
import { fitness, numberMeant } from './finding';
import { likenessTo, nearlySameFrom } from './likeness';
import { likelyHits, wordsIn } from './marked';
import { mostRanked, resultsShown } from './places';
import { mayBeginOthers, readQuestion, writeQuestion, type Question } from './question';
import * as rows from './results';
import type { AroundQuery, FoundCard, ResultsAround, SearchQuery, SearchResults, SimilarCard } from './schema';
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
 * However many search at once, each waits for one statement at a time: none holds two connections.
 *
 * @returns null where there is no such debate
 */
export async function search(viewer: Viewer, query: SearchQuery): Promise<SearchResults | null> {
  if (query.debate === undefined) return searchIn({ where: 'listed', debateId: null, query });
  const debate = await searchable(viewer, query.debate);
  return debate === null ? null : searchIn({ where: 'one', debateId: debate.id, query });
}

/** Two searches, the first page of each: in a debate with its documents, and in all else. Null where it is no debate. */
export async function searchAround(viewer: Viewer, { q, debate: slug }: AroundQuery): Promise<ResultsAround | null> {
  const debate = await searchable(viewer, slug);
  if (debate === null) return null;
  const asked = { debateId: debate.id, query: { q, page: 1 } };
  const here = await searchIn({ where: 'one', ...asked });
  return { here, others: await searchIn({ where: 'others', ...asked }) };
}

const searchable = async (viewer: Viewer, slug: string) => (isDiscussion(slug) ? null : findDebate(viewer, slug));

interface Scope {
  readonly where: statements.Where;
  readonly debateId: string | null;
  readonly query: SearchQuery;
}

async function searchIn(scope: Scope): Promise<SearchResults> {
  const question = readQuestion(scope.query.q);
  const understood = await understand(question, scope);
  const asked = { ...(await searchFor(understood, scope)), corrected: null, missing: [] };
  if (asked.total > 0 || scope.query.page > 1) return asked;
  const unknown = await unknownIn(question, understood, scope);
  const missing = unknown.flatMap(({ place }) => question.terms[place]?.text ?? []);
  const corrected = correctedQuestion(question, unknown);
  const instead = corrected === null ? null : await searchFor(await understand(corrected, scope), scope);
  return instead === null || corrected === null || instead.total === 0
    ? { ...asked, missing }
    : { ...instead, corrected: writeQuestion(corrected), missing };
}

interface Understood {
  readonly languages: readonly string[];
  /** The documents of the debate; null where none is named. */
  readonly sources: readonly string[] | null;
  /** For each term, the words of which one will do. */
  readonly wanted: readonly (readonly string[])[];
  readonly whole: string | null;
  readonly exact: string | null;
}

async function understand({ terms, without }: Question, { where, debateId }: Scope): Promise<Understood> {
  const typed = terms.map(({ text }) => text);
  const [understood] = await read<Understood>(statements.understood, [
    ...[debateId, typed, terms.map(mayBeginOthers), mostOpenings, without, where === 'one'],
  ]);
  return understood ?? { languages: [], sources: null, wanted: [], whole: null, exact: null };
}

async function searchFor({ languages, sources, wanted, whole, exact }: Understood, scope: Scope) {
  const { where, debateId, query } = scope;
  // The card whose number it is comes before all, and once.
  const numbered = await cardNumbered(scope);
  const before = query.page === 1 ? numbered : [];
  const best = await readPlanned<{ id: string; kind: string; total: number }>(statements.bestFitting(where), [
    ...[debateId, sources, whole, exact, rows.kindsSought(query), query.kind ?? null],
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

/** The card that is asked for by its number (12, #12), within a debate. */
async function cardNumbered({ where, debateId, query }: Scope) {
  const isSought = query.kind === undefined && rows.kindsSought(query).includes('card');
  const number = isSought && where === 'one' ? numberMeant(query.q) : null;
  return number === null ? [] : read<{ id: string; kind: 'card' }>(statements.cardNumbered, [debateId, number]);
}

/** The things themselves, in the order in which they fit. */
async function rowsOf(best: readonly { readonly id: string; readonly kind: string }[]): Promise<rows.FoundRow[]> {
  const ask = async <Row extends object>(statement: string, kinds: readonly string[], ...more: readonly string[]) => {
    const ids = best.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    return ids.length === 0 ? [] : read<Row>(statement, [ids, ...more]);
  };
  const sight = sightOf(null);
  return rows.inOrder(best, {
    cards: await ask<rows.CardRow>(statements.foundCards, rows.kindsIn.cards, sight),
    passages: await ask<rows.PassageRow>(statements.foundPassages, rows.kindsIn.passages, sight),
    sources: await ask<rows.SourceRow>(statements.foundSources, rows.kindsIn.sources),
    actors: await ask<rows.ActorRow>(statements.foundActors, rows.kindsIn.actors, sight),
  });
}

/** Of what was asked for, what no text has that is searched, and what is written like it. */
async function unknownIn({ terms }: Question, { languages, sources, wanted }: Understood, scope: Scope) {
  const typed = terms.map(({ text }) => text);
  const values = [scope.debateId, sources, JSON.stringify(wanted), languages, typed, lookedAlike];
  return read<Unknown>(statements.missing(scope.where), values);
}

/** What was published within the reader's horizon. What waits of their own has no number yet, and cannot be named. */
const visible = (horizon: '$3' | '$4') =>
  `c.published_seq <= ${horizon} AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL`;
