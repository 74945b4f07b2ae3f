const last = new Map<string, Promise<unknown>>();

/**
 * Lets works of one key wait for each other, first come, first served. Writers of a space would wait at the database
 * anyway, each with a connection in hand: two dozen of them, and readers of all debates would get none.
 */
export async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const before = last.get(key) ?? Promise.resolve();
  const turn = before.then(work, work);
  last.set(key, turn);
  try {
    return await turn;
  } finally {
    if (last.get(key) === turn) last.delete(key);
  }
}
