import { beforeAll, expect, test } from 'vitest';
import { tallyOf } from '../../../lib/analysis/queries';
import { passagesOf } from '../../../lib/annotations/queries';
import { isOfOneOrigin } from '../../../lib/annotations/one-origin';
import { eraseViewer } from '../../../lib/contributions/commands';
import { ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { decideOrigin } from '../../../lib/origins/commands';
import { suspicionsOf } from '../../../lib/origins/queries';
import { undoEvent } from '../../../lib/undo/commands';
import { debateFile } from '../../support/debate-file';
import { debateOf } from '../../support/contributing';
import { digestOfTables } from '../../support/digest';
import { likenedPairs } from '../../support/likened-documents';
import { newEditor, newPerson } from '../../support/people';

const slug = 'a-debate';
let editor: Viewer;
beforeAll(async () => {
  const file = debateFile();
  const [, , text] = file.sources;
  if (text === undefined) throw new Error('no document with a text');
  const [original = '', copy = ''] = likenedPairs[2]?.texts ?? [];
  const texts = [original, copy].map((words, at) => ({
    ...{ ...text, id: `T${String(at)}`, slug: `copy-${String(at)}`, title: `Paper ${String(at)}`, text: words },
  }));
  await loadDebate({ ...file, sources: [...file.sources, ...texts] });
  editor = (await newEditor()).viewer;
});

const decide = (viewer: Viewer, one: string, other: string, decision: 'confirmed' | 'refused') =>
  decideOrigin(viewer, { slug, clientId: newId(), one, other, decision });
const origins = async () => (await tallyOf(await debateOf(editor, slug))).origins;
const suspected = async () =>
  (await suspicionsOf(await debateOf(editor, slug))).map(({ one, other, by }) => [one.slug, other.slug, by]);

test('a copy is suspected; confirmed it counts once in the tally, and undone it counts again', async () => {
  const before = await origins();
  expect(await suspected()).toContainEqual(['copy-0', 'copy-1', 'text']);
  const outcome = await decide(editor, 'copy-1', 'copy-0', 'confirmed');
  expect(await origins()).toBe(before - 1);
  expect(await suspected()).toEqual([]);
  if (!outcome.ok) throw new Error('refused');
  expect((await undoEvent(editor, { slug, seq: outcome.value.seq, clientId: newId() })).ok).toBe(true);
  expect(await origins()).toBe(before);
  expect(await suspected()).toContainEqual(['copy-0', 'copy-1', 'text']);
});

test('what was refused is not suspected again, until it is confirmed after all', async () => {
  const before = await origins();
  expect(await decide(editor, 'copy-0', 'copy-1', 'refused')).toMatchObject({ ok: true });
  expect(await suspected()).toEqual([]);
  expect(await origins()).toBe(before);
  expect(await decide(editor, 'copy-0', 'copy-1', 'refused')).toEqual({ ok: false, reason: 'unchanged' });
  expect(await decide(editor, 'copy-0', 'copy-1', 'confirmed')).toMatchObject({ ok: true });
  expect(await origins()).toBe(before - 1);
});

test('documents that came as one are parted by an editor, and a card that stands on both is backed twice then', async () => {
  const debate = await debateOf(editor, slug);
  const { prisma } = database();
  const [a, b] = await Promise.all(
    ['report-a', 'report-b'].map((one) => prisma.source.findUniqueOrThrow({ where: { slug: one } })),
  );
  const first = await prisma.annotation.findFirstOrThrow({ where: { sourceId: a?.id ?? '', stance: 'backs' } });
  const [id, sourceId] = [newId(), b?.id ?? ''];
  await prisma.annotation.updateMany({
    where: { cardId: first.cardId, id: { not: first.id } },
    data: { withdrawnSeq: 1 },
  });
  await prisma.annotation.create({ data: { ...first, id, sourceId } });
  await prisma.annotationRevision.create({ data: { annotationId: id, revision: first.revision, seq: 1 } });
  const isOne = async () => isOfOneOrigin((await passagesOf(debate, [first.cardId])).get(first.cardId) ?? []);
  const before = await origins();
  expect(await isOne()).toBe(true);
  const outcome = await decide(editor, 'report-a', 'report-b', 'refused');
  expect(await isOne()).toBe(false);
  expect(await origins()).toBe(before + 1);
  if (!outcome.ok) throw new Error('refused');
  expect((await undoEvent(editor, { slug, seq: outcome.value.seq, clientId: newId() })).ok).toBe(true);
  expect(await isOne()).toBe(true);
  expect(await origins()).toBe(before);
});

test('others decide nothing, nor does anybody on what is not there, and no trace is left', async () => {
  const { viewer } = await newPerson();
  const before = await digestOfTables();
  expect(await decide(viewer, 'copy-0', 'copy-1', 'refused')).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await decide(editor, 'copy-0', 'copy-0', 'refused')).toEqual({ ok: false, reason: 'not-found' });
  expect(await decide(editor, 'copy-0', 'copy-9', 'refused')).toEqual({ ok: false, reason: 'not-found' });
  expect(await digestOfTables()).toEqual(before);
});

test('a decision sent twice is one', async () => {
  const input = { slug, clientId: newId(), one: 'copy-0', other: 'text-c', decision: 'refused' } as const;
  const first = await decideOrigin(editor, input);
  expect(await decideOrigin(editor, input)).toEqual(first);
});

test('a decision is in the file of who made it, and holds when they are erased', async () => {
  const { viewer } = await newEditor();
  await decide(viewer, 'text-c', 'copy-1', 'refused');
  expect((await ownDataOf(viewer))?.origins).toMatchObject([{ debate: slug, decision: 'refused', withdrawn: false }]);
  await eraseViewer(viewer, { confirm: 'yes' });
  const kept = await database().prisma.originDecision.findMany({ where: { authorId: null } });
  expect(kept).toMatchObject([{ decision: 'refused', withdrawnSeq: null }]);
});
