// Longer than 250 lines: all ways to write stand side by side, so that one sees what they have in common.
import { database, isBusy, type Transaction } from '../db/client';
import { isBrokenConstraint } from '../db/constraints';
import { Recorder, type Change } from '../db/recorder';
import { Busy, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { admissionTo, type Admission } from './policy';
import { inTurn } from './turns';
import type { Verb } from './vocabulary';

/** What happened, as the space's stream keeps it: ids, numbers and a verb, never words. */
export interface Happening {
  readonly verb: Verb;
  readonly cardId?: string;
  readonly revision?: number;
  readonly proposalId?: string;
  /** The event that this one takes back. */
  readonly undoes?: bigint;
  readonly counts?: Readonly<Record<string, number>>;
  /** False for what not everybody may know: proposals, ratings. */
  readonly isPublic?: boolean;
}

/** An event once it has happened, read back: the same whether it happened now or when the write first came. */
export interface Happened {
  readonly seq: number;
  readonly cardId: string | null;
  /** The card's number, or null while it waits. */
  readonly number: number | null;
  readonly revision: number | null;
  readonly proposalId: string | null;
}

/** What a command works with while it holds the stream's lock. */
export interface Turn {
  readonly transaction: Transaction;
  readonly seq: bigint;
  /** Writes rows so that the event can say what changed. */
  readonly recorder: Recorder;
  /** What becomes of something that the viewer adds now. */
  readonly admission: Admission;
}

/** A space as its viewer stands to it. */
interface Place {
  readonly spaceId: string;
  readonly mayEdit: boolean;
}

interface Write<Value, Reason extends string> {
  readonly viewer: Viewer;
  readonly space: Place;
  /** Made by the client for this one write; sending it again does nothing and answers the same. */
  readonly clientId: string;
  /** Runs under the stream's lock. A refusal undoes all that it did. */
  readonly work: (turn: Turn) => Promise<Outcome<Happening, Reason>>;
  readonly answer: (happened: Happened) => Value;
}

/**
 * The one way to write into a space. One transaction: take the next number of the space's stream (which makes writers
 * of a space wait for each other), do the work, append the event, tell the listeners. A refused write leaves no trace
 * and no gap. A visitor who writes for the first time becomes a person by it.
 */
export async function writeToSpace<Value, Reason extends string>(
  write: Write<Value, Reason>,
): Promise<Outcome<Value, Reason>> {
  /** Thrown to roll back, and caught at once: the outcome is what the caller gets. */
  class Undo extends Error {
    constructor(readonly outcome: Outcome<Value, Reason>) {
      super('rolled back');
    }
  }
  const { viewer, space, clientId } = write;
  const { personId } = viewer;
  try {
    const steps = async (transaction: Transaction): Promise<Outcome<Value, Reason>> => {
      const seq = await nextSeq(transaction, space.spaceId);
      const earlier = personId === null ? null : await findReceipt(transaction, personId, clientId);
      if (earlier !== null) throw new Undo({ ok: true, value: write.answer(earlier) });
      if (viewer.arrivesWith !== null) await admit(transaction, viewer);
      const recorder = new Recorder(transaction);
      const admission = await admissionOf(transaction, space, personId);
      const outcome = await write.work({ transaction, seq, recorder, admission });
      if (!outcome.ok) throw new Undo(outcome);
      await appendEvent(transaction, { spaceId: space.spaceId, seq, personId }, outcome.value, recorder.changes);
      if (personId !== null) {
        await transaction.receipt.create({ data: { personId, clientId, spaceId: space.spaceId, seq } });
      }
      return { ok: true, value: write.answer(await happenedAt(transaction, space.spaceId, seq)) };
    };
    return await inTurn(space.spaceId, () => database().prisma.$transaction(steps, patience));
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.outcome;
    if (isBusy(thrown)) throw new Busy('no room for a write', { cause: thrown });
    if (isBrokenConstraint(thrown) && (await isGone(viewer))) {
      throw new Busy('whoever writes was erased meanwhile', { cause: thrown });
    }
    throw thrown;
  }
}

/** Whether a person was erased since the viewer was looked up: the browser is nobody's now, and may write as a new one. */
async function isGone({ personId, arrivesWith }: Viewer): Promise<boolean> {
  if (personId === null || arrivesWith !== null) return false;
  return (await database().prisma.person.count({ where: { id: personId } })) === 0;
}

interface WideWrite {
  /** The spaces that the write touches. */
  readonly spaces: (transaction: Transaction) => Promise<readonly string[]>;
  /**
   * Runs under the locks of all their streams, with a turn for each space, by its id.
   *
   * @returns false when there is more or less to touch by now: all is undone, and begins anew
   */
  readonly work: (transaction: Transaction, turns: ReadonlyMap<string, Omit<Turn, 'admission'>>) => Promise<boolean>;
  /** What the stream of each of them says of it, by nobody. */
  readonly happening: Happening;
}

/**
 * Writes into several spaces at once, in one transaction with one event in each. The streams are locked in the order of
 * their ids, so that two such writes never wait for each other in a circle.
 */
export async function writeToSpaces({ spaces, work, happening }: WideWrite): Promise<void> {
  const again = new Error('something else to touch by now');
  const steps = async (transaction: Transaction): Promise<void> => {
    const turns = new Map<string, Omit<Turn, 'admission'>>();
    for (const spaceId of [...(await spaces(transaction))].sort()) {
      const seq = await nextSeq(transaction, spaceId);
      turns.set(spaceId, { transaction, seq, recorder: new Recorder(transaction) });
    }
    if (!(await work(transaction, turns))) throw again;
    for (const [spaceId, { seq, recorder }] of turns) {
      await appendEvent(transaction, { spaceId, seq, personId: null }, happening, recorder.changes);
    }
  };
  for (let tries = 5; tries > 0; tries -= 1) {
    try {
      await database().prisma.$transaction(steps, { ...patience, timeout: 60_000 });
      return;
    } catch (thrown) {
      if (isBusy(thrown)) throw new Busy('no room for a write', { cause: thrown });
      if (thrown !== again) throw thrown;
    }
  }
  throw new Busy('others kept coming first');
}

/** A class that sends at once waits for one another rather than being turned away; milliseconds. */
const patience = { maxWait: 10_000, timeout: 15_000 };

interface Opening {
  readonly viewer: Viewer;
  /** As with `writeToSpace`: made by the client for this one write. */
  readonly clientId: string;
  /** Makes the space, its stream (at `seq`, with nothing published) and what is in it. */
  readonly work: (turn: Omit<Turn, 'admission'>) => Promise<{ spaceId: string; happening: Happening }>;
  /** Puts more into the space by a second event, in the same transaction; null where there is nothing to put. */
  readonly furnish?: (turn: Omit<Turn, 'admission'>, spaceId: string) => Promise<Happening | null>;
}

/**
 * Opens a space, with the guarantees of `writeToSpace`: one transaction, the first event of the new stream, once for
 * one `clientId`, and a visitor who does it becomes a person.
 *
 * @returns the space's id
 * @throws for a viewer who is nobody and does not arrive with this
 */
export async function openSpace({ viewer, clientId, work, furnish }: Opening): Promise<string> {
  const { personId } = viewer;
  if (personId === null) throw new Error('nobody opens a space');
  return database().prisma.$transaction(async (transaction) => {
    // There is no stream yet whose lock would make the same write wait that was sent twice at once.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${personId} ${clientId}`}, 0))`;
    const receipt = await transaction.receipt.findUnique({ where: { personId_clientId: { personId, clientId } } });
    if (receipt !== null) return receipt.spaceId;
    await admit(transaction, viewer);
    const recorder = new Recorder(transaction);
    const seq = 1n;
    const { spaceId, happening } = await work({ transaction, seq, recorder });
    await appendEvent(transaction, { spaceId, seq, personId }, happening, recorder.changes);
    await transaction.receipt.create({ data: { personId, clientId, spaceId, seq } });
    if (furnish !== undefined) await furnishSpace(transaction, { spaceId, personId }, furnish);
    return spaceId;
  }, patience);
}

async function furnishSpace(
  transaction: Transaction,
  { spaceId, personId }: Omit<Occasion, 'seq'>,
  furnish: NonNullable<Opening['furnish']>,
): Promise<void> {
  const [seq, recorder] = [2n, new Recorder(transaction)];
  const happening = await furnish({ transaction, seq, recorder }, spaceId);
  if (happening === null) return;
  await transaction.stream.update({ where: { spaceId }, data: { seq } });
  await appendEvent(transaction, { spaceId, seq, personId }, happening, recorder.changes);
}

/** Locks the space's stream until the transaction ends and gives out its next number. */
export async function nextSeq(transaction: Transaction, spaceId: string): Promise<bigint> {
  const stream = await transaction.stream.update({
    where: { spaceId },
    data: { seq: { increment: 1 } },
    select: { seq: true },
  });
  return stream.seq;
}

interface Occasion {
  readonly spaceId: string;
  readonly seq: bigint;
  readonly personId: string | null;
}

/**
 * Appends what happened under `seq` and tells the listeners when the transaction commits. What everybody may know is
 * published with it: the space has a new version.
 */
export async function appendEvent(
  transaction: Transaction,
  { spaceId, seq, personId }: Occasion,
  happening: Happening,
  changes?: readonly Change[],
): Promise<void> {
  const recorded = changes === undefined ? {} : { changes: changes.map((change) => ({ ...change })) };
  await transaction.event.create({ data: { spaceId, seq, personId, ...happening, ...recorded } });
  if (happening.isPublic !== false) {
    await transaction.stream.update({ where: { spaceId }, data: { publishedSeq: seq } });
  }
  await transaction.$executeRaw`SELECT pg_notify('counterpoint', ${`${spaceId}:${String(seq)}`})`;
}

/** Makes a person of a visitor's browser. Sent twice at once, the second waits for the first and finds it done. */
async function admit(transaction: Transaction, { personId: id, arrivesWith: hash }: Viewer): Promise<void> {
  if (id === null || hash === null) return;
  await transaction.person.createMany({ data: { id }, skipDuplicates: true });
  await transaction.personToken.createMany({ data: { hash, personId: id }, skipDuplicates: true });
}

/** Asked under the stream's lock: the phase may have changed since the viewer was looked up, or who was removed. */
async function admissionOf(
  transaction: Transaction,
  { spaceId, mayEdit }: Place,
  personId: string | null,
): Promise<Admission> {
  const { contributions, kind, debateId } = await transaction.space.findUniqueOrThrow({ where: { id: spaceId } });
  if (kind === 'debate' || mayEdit) return admissionTo(contributions, { mayEdit });
  const isThere = await transaction.participant.count({
    where: { discussion: { debateId }, personId, removedAt: null },
  });
  return isThere > 0 && personId !== null ? admissionTo(contributions, { mayEdit }) : 'refuse';
}

async function findReceipt(transaction: Transaction, personId: string, clientId: string): Promise<Happened | null> {
  const receipt = await transaction.receipt.findUnique({ where: { personId_clientId: { personId, clientId } } });
  return receipt === null ? null : happenedAt(transaction, receipt.spaceId, receipt.seq);
}

async function happenedAt(transaction: Transaction, spaceId: string, seq: bigint): Promise<Happened> {
  const { card, ...event } = await transaction.event.findUniqueOrThrow({
    where: { spaceId_seq: { spaceId, seq } },
    select: { cardId: true, revision: true, proposalId: true, card: { select: { number: true } } },
  });
  return { ...event, seq: Number(seq), number: card?.number ?? null };
}
