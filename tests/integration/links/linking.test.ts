import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { addLink, withdrawLink } from '../../../lib/links/commands';
import type { NewLink } from '../../../lib/links/schema';
import { arriving, type Viewer } from '../../../lib/people/viewer';
import { setContributions } from '../../support/ownership';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let debate: Debate;
let editor: Viewer;
let person: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
  person = (await newPerson()).viewer;
});
beforeEach(() => setContributions(debate, 'reviewed'));

async function link(from: string, change: Partial<NewLink> & { toCard?: string }): Promise<NewLink> {
  const { toCard, ...rest } = change;
  const to = toCard === undefined ? {} : { to: await cardNumber(toCard) };
  return { slug: firstSlug, clientId: newId(), from: await cardNumber(from), relation: 'supports', ...to, ...rest };
}

const linkBetween = (from: string, to: string) =>
  database().prisma.link.findFirst({
    where: { fromCardId: cardId(from), toCardId: cardId(to), withdrawnSeq: null },
    orderBy: { createdSeq: 'desc' },
  });

describe('a link', () => {
  test('of an editor is there at once: one event, and no second home', async () => {
    const before = await streamOf(debate.spaceId);
    const sent = await link('T3', { toCard: 'P4', relation: 'attacks' });
    const outcome = await addLink(editor, sent);
    expect(outcome).toEqual({ ok: true, value: { seq: before.seq + 1, proposalId: null } });
    expect(await linkBetween('T3', 'P4')).toMatchObject({
      relation: 'attacks',
      home: false,
      authorId: editor.personId,
    });
    const after = await digestOfTables();
    expect(await addLink(editor, sent)).toEqual(outcome);
    expect(await digestOfTables()).toEqual(after);
    expect(await streamOf(debate.spaceId)).toMatchObject({ seq: before.seq + 1, publishedSeq: before.seq + 1 });
  });

  test('of a visitor waits for an editor, is nobody’s home, and its author becomes a person', async () => {
    const sent = await link('T4', { toCard: 'P4' });
    const { viewer } = arriving(sent.clientId);
    const before = await streamOf(debate.spaceId);
    const outcome = await addLink(viewer, sent);
    expect(outcome.ok && outcome.value.proposalId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await linkBetween('T4', 'P4')).toMatchObject({ publishedSeq: null, home: false, authorId: viewer.personId });
    expect((await streamOf(debate.spaceId)).publishedSeq).toBe(before.publishedSeq);
    // Another may say the same; to the first it is there already.
    expect(await addLink(viewer, { ...sent, clientId: newId() })).toMatchObject({ reason: 'there-already' });
    expect(await addLink(person, { ...sent, clientId: newId() })).toMatchObject({ ok: true });
    expect(await addLink(editor, { ...sent, clientId: newId() })).toMatchObject({ ok: true });
  });

  test('is published at once where everybody may add', async () => {
    await setContributions(debate, 'open');
    expect(await addLink(person, await link('T1', { toCard: 'P4' }))).toMatchObject({ value: { proposalId: null } });
    expect((await linkBetween('T1', 'P4'))?.publishedSeq).not.toBeNull();
  });

  test('that reads the same from either end is one, whoever says it from where', async () => {
    await addLink(editor, await link('T5', { toCard: 'R1', relation: 'tension' }));
    const back = await addLink(editor, await link('R1', { toCard: 'T5', relation: 'tension' }));
    expect(back).toMatchObject({ ok: false, reason: 'there-already' });
  });

  test('is the home of a card that has none, but not of a thesis, and never where it would close a circle', async () => {
    const home = { where: { fromCardId: cardId('T1'), home: true } };
    const { id } = await database().prisma.link.findFirstOrThrow(home);
    await database().prisma.link.update({ where: { id }, data: { withdrawnSeq: 1 } });
    await addLink(editor, await link('T6', { toCard: 'T1', relation: 'context' }));
    await database().prisma.link.updateMany({ where: { fromCardId: cardId('T6'), home: true }, data: { home: false } });
    await database().prisma.link.updateMany({
      where: { fromCardId: cardId('T6'), toCardId: cardId('T1') },
      data: { home: true },
    });
    await addLink(editor, await link('T1', { toCard: 'T6' }));
    expect(await linkBetween('T1', 'T6')).toMatchObject({ home: false });
    await addLink(editor, await link('T1', { toCard: 'O0' }));
    expect(await linkBetween('T1', 'O0')).toMatchObject({ home: true });
    await addLink(editor, await link('T0', { toCard: 'I0', relation: 'attacks' }));
    expect(await linkBetween('T0', 'I0')).toMatchObject({ home: false });
  });

  test('may be denied by a card, and is taken back with what denies it', async () => {
    await addLink(editor, await link('R2', { toCard: 'T7' }));
    const { id } = (await linkBetween('R2', 'T7')) ?? { id: '' };
    expect(await addLink(editor, await link('R3', { relation: 'undercut', link: id }))).toMatchObject({ ok: true });
    const denial = await database().prisma.link.findFirstOrThrow({ where: { toLinkId: id } });
    expect(denial).toMatchObject({ fromCardId: cardId('R3'), toCardId: null, home: false });
    const taken = { slug: firstSlug, id, clientId: newId() };
    expect(await withdrawLink(editor, taken)).toMatchObject({ ok: true });
    const after = await digestOfTables();
    expect(await withdrawLink(editor, taken)).toMatchObject({ ok: true });
    expect(await digestOfTables()).toEqual(after);
    expect(await database().prisma.link.count({ where: { id: { in: [id, denial.id] }, withdrawnSeq: null } })).toBe(0);
    expect(await addLink(editor, await link('R2', { toCard: 'T7' }))).toMatchObject({ ok: true });
  });

  test('is taken back by who made it', async () => {
    await setContributions(debate, 'open');
    await addLink(person, await link('R4', { toCard: 'T7' }));
    const { id } = (await linkBetween('R4', 'T7')) ?? { id: '' };
    expect(await withdrawLink(person, { slug: firstSlug, id, clientId: newId() })).toMatchObject({ ok: true });
  });
});

describe('refused, without a trace, is', () => {
  const undercut = { relation: 'undercut' } as const;
  const cases: [string, () => Promise<NewLink>, string][] = [
    [
      'a debate that is not there',
      async () => ({ ...(await link('T1', { toCard: 'R9' })), slug: 'none' }),
      'not-found',
    ],
    ['a card that is not there', async () => ({ ...(await link('T1', { toCard: 'R9' })), from: 9999 }), 'not-found'],
    ['another card that is not there', () => link('T1', { to: 9999 }), 'no-target'],
    ['no other card', () => link('T1', {}), 'no-target'],
    ['a card that was taken back', () => link('T1', { toCard: 'S2' }), 'no-target'],
    ['a card without words', () => link('T1', { toCard: 'S3' }), 'no-target'],
    ['a card that waits', () => link('T1', { toCard: 'S4' }), 'no-target'],
    ['the card itself', () => link('T1', { toCard: 'T1' }), 'itself'],
    ['an undercut of no link', () => link('T1', undercut), 'no-link'],
    ['an undercut of a link that is not there', () => link('T1', { ...undercut, link: newId() }), 'no-link'],
    ['an undercut of its own link', async () => link('T2', { ...undercut, link: await home('T2') }), 'itself'],
    ['a link that is there', () => link('T2', { toCard: 'F7' }), 'there-already'],
  ];
  beforeAll(async () => {
    const { pool } = database();
    await pool.query('UPDATE card SET withdrawn_seq = 1 WHERE id = $1', [cardId('S2')]);
    await pool.query('UPDATE card SET emptied_seq = 1 WHERE id = $1', [cardId('S3')]);
    await pool.query('UPDATE card SET published_seq = NULL WHERE id = $1', [cardId('S4')]);
  });
  const home = async (name: string) =>
    (await database().prisma.link.findFirstOrThrow({ where: { fromCardId: cardId(name), home: true } })).id;

  test.each(cases)('%s', async (_, sent, reason) => {
    const input = await sent();
    const before = await digestOfTables();
    expect(await addLink(editor, input)).toMatchObject({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  });

  test('a visitor where only editors add; no person is left behind', async () => {
    await setContributions(debate, 'closed');
    const sent = await link('T2', { toCard: 'R9' });
    const before = await digestOfTables();
    expect(await addLink(arriving(sent.clientId).viewer, sent)).toMatchObject({ ok: false, reason: 'closed' });
    expect(await digestOfTables()).toEqual(before);
  });

  test('taking back a link of others, a home, one that is not there, and one on which a card has its place', async () => {
    const { id } = (await linkBetween('R2', 'P0')) ?? { id: '' };
    const denied = await database().prisma.link.findFirstOrThrow({
      where: { home: false, relation: 'supports', fromCardId: cardId('F1') },
    });
    const denier = await database().prisma.link.findFirstOrThrow({ where: { fromCardId: cardId('F13'), home: true } });
    await database().prisma.link.update({
      where: { id: denier.id },
      data: { relation: 'undercut', toCardId: null, toLinkId: denied.id },
    });
    const before = await digestOfTables();
    const taking = (what: string) => ({ slug: firstSlug, id: what, clientId: newId() });
    expect(await withdrawLink(person, taking(id))).toMatchObject({ reason: 'not-allowed' });
    expect(await withdrawLink(editor, taking(await home('T2')))).toMatchObject({ reason: 'home' });
    expect(await withdrawLink(editor, taking(newId()))).toMatchObject({ reason: 'not-found' });
    expect(await withdrawLink(editor, taking(denied.id))).toMatchObject({ reason: 'answered' });
    expect(await digestOfTables()).toEqual(before);
  });
});
