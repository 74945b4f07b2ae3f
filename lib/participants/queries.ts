import { z } from 'zod';
import { read, sql, type Transaction } from '../db/client';
import type { Discussion } from '../discussions/queries';
import { codeHash, codeOf, readCode, readWord, returnWord, slipWord, wordHash } from '../people/codes';
import type { Viewer } from '../people/viewer';
import { namings, statuses } from '../discussions/vocabulary';
import { mostParticipants } from './vocabulary';
import { freeName } from './word-names';

const doorRow = z.object({
  ...{ id: z.string(), spaceId: z.string(), question: z.string(), language: z.string() },
  ...{ naming: z.enum(namings), reports: z.boolean(), approval: z.boolean(), locked: z.boolean() },
  isFull: z.boolean(),
  /** What the viewer is there already; `removed` for who was sent out, `editor` for the server's, who look in instead. */
  standing: z.enum(['host', 'participant', 'removed', 'editor', 'nobody']),
});

/** A discussion as somebody sees it who stands before it with its code. */
export type Door = z.infer<typeof doorRow>;

/** The discussion that a typed code opens now; null for a code that is wrong, over, or was replaced. */
export async function findDoor({ personId, isEditor }: Viewer, typed: string): Promise<Door | null> {
  const code = readCode(typed);
  if (code === null) return null;
  const [found] = await read(
    `SELECT x.id, s.id AS "spaceId", d.question, d.language, x.naming, x.reports, x.approval, x.locked,
            (SELECT count(*) FROM participant p WHERE p.discussion_id = x.id AND p.removed_at IS NULL) >= $3 AS "isFull",
            CASE WHEN EXISTS (SELECT FROM attendance a
                   WHERE a.discussion_id = x.id AND a.person_id = $2::uuid AND a.role = 'host') THEN 'host'
                 ELSE COALESCE((SELECT CASE WHEN p.removed_at IS NULL THEN 'participant' ELSE 'removed' END
                   FROM participant p WHERE p.discussion_id = x.id AND p.person_id = $2::uuid), CASE WHEN $4 THEN 'editor' ELSE 'nobody' END)
            END AS standing
     FROM discussion x JOIN debate d ON d.id = x.debate_id JOIN space s ON s.debate_id = d.id
     WHERE x.code_hash = $1 AND x.code_expires_at > discussion_now() AND x.status <> 'closed' AND x.erased_at IS NULL`,
    [codeHash(code), personId, mostParticipants, isEditor],
  );
  return found === undefined ? null : doorRow.parse(found);
}

/** A made-up name that nobody in a discussion has or had, those who were removed included. */
export async function proposedName(discussionId: string): Promise<string> {
  const found = await read<{ name: string }>(
    `SELECT name FROM participant WHERE discussion_id = $1 AND name IS NOT NULL`,
    [discussionId],
  );
  return freeName(
    found.map(({ name }) => name),
    Math.random(),
  );
}

/** The code to join a discussion by, for those in it; null once there is none. */
export async function codeOfDiscussion({ id }: Pick<Discussion, 'id'>): Promise<string | null> {
  const [found] = await read<{ turn: number; hash: Buffer }>(
    `SELECT code_turn AS turn, code_hash AS hash FROM discussion
     WHERE id = $1 AND code_hash IS NOT NULL AND code_expires_at > discussion_now()`,
    [id],
  );
  return found === undefined ? null : codeOf(id, found.turn, found.hash);
}

const backRow = z.object({
  ...{ id: z.string(), spaceId: z.string(), question: z.string(), language: z.string(), status: z.enum(statuses) },
  ...{ locked: z.boolean(), reports: z.boolean(), approval: z.boolean(), slip: z.number().nullable() },
  /** Null for a slip that nobody has used yet. */
  participantId: z.string().nullable(),
  ...{ personId: z.string().nullable(), name: z.string().nullable(), isRemoved: z.boolean() },
});

/** Whom a return word or a slip stands for, and where. */
export type Back = z.infer<typeof backRow>;

const backColumns = `x.id, s.id AS "spaceId", d.question, d.language, x.status, x.locked, x.reports, x.approval,
  p.id AS "participantId", p.person_id AS "personId", p.name, p.removed_at IS NOT NULL AS "isRemoved"`;
const backTables = `JOIN debate d ON d.id = x.debate_id JOIN space s ON s.debate_id = d.id`;

/** Whom a typed word brings back; null for a wrong one, and once the discussion is erased. */
export async function findBack(typed: string): Promise<Back | null> {
  const word = readWord(typed);
  if (word === null) return null;
  const hash = wordHash(word);
  const [found] = await read(
    `SELECT ${backColumns}, p.slip FROM participant p JOIN discussion x ON x.id = p.discussion_id ${backTables}
     WHERE p.return_hash = $1 AND x.erased_at IS NULL
     UNION ALL
     SELECT ${backColumns}, l.number FROM slip l JOIN discussion x ON x.id = l.discussion_id ${backTables}
       LEFT JOIN participant p ON p.discussion_id = x.id AND p.slip = l.number
     WHERE l.hash = $1 AND x.erased_at IS NULL LIMIT 1`,
    [hash],
  );
  return found === undefined ? null : backRow.parse(found);
}

/** The word by which the viewer comes back to a discussion in any browser; null for who does not take part. */
export async function ownReturnWord({ id, participantId }: Discussion): Promise<string | null> {
  if (participantId === null) return null;
  const [found] = await read<{ slip: number | null; hash: Buffer | null }>(
    `SELECT slip, return_hash AS hash FROM participant WHERE id = $1`,
    [participantId],
  );
  const word = typeof found?.slip === 'number' ? slipWord(id, found.slip) : returnWord(participantId);
  return found?.hash?.equals(wordHash(word)) === true ? word : null;
}

/** A printed slip: its word, and whether somebody has joined by it. */
export interface Slip {
  readonly number: number;
  readonly word: string;
  readonly isUsed: boolean;
}

/** A discussion's slips by their numbers; none whose words another server's secret made. */
export async function slipsOf(id: string): Promise<Slip[]> {
  const found = await read<{ number: number; hash: Buffer; isUsed: boolean }>(
    `SELECT l.number, l.hash, p.id IS NOT NULL AS "isUsed" FROM slip l
     LEFT JOIN participant p ON p.discussion_id = l.discussion_id AND p.slip = l.number
     WHERE l.discussion_id = $1 ORDER BY l.number`,
    [id],
  );
  return found.flatMap(({ number, hash, isUsed }) => {
    const word = slipWord(id, number);
    return hash.equals(wordHash(word)) ? [{ number, word, isUsed }] : [];
  });
}

/** Whether forgetting who the browser is would lose more than a pupil's place: it runs discussions, or edits debates. */
export async function runsAnything({ personId }: Viewer): Promise<boolean> {
  if (personId === null) return false;
  const found = await read(
    `SELECT FROM attendance WHERE person_id = $1 AND role = 'host'
     UNION ALL SELECT FROM editorship WHERE person_id = $1 LIMIT 1`,
    [personId],
  );
  return found.length > 0;
}

/** Who is in a discussion, under its stream's lock. */
export async function roomUnderLock(transaction: Transaction, id: string) {
  const [room] = await transaction.$queryRaw<unknown[]>(
    sql`SELECT x.status::text, x.locked, x.naming::text FROM discussion x
        WHERE x.id = ${id}::uuid AND x.erased_at IS NULL FOR UPDATE`,
  );
  const { status, locked, naming } = z
    .object({ status: z.enum(statuses), locked: z.boolean(), naming: z.enum(namings) })
    .parse(room);
  const people = await transaction.participant.findMany({
    where: { discussionId: id },
    select: { id: true, personId: true, name: true, slip: true, removedAt: true },
  });
  return { isClosed: status === 'closed', isLocked: locked, naming, people };
}
