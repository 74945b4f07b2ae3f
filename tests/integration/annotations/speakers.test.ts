import { beforeEach, describe, expect, test } from 'vitest';
import { speakersOf } from '../../../lib/annotations/queries';
import { cardsById } from '../../../lib/cards/queries';
import { newCard } from '../../../lib/cards/schema';
import { eraseViewer } from '../../../lib/contributions/commands';
import { ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { readWholeDebate } from '../../../lib/exchange/queries';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { acceptProposal, mergeProposal } from '../../../lib/review/commands';
import { undoEvent } from '../../../lib/undo/commands';
import { placesOf } from '../../support/canary';
import { addCard, debateOf, fromElsewhere, type Added } from '../../support/contributing';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { setContributions } from '../../support/ownership';
import { newEditor, newPerson } from '../../support/people';

let [me, other, editor]: [Viewer, Viewer, Viewer] = [visitor, visitor, visitor];
beforeEach(async () => {
  await database().pool.query('TRUNCATE debate, source, person, editor_link CASCADE');
  await loadFirstDebate();
  [me, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
  editor = (await newEditor()).viewer;
});

const open = async () => setContributions(await debateOf(visitor), 'open');
const say = (viewer: Viewer, actor: string, claim = `Said by ${actor}.`) =>
  addCard(viewer, 2, { ...fromElsewhere, title: `Where ${actor} speaks`, claim, speaker: 'direct', actor });
const named = async (viewer: Viewer, name: string) =>
  (await speakersOf(await debateOf(viewer))).filter((one) => one.toLowerCase() === name.toLowerCase());
const actorOf = async ({ annotationId }: Added) =>
  (await database().prisma.annotation.findUniqueOrThrow({ where: { id: annotationId } })).actorId;
const exported = async () => JSON.stringify((await readWholeDebate(await debateOf(visitor))).actors);
const accept = (by: Viewer, { proposalId: id }: Added) =>
  acceptProposal(by, { slug: firstSlug, id, clientId: newId(), revision: 1, elaboration: '', then: 'card' });
const erase = (viewer: Viewer) => eraseViewer(viewer, { confirm: 'yes' });

describe('a name that the debate does not know', () => {
  test('is typed with a passage, stands on its card, and is offered to others', async () => {
    await open();
    const { cardId } = await say(me, '  Ada \n Lovelace ');
    const card = (await cardsById(await debateOf(visitor), [cardId])).get(cardId);
    expect(card?.passages[0]).toMatchObject({ actor: 'Ada Lovelace', attribution: 'direct' });
    expect(await named(visitor, 'ada lovelace')).toEqual(['Ada Lovelace']);
    expect(await exported()).toContain('"name":"Ada Lovelace","kind":"unknown"');
    expect(JSON.stringify(await ownDataOf(me))).toContain('Ada Lovelace');
  });

  test('is the same actor whatever its case, and so is one of the files', async () => {
    await open();
    const first = await actorOf(await say(me, 'Émilie du Châtelet'));
    expect(await actorOf(await say(other, 'ÉMILIE DU CHÂTELET', 'Said again.'))).toBe(first);
    const [known = ''] = await speakersOf(await debateOf(visitor));
    const { id } = await database().prisma.actor.findFirstOrThrow({ where: { name: known } });
    expect(await actorOf(await say(me, known.toUpperCase()))).toBe(id);
  });

  test('is not longer than a name', () => {
    const asked = { slug: firstSlug, clientId: newId(), to: 1, relation: 'supports', claim: 'A claim.' };
    expect(newCard.safeParse({ ...asked, actor: 'n'.repeat(120) }).success).toBe(true);
    expect(newCard.safeParse({ ...asked, actor: 'n'.repeat(121) }).error?.issues[0]?.code).toBe('too_big');
  });

  test('goes from the list with its passage, and comes back when that is undone', async () => {
    await open();
    const { seq } = await say(me, 'Ada Lovelace');
    const undo = await undoEvent(me, { slug: firstSlug, seq, clientId: newId() });
    expect(await named(me, 'Ada Lovelace')).toEqual([]);
    expect(await exported()).not.toContain('Ada');
    expect(undo).toMatchObject({ ok: true });
  });
});

describe('where the debate is reviewed, a name', () => {
  test('waits with its passage: nobody else hears of it, not even by typing it', async () => {
    const mine = await say(me, 'Ada Lovelace');
    expect(await named(me, 'Ada Lovelace')).toEqual(['Ada Lovelace']);
    for (const viewer of [visitor, other, editor]) expect(await named(viewer, 'Ada Lovelace')).toEqual([]);
    expect(await exported()).not.toContain('Ada');
    const theirs = await say(other, 'ADA LOVELACE');
    expect(await named(other, 'Ada Lovelace')).toEqual(['ADA LOVELACE']);
    expect(await actorOf(theirs)).not.toBe(await actorOf(mine));
  });

  test('that others gave meanwhile becomes one with theirs when it is accepted, and its own again when undone', async () => {
    const [mine, theirs] = [await say(me, 'Ada Lovelace'), await say(other, 'ada lovelace')];
    const own = await actorOf(theirs);
    await accept(editor, mine);
    const accepted = await accept(editor, theirs);
    expect(await actorOf(theirs)).toBe(await actorOf(mine));
    expect(await named(visitor, 'Ada Lovelace')).toEqual(['Ada Lovelace']);
    const seq = accepted.ok ? accepted.value.seq : 0;
    expect(await undoEvent(editor, { slug: firstSlug, seq, clientId: newId() })).toMatchObject({ ok: true });
    expect(await actorOf(theirs)).toBe(own);
  });

  test('moves along when its card is merged', async () => {
    const [mine, theirs] = [await say(me, 'Ada Lovelace'), await say(other, 'ada lovelace')];
    await accept(editor, mine);
    const deciding = { slug: firstSlug, id: theirs.proposalId, clientId: newId(), revision: 1, into: 1 };
    expect(await mergeProposal(editor, deciding)).toMatchObject({ ok: true });
    expect(await actorOf(theirs)).toBe(await actorOf(mine));
  });
});

describe('when who typed a name is erased, it', () => {
  test('is gone, published or waiting', async () => {
    await say(me, 'Quetzalcanary waits');
    await open();
    const published = await say(me, 'Quetzalcanary stands');
    expect(await placesOf('Quetzalcanary')).toContain('actor.name');
    await erase(me);
    expect(await placesOf('Quetzalcanary')).toEqual([]);
    expect(await actorOf(published)).toBeNull();
  });

  test('stays where somebody else gives it too, until they are erased', async () => {
    await open();
    await say(me, 'Ada Lovelace');
    const theirs = await say(other, 'ada lovelace', 'Said again.');
    await erase(me);
    expect(await named(visitor, 'Ada Lovelace')).toEqual(['Ada Lovelace']);
    expect(await actorOf(theirs)).not.toBeNull();
    await erase(other);
    expect(await database().prisma.actor.count({ where: { name: 'Ada Lovelace' } })).toBe(0);
  });

  test('stays if the files gave it', async () => {
    await open();
    const [known = ''] = await speakersOf(await debateOf(visitor));
    await say(me, known);
    await erase(me);
    expect(await named(visitor, known)).toEqual([known]);
  });
});
