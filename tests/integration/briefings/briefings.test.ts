import { beforeAll, expect, test } from 'vitest';
import { briefingDocument } from '../../../components/briefings/document';
import { readBriefing } from '../../../lib/briefings/queries';
import { visitor } from '../../../lib/people/viewer';
import { reviseCard } from '../../../lib/cards/commands';
import { newId } from '../../../lib/id';
import type { Briefing } from '../../../lib/briefings/view';
import { addCard, debateOf } from '../../support/contributing';
import { cardNumber, firstSlug, loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

beforeAll(async () => {
  await loadFirstDebate();
});

async function briefingOf(cards: readonly number[], position?: string): Promise<Briefing> {
  const briefing = await readBriefing(await debateOf(visitor), { cards, position });
  if (briefing === null) throw new Error('no briefing');
  return briefing;
}

const numbersOf = (some: readonly { readonly card: { readonly number: number | null } }[]) =>
  some.map(({ card }) => card.number);

test('without pinned cards it has the editors’ picks for the first position, and no gaps', async () => {
  const file = await readFirstDebate();
  const { position, supporting, attacking, pinned, gaps } = await briefingOf([]);
  expect(position.key).toBe(file.positions[0]?.key);
  expect(numbersOf(supporting)).toEqual(
    await Promise.all((file.positions[0]?.picks.for ?? []).slice(0, 3).map(cardNumber)),
  );
  expect([...supporting, ...attacking].every(({ by }) => by === 'editors')).toBe(true);
  expect([pinned, gaps]).toEqual([[], []]);
});

test('pinned cards keep their order, and those of the position come before the editors’ picks', async () => {
  const { viewer } = await newEditor();
  const [thesis, f2] = await Promise.all([cardNumber('I0'), cardNumber('F2')]);
  const helping = await addCard(viewer, thesis, { claim: 'It helps.' });
  const attacked = await addCard(viewer, thesis, { claim: 'It is against.', relation: 'attacks' });
  const helpingToo = await addCard(viewer, attacked.number ?? 0, { claim: 'That is wrong.', relation: 'attacks' });
  const wanted = [f2, helpingToo.number ?? 0, attacked.number ?? 0, helping.number ?? 0];
  const { position, thesis: claim, supporting, attacking, pinned } = await briefingOf(wanted, 'total-independence');
  expect(position.key).toBe('total-independence');
  expect(claim?.number).toBe(thesis);
  expect(numbersOf(pinned)).toEqual(wanted);
  expect(numbersOf(supporting).slice(0, 2)).toEqual([helpingToo.number, helping.number]);
  expect(supporting.map(({ by }) => by)).toEqual(['reader', 'reader', 'editors']);
  expect(numbersOf(attacking).slice(0, 2)).toEqual([f2, attacked.number]);
  expect(new Set(numbersOf([...supporting, ...attacking])).size).toBe(supporting.length + attacking.length);
});

test('what waits for an editor is not in it, not even for its author', async () => {
  const { viewer } = await newPerson();
  const added = await addCard(viewer, await cardNumber('F2'));
  expect(added.number).toBeNull();
  expect((await briefingOf([999_999])).gaps).toEqual([{ kind: 'missing', cards: [999_999] }]);
  expect(await readBriefing(await debateOf(visitor), { cards: [], position: 'no-such-position' })).toBeNull();
});

test('each passage is one footnote that names document, paragraph, speaker, and the version', async () => {
  const number = await cardNumber('F2');
  const briefing = await briefingOf([number], 'total-independence');
  const { blocks, notes } = briefingDocument(briefing, firstSlug, 'http://host');
  const text = notes.map((spans) => spans.map((span) => (span.kind === 'note' ? '' : span.text)).join(''));
  const version = String((await debateOf(visitor)).version);
  const own = text.filter((note) => note.endsWith(`/debates/${firstSlug}/versions/${version}/cards/${String(number)}`));
  expect(own).toHaveLength(briefing.pinned[0]?.card.passages.filter(({ stance }) => stance !== 'context').length ?? -1);
  expect(own[0]).toMatch(new RegExp(`\\([A-Z]\\), paragraph [0-9]+\\. .* As of version ${version}: http://host/`));
  const referred = JSON.stringify(blocks).match(/"kind":"note","number":(\d+)/g) ?? [];
  expect(new Set(referred).size).toBe(notes.length);
});

test('a card that was reworded is in it as it is now', async () => {
  const { viewer } = await newEditor();
  const { number } = await addCard(viewer, await cardNumber('I0'));
  const words = { kind: 'fact', claim: 'Said better.', elaboration: '' } as const;
  await reviseCard(viewer, { slug: firstSlug, clientId: newId(), number: number ?? 0, revision: 1, ...words });
  expect((await briefingOf([number ?? 0])).pinned[0]?.card.claim).toBe('Said better.');
});
