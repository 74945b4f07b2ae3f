import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import type { Viewer } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { everyWrite, type Prepare } from '../../support/every-write';
import { failAt, type Moment } from '../../support/failing-statement';
import { loadFirstDebate } from '../../support/first-debate';
import { setContributions } from '../../support/ownership';
import { newEditor } from '../../support/people';

let debate: Debate;
let editor: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

const names = (contributions: 'open' | 'reviewed') => {
  // Only the names: nobody is asked for before the tests run.
  const none = Object.keys(everyWrite({ editor, contributions }));
  return none.map((name) => [contributions, name] as const);
};

/** How many statements a write may have at most; far more than any has. */
const most = 150;

/** @returns the statement at which the connection was cut, or null when the write has fewer */
async function cutAt(at: number, moment: Moment, prepare: Prepare): Promise<string | null> {
  const send = await prepare();
  const before = { tables: await digestOfTables(), events: await database().prisma.event.count() };
  const { statement, isCommitted, value } = await failAt(at, moment, send);
  const place = `${moment} statement ${String(at)}: ${String(statement)}`;
  if (statement === null) {
    expect(value, place).toMatchObject({ ok: true });
    return null;
  }
  expect(value === null || (isCommitted && value.ok), `fails ${place}`).toBe(true);
  if (!isCommitted) expect(await digestOfTables(), place).toEqual(before.tables);
  const again = await send();
  expect(again, `sent again, cut ${place}`).toMatchObject({ ok: true });
  const after = await digestOfTables();
  expect(await database().prisma.event.count(), `events, cut ${place}`).toBe(before.events + 1);
  expect(await send(), `sent a third time, cut ${place}`).toEqual(again);
  expect(await digestOfTables(), `sent a third time, cut ${place}`).toEqual(after);
  return statement;
}

describe.each([...names('open'), ...names('reviewed')])('in a debate that is %s, %s', (contributions, name) => {
  test('is done once or not at all, wherever the connection is cut', async () => {
    const prepare: Prepare = async () => {
      await setContributions(debate, contributions);
      const found = everyWrite({ editor, contributions })[name];
      if (found === undefined) throw new Error('unknown');
      return found();
    };
    let commit = 0;
    let last = 0;
    for (let at = 1; at <= most && last === 0; at += 1) {
      const statement = await cutAt(at, 'before', prepare);
      if (statement === 'COMMIT') commit = at;
      if (statement === null) last = at;
    }
    expect(last).toBeGreaterThan(5);
    expect(commit).toBeGreaterThan(5);
    expect(await cutAt(commit, 'after', prepare)).toBe('COMMIT');
  }, 240_000);
});
