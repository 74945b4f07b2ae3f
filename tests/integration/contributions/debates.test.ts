import { beforeEach, expect, test } from 'vitest';
import { createCard } from '../../../lib/cards/commands';
import { newCard } from '../../../lib/cards/schema';
import { eraseViewer } from '../../../lib/contributions/commands';
import { ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { addAxis, changeWords, createDebate } from '../../../lib/debates/commands';
import { findDebate, positionsOf, revisionOf } from '../../../lib/debates/queries';
import { newDebate } from '../../../lib/debates/schema';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { placesOf } from '../../support/canary';
import { newEditor, newPerson } from '../../support/people';

const canary = 'quetzalcanary';
const confirmed = { confirm: 'yes' } as const;

let me: Viewer;
let other: Viewer;
let slug: string;
beforeEach(async () => {
  await database().pool.query('TRUNCATE debate, source, person, editor_link CASCADE');
  [me, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
  const answers = { answer1: `${canary} yes`, thesis1: `${canary} is right.`, answer2: `${canary} no` };
  const axis = { axis1: `${canary} scale`, axis1Low: canary, axis1High: `${canary}s` };
  const words = { question: `Is ${canary} right?`, about: canary, contributions: 'open', ...answers, ...axis };
  const opened = await createDebate(me, newDebate.parse({ clientId: newId(), ...words }));
  slug = opened.ok ? opened.value.slug : '';
});

/** The debate as whoever knows its id finds it, at whatever address it has now. */
async function debateNow() {
  return database().prisma.debate.findFirstOrThrow({ include: { positions: true, axes: true } });
}

const answer = async (viewer: Viewer) => {
  const words = { slug, to: 1, relation: 'attacks', claim: 'It is not.', clientId: newId() };
  expect(await createCard(viewer, newCard.parse(words))).toMatchObject({ ok: true });
};

test('a debate in which nobody else wrote goes, with its address', async () => {
  expect(slug).toContain(canary);
  await answer(me);
  await eraseViewer(me, confirmed);
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf(String(me.personId))).toEqual([]);
  const { withdrawnAt, slug: now } = await debateNow();
  expect(withdrawnAt).not.toBeNull();
  expect(await findDebate(visitor, slug)).toBeNull();
  expect(await findDebate(visitor, now)).toBeNull();
});

test('one in which others wrote stays, with other words in place of those', async () => {
  await answer(other);
  await eraseViewer(me, confirmed);
  expect(await placesOf(canary)).toEqual([]);
  const { slug: now, positions, axes } = await debateNow();
  const debate = await findDebate(visitor, now);
  if (debate === null) throw new Error('the debate is gone');
  expect(debate).toMatchObject({ question: 'A question that its author took back', about: '' });
  expect([positions.length, axes.length, (await positionsOf(debate)).length]).toEqual([2, 1, 2]);
  expect((await ownDataOf(other))?.wordings).toMatchObject([{ claim: 'It is not.' }]);
});

test('what somebody put into words in a debate of others goes, and nothing of the others', async () => {
  const editor = (await newEditor()).viewer;
  await addAxis(editor, { slug, clientId: newId(), name: 'Cost', low: 'Dear', high: 'Cheap' });
  await eraseViewer(editor, confirmed);
  expect(await debateNow()).toMatchObject({ slug, question: `Is ${canary} right?`, withdrawnAt: null });
  expect(await placesOf('Cheap')).toEqual([]);
});

test('a question goes with whoever put it into words last', async () => {
  const editor = (await newEditor()).viewer;
  const { question: was, about, language } = await debateNow();
  const revision = revisionOf(was, about, language);
  const words = { slug, clientId: newId(), revision, question: 'A mandragora?', about: '', language: 'en' } as const;
  expect(await changeWords(editor, words)).toMatchObject({ ok: true });
  await eraseViewer(editor, confirmed);
  expect(await placesOf('mandragora')).toEqual([]);
  expect(await debateNow()).toMatchObject({ slug, withdrawnAt: null });
});
