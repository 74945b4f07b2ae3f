import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import type { Viewer } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { everyWrite, type Prepare, type Send } from '../../support/every-write';
import { failAt } from '../../support/failing-statement';
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

interface State {
  readonly tables: Readonly<Record<string, string>>;
  readonly events: number;
}

const stateNow = async (): Promise<State> => ({
  tables: await digestOfTables(),
  events: await database().prisma.event.count(),
});

/** Expects that a write is done, and that sending it once more, and again, says so and does nothing. */
async function expectDoneOnce(send: Send, before: State, place: string): Promise<void> {
  const again = await send();
  expect(again, `sent again, ${place}`).toMatchObject({ ok: true });
  const after = await stateNow();
  expect(after.events, `events, ${place}`).toBe(before.events + 1);
  expect(await send(), `sent a third time, ${place}`).toEqual(again);
  expect(await stateNow(), `sent a third time, ${place}`).toEqual(after);
}

/**
 * Cuts the connection before each statement in turn. As long as nothing is committed, all tables are what they were, so
 * that the same write can be sent again and cut one statement later.
 *
 * @returns which statement commits
 */
async function cutBeforeEach(prepare: Prepare): Promise<number> {
  let commit = 0;
  let [send, before] = [await prepare(), await stateNow()];
  for (let at = 1; at <= most; at += 1) {
    const { statement, isCommitted, value } = await failAt(at, 'before', send);
    const place = `cut before statement ${String(at)}: ${String(statement)}`;
    if (statement === 'COMMIT') commit = at;
    if (statement !== null && !isCommitted) {
      expect(value, place).toBeNull();
      expect(await stateNow(), place).toEqual(before);
      continue;
    }
    expect(value === null || value.ok, place).toBe(true);
    await expectDoneOnce(send, before, place);
    if (statement === null) return commit;
    [send, before] = [await prepare(), await stateNow()];
  }
  throw new Error(`more than ${String(most)} statements`);
}

describe.each([...names('open'), ...names('reviewed')])('in a debate that is %s, %s', (contributions, name) => {
  test('is done once or not at all, wherever the connection is cut', async () => {
    const prepare: Prepare = async () => {
      await setContributions(debate, contributions);
      const found = everyWrite({ editor, contributions })[name];
      if (found === undefined) throw new Error('unknown');
      return found();
    };
    const commit = await cutBeforeEach(prepare);
    expect(commit).toBeGreaterThan(5);
    // A write may need a statement less once others of its kind are there: then its COMMIT comes earlier.
    let [send, before] = [await prepare(), await stateNow()];
    let cut = await failAt(commit, 'after', send);
    for (let earlier = commit - 1; cut.statement === null && earlier > 5; earlier -= 1) {
      [send, before] = [await prepare(), await stateNow()];
      cut = await failAt(earlier, 'after', send);
    }
    expect(cut).toMatchObject({ statement: 'COMMIT', isCommitted: true, value: null });
    await expectDoneOnce(send, before, 'cut after COMMIT');
  }, 240_000);
});
