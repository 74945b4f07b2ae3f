import { beforeAll, describe, expect, test } from 'vitest';
import { findCard } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import { cardHistory } from '../../../lib/history/queries';
import { newId } from '../../../lib/id';
import { addLink, moveCard, withdrawLink } from '../../../lib/links/commands';
import { newLink, type NewLink } from '../../../lib/links/schema';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { acceptProposal } from '../../../lib/review/commands';
import { undoEvent } from '../../../lib/undo/commands';
import { addCard, debateOf } from '../../support/contributing';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { homeLinkOf } from '../../support/ownership';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

/** What a card's history tells of other cards, the oldest first: what, how, and of which card. */
async function incomingOf(name: string) {
  const debate = await debateOf(visitor);
  const card = await findCard(debate, await cardNumber(name));
  if (card === null) throw new Error(`no card ${name}`);
  const { entries } = await cardHistory(debate, card, 1);
  return entries
    .filter(({ incoming }) => incoming !== null)
    .map(({ verb, undone, incoming, card: other }) => [undone ?? verb, incoming, other?.number ?? null])
    .reverse();
}

async function link(from: string, to: string, relation: NewLink['relation']) {
  const ends = { from: await cardNumber(from), to: await cardNumber(to) };
  const asked = newLink.parse({ slug: firstSlug, clientId: newId(), relation, ...ends });
  const outcome = await addLink(editor, asked);
  if (!outcome.ok) throw new Error(outcome.reason);
  const row = await database().prisma.link.findFirstOrThrow({ where: { createdSeq: outcome.value.seq } });
  return { id: row.id, seq: outcome.value.seq };
}

async function move(name: string, to: string) {
  const place = (await homeLinkOf(cardId(name)))?.place ?? 0;
  const where = { number: await cardNumber(name), to: await cardNumber(to), relation: 'supports', place } as const;
  const outcome = await moveCard(editor, { slug: firstSlug, clientId: newId(), ...where });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.seq;
}

const undo = (seq: number) => undoEvent(editor, { slug: firstSlug, seq, clientId: newId() });
const takeBack = (id: string) => withdrawLink(editor, { slug: firstSlug, id, clientId: newId() });

describe('a card’s history tells', () => {
  test('of a link to it that was added, taken back and restored, and not of links from it as of others', async () => {
    const { id } = await link('O5', 'O1', 'context');
    const taken = await takeBack(id);
    if (taken.ok) await undo(taken.value.seq);
    const number = await cardNumber('O5');
    expect(await incomingOf('O1')).toEqual([
      ['link.added', 'came', number],
      ['link.withdrawn', 'stayed', number],
      ['link.withdrawn', 'stayed', number],
    ]);
    expect(await incomingOf('O5')).toEqual([]);
  });

  test('of a link that reads the same from both ends once at each', async () => {
    await link('T6', 'T7', 'tension');
    await link('T8', 'T7', 'restates');
    expect(await incomingOf('T7')).toEqual([
      ['link.added', 'came', await cardNumber('T6')],
      ['link.added', 'came', await cardNumber('T8')],
    ]);
    expect([await incomingOf('T6'), await incomingOf('T8')]).toEqual([[], []]);
  });

  test('of an answer once everybody reads it', async () => {
    const author = (await newPerson()).viewer;
    const added = await addCard(author, await cardNumber('S4'), { claim: 'An answer that is accepted.' });
    expect(await incomingOf('S4')).toEqual([]);
    const deciding = { slug: firstSlug, id: added.proposalId, clientId: newId(), revision: 1 };
    const accepted = await acceptProposal(editor, { ...deciding, elaboration: '', then: 'card' });
    expect(accepted).toMatchObject({ ok: true });
    const { number } = await database().prisma.card.findUniqueOrThrow({ where: { id: added.cardId } });
    expect(await incomingOf('S4')).toEqual([['proposal.accepted', 'stayed', number]]);
    const own = await addCard(editor, await cardNumber('S4'), { claim: 'An answer at once.' });
    expect((await incomingOf('S4')).at(-1)).toEqual(['card.added', 'came', own.number]);
    await undo(own.seq);
    // A card that is withdrawn is not named.
    expect((await incomingOf('S4')).at(-1)).toEqual(['card.added', 'stayed', null]);
  });

  test('of a move at the place where a card came from and where it went, and nowhere of what was elsewhere', async () => {
    const number = await cardNumber('T2');
    const [from] = await database().prisma.card.findMany({
      where: { id: (await homeLinkOf(cardId('T2')))?.toCardId ?? '' },
    });
    await move('T2', 'S1');
    const away = await move('T2', 'S2');
    expect(await incomingOf('S1')).toEqual([
      ['card.moved', 'came', number],
      ['card.moved', 'left', number],
    ]);
    expect(await incomingOf('S2')).toEqual([['card.moved', 'came', number]]);
    await undo(away);
    expect((await incomingOf('S1')).map(([, incoming]) => incoming)).toEqual(['came', 'left', 'came']);
    expect((await incomingOf('S2')).map(([, incoming]) => incoming)).toEqual(['came', 'left']);
    const debate = await debateOf(visitor);
    const before = await cardHistory(debate, { id: from?.id ?? '' }, 1);
    expect(before.entries.filter(({ incoming }) => incoming !== null)).toMatchObject([{ incoming: 'left' }]);
  });

  test('of an undercut at the card whose link it denies', async () => {
    const onto = await homeLinkOf(cardId('R5'));
    const asked = { slug: firstSlug, clientId: newId(), from: await cardNumber('R6'), relation: 'undercut' };
    const outcome = await addLink(editor, newLink.parse({ ...asked, link: onto?.id }));
    expect(outcome).toMatchObject({ ok: true });
    expect(await incomingOf('R5')).toEqual([['link.added', 'came', await cardNumber('R6')]]);
  });
});
