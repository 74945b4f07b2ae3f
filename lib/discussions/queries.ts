import { z } from 'zod';
import { read, sql, type Transaction } from '../db/client';
import { findDebate, type Debate } from '../debates/queries';
import type { Viewer } from '../people/viewer';
import type { State } from './phase';
import { plan as planSchema, type Plan } from './plan';
import type { Role } from './policy';
import type { Standing } from './telling';
import { namings, statuses, type Naming } from './vocabulary';

/** A discussion as one of those in it sees it. */
export interface Discussion {
  readonly id: string;
  /** The board, with what the viewer sees of it. */
  readonly board: Debate;
  readonly role: Role;
  /** How the discussion knows the viewer, where they take part. */
  readonly participantId: string | null;
  readonly name: string | null;
  readonly plan: Plan;
  readonly state: State;
  /** Milliseconds that are left of the phase, running or not; null where there is no clock. */
  readonly left: number | null;
  readonly naming: Naming;
  readonly reports: boolean;
  readonly screenId: string;
  readonly spotlightId: string | null;
  /** The slug of the debate that it is about; null for a question of its own. */
  readonly about: string | null;
  /** When names and words are erased: ISO 8601 with its time zone. */
  readonly expires: string;
}

const row = z.object({
  ...{ id: z.string(), status: z.enum(statuses), phase: z.number(), remaining: z.number().nullable() },
  ...{ deadline: z.coerce.number().nullable(), now: z.coerce.number() },
  ...{ eyesUp: z.boolean(), locked: z.boolean(), frozen: z.boolean(), approval: z.boolean(), checking: z.boolean() },
  ...{ plan: planSchema, naming: z.enum(namings), reports: z.boolean(), screenId: z.string() },
  ...{ spotlightId: z.string().nullable(), about: z.string().nullable(), expires: z.string() },
});

const stateColumns = `x.id, x.status, x.phase, x.remaining, x.eyes_up AS "eyesUp", x.locked, x.frozen, x.approval, x.checking,
  (extract(epoch FROM x.deadline_at) * 1000)::float8 AS deadline,
  (extract(epoch FROM discussion_now()) * 1000)::float8 AS now, x.plan, x.naming, x.reports,
  x.screen_id AS "screenId", x.spotlight_id AS "spotlightId", to_json(x.expires_at)#>>'{}' AS expires,
  (SELECT o.slug FROM debate o WHERE o.id = x.origin_id) AS about`;

/** A discussion that the viewer runs, takes part in or looks into; null otherwise, there or not. */
export async function findDiscussion(viewer: Viewer, id: string): Promise<Discussion | null> {
  const board = await findDebate(viewer, id);
  if (board === null) return null;
  const [found] = await read(
    `SELECT ${stateColumns}, p.id AS "participantId", p.name
     FROM discussion x
     LEFT JOIN participant p ON p.discussion_id = x.id AND p.person_id = $2::uuid AND p.removed_at IS NULL
     WHERE x.debate_id = $1`,
    [board.id, viewer.personId],
  );
  if (found === undefined) return null;
  const whose = z.object({ participantId: z.string().nullable(), name: z.string().nullable() }).parse(found);
  const role = board.mayEdit ? 'host' : whose.participantId === null ? 'inspector' : 'participant';
  return { ...discussionOf(row.parse(found)), ...whose, board, role };
}

/** A discussion in the list of who runs it or takes part. */
export interface OwnDiscussion {
  readonly id: string;
  readonly question: string;
  readonly language: string;
  readonly status: State['status'];
  readonly isHost: boolean;
  /** What they are called in it, where they take part under a name. */
  readonly name: string | null;
  /** When names and words are erased: ISO 8601 with its time zone. */
  readonly until: string;
}

/** The discussions that the viewer runs or takes part in, the newest first, at most twenty. */
export async function discussionsOf({ personId }: Viewer): Promise<OwnDiscussion[]> {
  if (personId === null) return [];
  return read<OwnDiscussion>(
    `SELECT x.id, d.question, d.language, x.status, a.person_id IS NOT NULL AS "isHost", p.name,
            to_json(x.expires_at)#>>'{}' AS until
     FROM discussion x JOIN debate d ON d.id = x.debate_id
     LEFT JOIN attendance a ON a.discussion_id = x.id AND a.person_id = $1 AND a.role = 'host'
     LEFT JOIN participant p ON p.discussion_id = x.id AND p.person_id = $1 AND p.removed_at IS NULL
     WHERE x.erased_at IS NULL AND num_nonnulls(a.person_id, p.person_id) > 0
     ORDER BY x.created_at DESC LIMIT 20`,
    [personId],
  );
}

/** What everybody in a discussion is told of it. */
export type DiscussionFacts = Omit<Discussion, 'board' | 'role' | 'participantId' | 'name'>;

/** A discussion by its screen's id, for whoever has that; null once it is erased. */
export async function findByScreen(screenId: string): Promise<(DiscussionFacts & { boardId: string }) | null> {
  const [found] = await read<{ boardId: string }>(
    `SELECT ${stateColumns}, x.debate_id AS "boardId" FROM discussion x WHERE x.screen_id = $1 AND x.erased_at IS NULL`,
    [screenId],
  );
  return found === undefined ? null : { ...discussionOf(row.parse(found)), boardId: found.boardId };
}

function discussionOf(found: z.infer<typeof row>): DiscussionFacts {
  const { status, phase, remaining, deadline, now, eyesUp, locked, frozen, approval, checking, ...facts } = found;
  const state = { status, phase, remaining, deadlineAt: deadline, eyesUp, locked, frozen, approval, checking };
  return { ...facts, state, left: deadline === null ? remaining : Math.max(0, deadline - now) };
}

/**
 * How people stand to a discussion, as `findDebate` would have it for each of them; whoever has no part in it is left
 * out. One statement, however many they are.
 *
 * @returns null once the discussion is erased
 */
export async function standingsOf(id: string, personIds: readonly string[]): Promise<Map<string, Standing> | null> {
  const found = await read<{ personId: string | null; isHost: boolean; isOpen: boolean }>(
    `SELECT v.id::text AS "personId", a.role = 'host' AS "isHost",
            s.reading = 'everything' OR s.reading = 'after_writing' AND s.gate <= (SELECT count(*) FROM card c
              WHERE c.space_id = s.id AND c.author_id = v.id AND c.withdrawn_seq IS NULL) AS "isOpen"
     FROM discussion x JOIN space s ON s.debate_id = x.debate_id
     LEFT JOIN (unnest($2::uuid[]) v (id)
       LEFT JOIN attendance a ON a.discussion_id = $1 AND a.person_id = v.id
       LEFT JOIN participant p ON p.discussion_id = $1 AND p.person_id = v.id AND p.removed_at IS NULL)
     ON a.role = 'host' OR p.id IS NOT NULL OR a.role = 'inspector' AND EXISTS (
       SELECT FROM editorship e WHERE e.person_id = v.id AND e.debate_id IS NULL)
     WHERE x.id = $1 AND x.erased_at IS NULL`,
    [id, personIds],
  );
  if (found.length === 0) return null;
  return new Map(
    found.flatMap(({ personId, isHost, isOpen }) =>
      personId === null ? [] : [[personId, isHost ? 'host' : isOpen ? 'open' : 'gated']],
    ),
  );
}

/** A discussion's state and plan under its stream's lock, and what the discussions' clock says. */
export async function stateUnderLock(transaction: Transaction, id: string) {
  const found = await transaction.$queryRaw<unknown[]>(
    sql`SELECT x.id, x.status::text, x.phase, x.remaining, x.eyes_up AS "eyesUp", x.locked, x.frozen, x.approval, x.checking,
               (extract(epoch FROM x.deadline_at) * 1000)::float8 AS deadline,
               (extract(epoch FROM discussion_now()) * 1000)::float8 AS now, x.plan
        FROM discussion x WHERE x.id = ${id}::uuid FOR UPDATE`,
  );
  const { deadline, now, plan, ...state } = row
    .pick({ status: true, phase: true, remaining: true, deadline: true, now: true, plan: true })
    .extend({
      eyesUp: z.boolean(),
      locked: z.boolean(),
      frozen: z.boolean(),
      approval: z.boolean(),
      checking: z.boolean(),
    })
    .parse(found[0]);
  return { state: { ...state, deadlineAt: deadline }, plan, now };
}

/** The discussions whose phase has come to its end, by their ids and those of their spaces. */
export async function dueDiscussions(): Promise<{ id: string; spaceId: string }[]> {
  return read(
    `SELECT x.id, s.id AS "spaceId" FROM discussion x JOIN space s ON s.debate_id = x.debate_id
     WHERE x.deadline_at <= discussion_now() ORDER BY x.deadline_at LIMIT 100`,
  );
}

/** Whether a discussion that is not closed can be joined on this server now. */
export async function hasOpenDiscussion(): Promise<boolean> {
  const found = await read(
    `SELECT FROM discussion x WHERE x.status <> 'closed' AND x.code_hash IS NOT NULL
       AND x.code_expires_at > discussion_now() AND NOT x.locked LIMIT 1`,
  );
  return found.length > 0;
}
