import { beforeEach, expect, test } from 'vitest';
import { checkTask } from '../../../lib/assignments/queries';
import { checkCard } from '../../../lib/checks/commands';
import { newCheck } from '../../../lib/checks/schema';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';

let host: Viewer;
let pupils: Viewer[] = [];
let id = '';

/** Six pupils who each wrote a card, and answer by now. */
beforeEach(async () => {
  host = (await newPerson()).viewer;
  id = await openedBy(host);
  pupils = [];
  for (const name of ['Otter', 'Heron', 'Lynx', 'Finch', 'Newt', 'Hare']) {
    const { viewer } = await newPerson();
    await takeIn(viewer, id, name);
    pupils.push(viewer);
  }
  await act(host, id, 'start');
  await act(host, id, 'go-on');
  for (const [at, viewer] of pupils.entries()) {
    await writtenBy(viewer, id, `What pupil ${String(at)} says.`, { to: (at % 2) + 1 });
  }
  await act(host, id, 'go-on');
});

const task = async (viewer: Viewer) => checkTask(await discussionOf(viewer, id));
const asked = async (viewer: Viewer) => ((await task(viewer))?.own ?? []).map(({ card }) => card.claim ?? '');

async function check(viewer: Viewer, number: number) {
  const given = { slug: id, number, clientId: newId(), revision: 1, result: 'matches' };
  return checkCard(viewer, newCheck.parse(given));
}

test('nobody is asked before the host gives the task, nor after it was ended', async () => {
  expect(await task(pupils[0] ?? host)).toBeNull();
  await act(host, id, 'ask-checks');
  expect(await asked(pupils[0] ?? host)).toHaveLength(2);
  await act(host, id, 'end-checks');
  expect(await task(pupils[0] ?? host)).toBeNull();
});

test('each gets two cards of others, each card comes to two, and looking writes nothing', async () => {
  await act(host, id, 'ask-checks');
  const before = await digestOfTables();
  const all = await Promise.all(pupils.map(asked));
  expect(await digestOfTables()).toEqual(before);
  for (const [at, claims] of all.entries()) expect(claims).not.toContain(`What pupil ${String(at)} says.`);
  const counts = new Map<string, number>();
  for (const claim of all.flat()) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  expect([...counts.values()]).toEqual([2, 2, 2, 2, 2, 2]);
});

test('they stay the same while others write, a check ticks its card, and all see how far the class is', async () => {
  await act(host, id, 'ask-checks');
  const viewer = pupils[0] ?? host;
  const before = await asked(viewer);
  await writtenBy(pupils[1] ?? host, id, 'An answer, written meanwhile.', { to: 4 });
  const [first] = (await task(viewer))?.own ?? [];
  expect(await check(viewer, first?.card.number ?? 0)).toMatchObject({ ok: true });
  expect(await asked(viewer)).toEqual(before);
  expect((await task(viewer))?.own.map(({ isChecked }) => isChecked)).toEqual([true, false]);
  expect(await task(host)).toEqual({ own: [], checked: 1, all: 6 });
});
