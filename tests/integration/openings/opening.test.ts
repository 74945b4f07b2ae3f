import { beforeAll, describe, expect, test } from 'vitest';
import { readBranches } from '../../../lib/cards/queries';
import { windowOf } from '../../../lib/cards/window';
import { database } from '../../../lib/db/client';
import { findDebate, listDebates, positionsOf } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { openDiscussion } from '../../../lib/openings/commands';
import { newDiscussion } from '../../../lib/openings/schema';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { sourcesOf } from '../../../lib/sources/queries';
import { checkBase, takeSnapshot } from '../../faults/base-check';
import { discussionOf, openedBy } from '../../support/discussing';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let host: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  host = (await newPerson()).viewer;
});

describe('opening a discussion', () => {
  test('on a question of one’s own takes a question, and gives two answers', async () => {
    const { board, role, state } = await discussionOf(host, await openedBy(host));
    expect(board).toMatchObject({ question: 'Should homework be optional?', mayEdit: true, contributions: 'closed' });
    expect((await positionsOf(board)).map(({ name }) => name)).toEqual(['Yes', 'No']);
    expect([role, state.status]).toEqual(['host', 'lobby']);
  });

  test('on a debate takes its frame along, and two cards for each position with what they stand below', async () => {
    const { board, about } = await discussionOf(host, await openedBy(host, { debate: firstSlug }));
    expect(about).toBe(firstSlug);
    const positions = await positionsOf(board);
    expect(positions).toHaveLength(5);
    expect((await sourcesOf(board)).map(({ label }) => label)).toEqual(['A', 'B', 'C']);
    for (const { thesisId, places } of positions) {
      const branches = await readBranches(board, thesisId, windowOf('board', 1));
      expect(branches.length).toBeGreaterThanOrEqual(1);
      expect(Object.keys(places).length).toBeLessThanOrEqual(1);
    }
  });

  test('with all cards has as many as the debate, with links and passages', async () => {
    const count = async (slug: string) => {
      const { id } = (await findDebate(host, slug)) ?? { id: newId() };
      const { prisma } = database();
      const where = { debateId: id };
      return [
        await prisma.card.count({ where }),
        await prisma.link.count({ where }),
        await prisma.annotation.count({ where }),
      ];
    };
    const id = await openedBy(host, { debate: firstSlug, start: 'all' });
    expect(await count(id)).toEqual(await count(firstSlug));
  });

  test('with hand-picked cards begins with those', async () => {
    const id = await openedBy(host, { debate: firstSlug, start: 'chosen', cards: '#6, 7' });
    const { board } = await discussionOf(host, id);
    const cards = await database().prisma.card.count({ where: { debateId: board.id } });
    expect(cards).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['no-debate', { debate: 'nothing-here' }],
    ['no-cards', { debate: firstSlug, start: 'chosen', cards: '99999' }],
    ['no-cards', { debate: firstSlug, start: 'chosen', cards: '' }],
    ['no-position', { debate: firstSlug, votesOn: 'nowhere' }],
  ])('is refused: %s', async (reason, change) => {
    const input = newDiscussion.parse({ clientId: newId(), question: 'Why?', ...change });
    expect(await openDiscussion(host, input)).toMatchObject({ ok: false, reason });
  });

  test('sent twice opens one', async () => {
    const clientId = newId();
    const ids = await Promise.all([openedBy(host, { clientId }), openedBy(host, { clientId })]);
    expect(new Set(ids).size).toBe(1);
  });

  test('is told by its events, to the last row', async () => {
    const before = await takeSnapshot(database().pool);
    await openedBy(host, { debate: firstSlug, start: 'all' });
    const { faults } = await checkBase(database().pool, before, []);
    expect(faults).toEqual([]);
  });
});

describe('nobody else', () => {
  test('finds it, or sees it in a list: no visitor, no other person, no editor of the server', async () => {
    const id = await openedBy(host, { debate: firstSlug });
    const [other, editor] = [(await newPerson()).viewer, (await newEditor()).viewer];
    for (const viewer of [visitor, other, editor]) expect(await findDebate(viewer, id)).toBeNull();
    for (const viewer of [host, editor]) {
      expect((await listDebates(viewer)).map(({ slug }) => slug)).not.toContain(id);
    }
  });
});
