import { beforeAll, describe, expect, test } from 'vitest';
import { readCover } from '../../../lib/analysis/queries';
import { findCard } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import { Recorder, type Change } from '../../../lib/db/recorder';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { withdrawCard } from '../../../lib/links/commands';
import type { Viewer } from '../../../lib/people/viewer';
import { giveCard, homeLinkOf } from '../../support/ownership';
import { digestOfTables } from '../../support/digest';
import { cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let debate: Debate;
let editor: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

async function taking(name: string) {
  return { slug: firstSlug, number: await cardNumber(name), clientId: newId() };
}

/** Some card that is, or is not, answered. */
async function someCard(isAnswered: boolean, isPicked = false): Promise<string> {
  const found = await database().pool.query<{ id: string }>(
    `SELECT c.id FROM card c WHERE c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL
       AND NOT EXISTS (SELECT FROM position p WHERE p.thesis_id = c.id)
       AND $2 = EXISTS (SELECT FROM pick k WHERE k.card_id = c.id)
       AND EXISTS (SELECT FROM annotation a WHERE a.card_id = c.id)
       AND EXISTS (SELECT FROM link l WHERE l.from_card_id = c.id AND NOT l.home)
       AND $1 = (EXISTS (SELECT FROM link l WHERE l.to_card_id = c.id AND l.relation NOT IN ('tension', 'restates'))
         OR EXISTS (SELECT FROM link l JOIN link u ON u.to_link_id = l.id WHERE c.id IN (l.from_card_id, l.to_card_id)))
     ORDER BY c.number LIMIT 1`,
    [isAnswered, isPicked],
  );
  return found.rows[0]?.id ?? '';
}

async function numberOf(id: string): Promise<number> {
  return (await database().prisma.card.findUniqueOrThrow({ where: { id } })).number ?? 0;
}

/** The number of the card that one answers. */
async function parentOf(id: string): Promise<number> {
  return numberOf((await homeLinkOf(id))?.toCardId ?? '');
}

const seen = (table: 'link' | 'annotation', id: string) =>
  table === 'link'
    ? database().prisma.link.count({ where: { OR: [{ fromCardId: id }, { toCardId: id }], withdrawnSeq: null } })
    : database().prisma.annotation.count({ where: { cardId: id, withdrawnSeq: null } });

/** Takes the last event back as undoing does. @returns whether it could */
async function takeLastBack(): Promise<boolean> {
  const { prisma } = database();
  const event = await prisma.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return prisma.$transaction((transaction) =>
    // eslint-disable-next-line no-restricted-syntax -- what the event holds was written by the recorder itself
    new Recorder(transaction).takeBack(event.changes as unknown as Change[], event.seq + 1n),
  );
}

const withoutStream = async () => {
  const { event: _event, stream: _stream, receipt: _receipt, ...rest } = await digestOfTables();
  return rest;
};

describe('a card that is taken back', () => {
  test('goes with its links and passages where nobody has answered; all of that can be undone', async () => {
    const id = await someCard(false);
    const parent = await parentOf(id);
    const before = await withoutStream();
    const sent = { slug: firstSlug, number: await numberOf(id), clientId: newId() };
    const outcome = await withdrawCard(editor, sent);
    expect(outcome).toMatchObject({ ok: true, value: { parent } });
    expect(await findCard(debate, sent.number)).toBeNull();
    expect([await seen('link', id), await seen('annotation', id)]).toEqual([0, 0]);
    const after = await digestOfTables();
    expect(await withdrawCard(editor, sent)).toEqual(outcome);
    expect(await digestOfTables()).toEqual(after);
    expect(await takeLastBack()).toBe(true);
    expect(await withoutStream()).toEqual(before);
  });

  test('keeps its place without words where others have answered; that too can be undone', async () => {
    const id = await someCard(true);
    const { viewer } = await newPerson();
    await giveCard(id, viewer);
    const before = await withoutStream();
    const sent = { slug: firstSlug, number: await numberOf(id), clientId: newId() };
    expect(await withdrawCard(viewer, sent)).toMatchObject({ ok: true });
    expect(await findCard(debate, sent.number)).toMatchObject({ claim: null, isEmptied: true, passages: [] });
    expect(await database().prisma.link.count({ where: { fromCardId: id, home: true, withdrawnSeq: null } })).toBe(1);
    expect(await database().prisma.link.count({ where: { toCardId: id, withdrawnSeq: null } })).toBeGreaterThan(0);
    expect(await withdrawCard(viewer, { ...sent, clientId: newId() })).toMatchObject({ reason: 'not-found' });
    expect(await takeLastBack()).toBe(true);
    expect(await withoutStream()).toEqual(before);
  });

  test('leaves the cover without it, where the editors had picked it', async () => {
    const { rows } = await database().pool.query<{ id: string }>('SELECT card_id AS id FROM pick');
    const picked = rows[0]?.id ?? '';
    await withdrawCard(editor, { slug: firstSlug, number: await numberOf(picked), clientId: newId() });
    const cover = await readCover(debate);
    expect(cover.picks.map(({ cardId: id }) => id)).not.toContain(picked);
    expect(cover.picks).toHaveLength(rows.length - rows.filter(({ id }) => id === picked).length);
  });
});

describe('refused, without a trace, is', () => {
  test('a thesis, a card that is not there, a debate that is not there, and somebody else’s card', async () => {
    const { viewer } = await newPerson();
    const before = await digestOfTables();
    expect(await withdrawCard(editor, await taking('T0'))).toMatchObject({ reason: 'thesis' });
    expect(await withdrawCard(editor, { ...(await taking('T1')), number: 9999 })).toMatchObject({
      reason: 'not-found',
    });
    expect(await withdrawCard(editor, { ...(await taking('T1')), slug: 'none' })).toMatchObject({
      reason: 'not-found',
    });
    expect(await withdrawCard(viewer, await taking('T1'))).toMatchObject({ reason: 'not-allowed' });
    expect(await digestOfTables()).toEqual(before);
  });
});
