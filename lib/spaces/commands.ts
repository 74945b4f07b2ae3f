import { database, type Transaction } from '../db/client';
import type { Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';

/** What happened, as the space's stream keeps it: ids, numbers and a verb, never words. */
export interface Happening {
  readonly verb: 'debate.loaded' | 'card.revised';
  readonly cardId?: string;
  readonly revision?: number;
  readonly counts?: Readonly<Record<string, number>>;
}

interface Write<Value, Reason extends string> {
  readonly viewer: Viewer;
  readonly spaceId: string;
  /** Made by the client for this one write; sending it again does nothing and answers the same. */
  readonly clientId: string;
  /** Runs under the stream's lock. A refusal undoes all that it did. */
  readonly work: (transaction: Transaction, seq: bigint) => Promise<Outcome<Happening, Reason>>;
  /** The answer, from what happened: now, or when the write first came. */
  readonly answer: (happened: Pick<Happening, 'revision'>) => Value;
}

/**
 * The one way to write into a space. One transaction: take the next number of the space's stream (which makes writers
 * of a space wait for each other), do the work, append the event, tell the listeners. A refused write leaves no trace
 * and no gap.
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
  const personId = write.viewer.personId;
  try {
    return await database().prisma.$transaction(async (transaction) => {
      const seq = await nextSeq(transaction, write.spaceId);
      const earlier = personId === null ? null : await findReceipt(transaction, personId, write.clientId);
      if (earlier !== null) throw new Undo({ ok: true, value: write.answer(earlier) });
      const outcome = await write.work(transaction, seq);
      if (!outcome.ok) throw new Undo(outcome);
      await appendEvent(transaction, write.spaceId, seq, personId, outcome.value);
      if (personId !== null) {
        const { spaceId, clientId } = write;
        await transaction.receipt.create({ data: { personId, clientId, spaceId, seq } });
      }
      return { ok: true, value: write.answer(outcome.value) };
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.outcome;
    throw thrown;
  }
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

/** Appends what happened under `seq`, publishes it, and tells the listeners when the transaction commits. */
export async function appendEvent(
  transaction: Transaction,
  spaceId: string,
  seq: bigint,
  personId: string | null,
  happening: Happening,
): Promise<void> {
  await transaction.event.create({ data: { spaceId, seq, personId, ...happening } });
  await transaction.stream.update({ where: { spaceId }, data: { publishedSeq: seq } });
  await transaction.$executeRaw`SELECT pg_notify('counterpoint', ${`${spaceId}:${String(seq)}`})`;
}

function findReceipt(transaction: Transaction, personId: string, clientId: string) {
  return transaction.receipt
    .findUnique({
      where: { personId_clientId: { personId, clientId } },
      select: { event: { select: { revision: true } } },
    })
    .then((receipt) => (receipt === null ? null : { revision: receipt.event.revision ?? 0 }));
}
