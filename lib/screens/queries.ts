import type { Branch } from '../cards/board';
import { answerCounts, cardsById, readBranches } from '../cards/queries';
import type { Relation } from '../cards/vocabulary';
import { windowOf } from '../cards/window';
import { read } from '../db/client';
import { positionsOf, type Debate } from '../debates/queries';
import { areResultsOpen, permissionsOf } from '../discussions/permissions';
import { votesToCompare } from '../discussions/plan';
import { findByScreen, type Discussion, type DiscussionFacts } from '../discussions/queries';
import { sides } from '../discussions/vocabulary';
import { codeOf } from '../people/codes';
import { noHorizon, sightOf, visible } from '../spaces/visible';
import type { ScreenCard } from './window';

/** How many claims are looked at to choose those that are shown. */
const looked = 200;

/** One answer that could be voted for, and how many did, in the votes that are over. */
export interface Votes {
  readonly name: string;
  /** By the vote's place in the plan; a vote that is not over has none. */
  readonly counts: Readonly<Record<number, number>>;
}

/** All that a class's screen shows, and nobody's name. */
export interface Screen {
  readonly facts: DiscussionFacts;
  readonly question: string;
  readonly language: string;
  readonly version: number;
  readonly code: string | null;
  readonly joined: number;
  /** In the vote that runs. */
  readonly voted: number;
  readonly written: { readonly cards: number; readonly people: number };
  readonly theses: readonly { readonly name: string; readonly claim: string | null }[];
  /** The newest first; none while everybody writes their own first. */
  readonly cards: readonly ScreenCard[];
  readonly spotlight: ScreenCard | null;
  readonly votes: readonly Votes[];
  /** Of those who voted both before and after, how many there are and how many chose something else. */
  readonly changed: { readonly paired: number; readonly moved: number } | null;
}

/** The screen under its id, for whoever has that; null where there is none. */
export async function findScreen(screenId: string): Promise<Screen | null> {
  const facts = await findByScreen(screenId);
  if (facts === null) return null;
  const { boardId, ...rest } = facts;
  const { state, plan, id } = facts;
  const horizon = permissionsOf(state, plan).reading === 'everything' ? noHorizon : 1;
  const sight = sightOf(null, horizon);
  const [counts, code, theses, cards] = await Promise.all([
    countsOf(boardId, id, state.phase),
    codeToShow(id),
    thesesOf(boardId, sight),
    horizon === 1 ? [] : cardsOf(boardId, sight),
  ]);
  const [votes, changed] = await Promise.all([votesOf(boardId, facts, theses), changedOf(boardId, facts)]);
  const spotlight = cards.find((card) => card.id === facts.spotlightId) ?? null;
  const { question, language, version, joined, voted, ...written } = counts;
  return {
    facts: rest,
    question,
    language,
    version,
    joined,
    voted,
    written,
    code,
    theses,
    cards,
    spotlight,
    votes,
    changed,
  };
}

/** The code by which the room joins a discussion; null while nobody can. */
export async function codeToShow(discussionId: string): Promise<string | null> {
  const [found] = await read<{ turn: number; hash: Buffer | null }>(
    `SELECT code_turn AS turn, code_hash AS hash FROM discussion WHERE id = $1 AND code_expires_at > discussion_now()`,
    [discussionId],
  );
  return found === undefined || found.hash === null ? null : codeOf(discussionId, found.turn, found.hash);
}

interface Counts {
  readonly question: string;
  readonly language: string;
  readonly version: number;
  readonly joined: number;
  readonly voted: number;
  readonly cards: number;
  readonly people: number;
}

async function countsOf(boardId: string, discussionId: string, phase: number): Promise<Counts> {
  const [found] = await read<Counts>(
    `WITH here AS (SELECT person_id FROM participant WHERE discussion_id = $2 AND removed_at IS NULL),
          written AS (SELECT c.author_id FROM card c WHERE c.debate_id = $1 AND c.withdrawn_seq IS NULL
                        AND c.author_id IN (SELECT person_id FROM here))
     SELECT d.question, d.language, t.seq AS version, (SELECT count(*) FROM here) AS joined,
            (SELECT count(*) FROM ballot b WHERE b.debate_id = $1 AND b.phase = $3
               AND b.author_id IN (SELECT person_id FROM here)) AS voted,
            (SELECT count(*) FROM written) AS cards, (SELECT count(DISTINCT author_id) FROM written) AS people
     FROM debate d JOIN space s ON s.debate_id = d.id JOIN stream t ON t.space_id = s.id WHERE d.id = $1`,
    [boardId, discussionId, phase],
  );
  if (found === undefined) throw new Error('a discussion without a board');
  return found;
}

async function thesesOf(boardId: string, sight: string) {
  return read<{ key: string; name: string; claim: string | null }>(
    `SELECT p.key, p.name, r.claim FROM position p
     JOIN card c ON c.id = p.thesis_id AND ${visible('c', '$2')}
     JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
     WHERE p.debate_id = $1 ORDER BY p.ordinal`,
    [boardId, sight],
  );
}

async function cardsOf(boardId: string, sight: string): Promise<(ScreenCard & { readonly id: string })[]> {
  return read<ScreenCard & { readonly id: string }>(
    `SELECT c.id, c.number, r.claim, l.relation, o.claim AS above,
            (SELECT count(*) FROM link a WHERE a.to_card_id = c.id AND a.relation NOT IN ('tension', 'restates')
               AND ${visible('a', '$2')}) AS answers
     FROM card c
     JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
     LEFT JOIN link l ON l.from_card_id = c.id AND l.home AND ${visible('l', '$2')}
     LEFT JOIN link u ON u.id = l.to_link_id
     LEFT JOIN card t ON t.id = COALESCE(l.to_card_id, u.from_card_id) AND t.emptied_seq IS NULL
     LEFT JOIN card_revision o ON o.card_id = t.id AND o.revision = t.revision
     WHERE c.debate_id = $1 AND ${visible('c', '$2')} AND c.emptied_seq IS NULL
       AND NOT EXISTS (SELECT FROM position p WHERE p.thesis_id = c.id)
     ORDER BY c.published_seq DESC, c.number DESC LIMIT ${String(looked)}`,
    [boardId, sight],
  );
}

/** Votes of those who are still there, as far as their results are open. */
const ofThoseHere = `FROM ballot b JOIN participant p ON p.person_id = b.author_id AND p.removed_at IS NULL
  AND p.discussion_id = $2 WHERE b.debate_id = $1`;

async function votesOf(
  boardId: string,
  { id, plan, state }: DiscussionFacts,
  theses: readonly { readonly key: string; readonly name: string }[],
): Promise<Votes[]> {
  const rows = await read<{ phase: number; choice: string; count: number }>(
    `SELECT b.phase, b.choice, count(*) ${ofThoseHere} GROUP BY b.phase, b.choice`,
    [boardId, id],
  );
  const open = rows.filter(({ phase }) => areResultsOpen(state, phase));
  const choices = plan.votesOn === null ? theses : sides.map((key) => ({ key, name: sideNames[key] }));
  return choices.map(({ key, name }) => {
    const own = open.filter(({ choice }) => choice === key);
    return { name, counts: Object.fromEntries(own.map(({ phase, count }) => [phase, count])) };
  });
}

const sideNames = { for: 'For', against: 'Against', undecided: 'Undecided' } as const;

async function changedOf(boardId: string, { id, plan, state }: DiscussionFacts): Promise<Screen['changed']> {
  const votes = votesToCompare(plan);
  if (votes === null || !areResultsOpen(state, votes.after)) return null;
  const [found] = await read<{ paired: number; moved: number }>(
    `SELECT count(*) AS paired, count(*) FILTER (WHERE a.choice <> b.choice) AS moved
     FROM ballot a JOIN (SELECT b.author_id, b.choice ${ofThoseHere} AND b.phase = $3) b ON b.author_id = a.author_id
     WHERE a.debate_id = $1 AND a.phase = $4`,
    [boardId, id, votes.before, votes.after],
  );
  return found ?? null;
}

/** A position with its cards, as a pupil sees them who has not written yet. */
export interface PupilBoard {
  readonly key: string;
  readonly name: string;
  readonly thesis: string | null;
  readonly counts: ReadonlyMap<Relation, number>;
  readonly branches: readonly Branch[];
}

/** What somebody reads of a discussion's board who has just joined. */
export async function pupilBoards({ board, state, plan }: Discussion): Promise<PupilBoard[]> {
  const horizon = permissionsOf(state, plan).reading === 'everything' ? noHorizon : 1;
  const seen: Debate = { ...board, viewerId: null, mayEdit: false, horizon, sight: sightOf(null, horizon) };
  const positions = await positionsOf(seen);
  const theses = await cardsById(
    seen,
    positions.map(({ thesisId }) => thesisId),
  );
  return Promise.all(
    positions.map(async ({ key, name, thesisId }) => ({
      ...{ key, name, thesis: theses.get(thesisId)?.claim ?? null },
      counts: await answerCounts(seen, thesisId),
      branches: await readBranches(seen, thesisId, windowOf('board', 1)),
    })),
  );
}
