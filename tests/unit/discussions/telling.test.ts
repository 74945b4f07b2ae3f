import { expect, test } from 'vitest';
import { isForAll, movesStandings, toldTo, type Standing } from '../../../lib/discussions/telling';
import { verbs } from '../../../lib/spaces/vocabulary';

const one = { revision: 1, isPublic: true, concerns: ['me'] };
const log = [
  { ...one, seq: 1, verb: 'phase.changed', phase: 1, concerns: ['host'] },
  { ...one, seq: 2, verb: 'card.added', card: 7, concerns: ['somebody'] },
  { ...one, seq: 3, verb: 'card.added', card: 8 },
  { ...one, seq: 4, verb: 'ballot.cast', isPublic: false, concerns: ['somebody'] },
  { ...one, seq: 5, verb: 'discussion.inspected', isPublic: false, concerns: ['editor'] },
  { ...one, seq: 6, verb: 'proposal.returned', isPublic: false, card: 9, concerns: ['host', 'me'] },
];
const toldAs = (standing: Standing) => toldTo({ personId: standing === 'screen' ? null : 'me', standing }, log);

test('a host is told everything', () => {
  expect(toldAs('host').map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a participant who reads what all read is told what all may know, and what concerns themselves', () => {
  expect(toldAs('open').map(({ seq, card, own }) => [seq, card, own])).toEqual([
    [1, undefined, undefined],
    [2, 7, undefined],
    [3, 8, true],
    [6, 9, true],
  ]);
});

test('who has to write first is told of phases and of themselves, without a card’s number', () => {
  expect(toldAs('gated').map(({ seq, own }) => [seq, own])).toEqual([
    [1, undefined],
    [3, true],
    [6, true],
  ]);
  expect(JSON.stringify(toldAs('gated'))).not.toMatch(/card"|revision/);
});

test('the screen is told of phases, and of anything else that something has changed', () => {
  expect(toldAs('screen').map(({ verb }) => verb)).toEqual(['phase.changed', ...Array<string>(5).fill('changed')]);
  expect(JSON.stringify(toldAs('screen'))).not.toMatch(/card"|revision|own/);
});

test('nobody is told who did it', () => {
  for (const standing of ['host', 'open', 'gated', 'screen'] as const) {
    expect(JSON.stringify(toldAs(standing))).not.toMatch(/"(me|host|somebody|editor)"|concerns|isPublic/);
  }
});

test('whatever may let somebody read more or less makes us look again', () => {
  const still = verbs.filter((verb) => !movesStandings({ verb }));
  for (const verb of ['phase.changed', 'card.added', 'card.withdrawn', 'participant.removed', 'words.erased']) {
    expect(still).not.toContain(verb);
  }
  expect(still).toContain('ballot.cast');
});

test('what is not everybody’s to know is not for all, whatever it is about', () => {
  expect(isForAll({ verb: 'discussion.inspected', isPublic: false })).toBe(false);
  expect(isForAll({ verb: 'eyes.up', isPublic: true })).toBe(true);
});
