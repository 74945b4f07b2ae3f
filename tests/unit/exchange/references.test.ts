import { expect, test } from 'vitest';
import { faultsOf, linkNames } from '../../../lib/exchange/references';
import { debateFile, quote } from '../../support/debate-file';

const file = debateFile();
const [f1, ...otherCards] = file.cards;
const [sourceA, sourceB, sourceC] = file.sources;
const [position] = file.positions;

const home = (id: string, answers: string) => ({ id, kind: 'fact', claim: 'A claim.', relation: 'attacks', answers });
const link = (from: string, relation: string, to: string) => ({ links: [...file.links, { from, relation, to }] });
const passage = (change: object) => ({
  cards: [{ ...f1, passages: [{ source: 'A', paragraph: 2, speaker: 'document', ...change }] }, ...otherCards],
});

test('a debate whose names all exist has no faults', () => {
  expect(faultsOf(file)).toEqual([]);
});

test.each([
  ['a card twice', { cards: [...file.cards, f1] }, 'F1', 'the card F1 is there twice'],
  ['a card with a thesis’ name', { cards: [...file.cards, home('T1', 'F1')] }, 'T1', 'the card T1 is there twice'],
  ['a source twice', { sources: [...file.sources, sourceA] }, 'A', 'the source A is there twice'],
  ['a link twice', { links: [...file.links, file.links[0]] }, 'F3 tension F2', 'is there twice'],
  ['an answer to nothing', { cards: [...file.cards, home('F9', 'X9')] }, 'F9', 'there is no card X9'],
  ['a link from nothing', link('X9', 'supports', 'F1'), 'link from X9', 'there is no card X9'],
  ['a link to nothing', link('F1', 'supports', 'X9'), 'link from F1', 'there is no card X9'],
  ['an undercut of a card', link('F1', 'undercut', 'F2'), 'link from F1', 'there is no link F2'],
  ['an undercut of no link', link('F1', 'undercut', 'F1 -> F2'), 'link from F1', 'there is no link F1 -> F2'],
  ['an undercut of a tension', link('F1', 'undercut', 'F3 -> F2'), 'link from F1', 'there is no link F3 -> F2'],
  ['a passage of no source', passage({ source: 'X' }), 'F1', 'there is no source X'],
  ['a passage of nobody', passage({ actor: 'nobody' }), 'F1', 'there is no actor nobody'],
  ['a paragraph without outline', passage({ paragraph: 3 }), 'F1', 'source A has no paragraph 3'],
  ['a quote from an outline', passage({ quote }), 'F1', 'the text of source A is not stored: no quote'],
  ['no quote from a text', passage({ source: 'C' }), 'F1', 'a passage of source C needs its quote'],
  ['a place on no axis', { positions: [{ ...position, places: { depth: 1 } }] }, 'yes', 'there is no axis depth'],
  ['a pick of no card', { positions: [{ ...position, picks: { for: ['X9'], against: [] } }] }, 'yes', 'no card X9'],
  ['an origin of no source', { sources: [sourceA, sourceC] }, 'one-wire', 'there is no source B'],
])('%s is a fault that names its entry', (_, change, entry, message) => {
  const found = faultsOf(debateFile(change)).filter((fault) => fault.entry === entry);
  expect(found.map((fault) => fault.message).join('; ')).toContain(message);
});

test('what the editors wrote backs no card', () => {
  const sources = [{ ...sourceA, writtenByEditors: true }, sourceB, sourceC];
  const [fault, ...others] = faultsOf(debateFile({ sources }));
  expect(fault?.message).toContain('its passages are context, never backing');
  expect(others).toEqual([]);
});

test('homes in a circle are named in walking order', () => {
  const cards = [home('F1', 'F3'), home('F2', 'F1'), home('F3', 'F2')];
  const faults = faultsOf(debateFile({ cards, links: [] }));
  expect(faults).toEqual([{ entry: 'F1', message: 'answers itself in a circle: F1 → F3 → F2 → F1' }]);
});

test('an undercut can name home links and directed cross-links', () => {
  expect([...linkNames(debateFile(link('F2', 'supports', 'T1')))].sort()).toEqual([
    'F1 -> T1',
    'F2 -> F1',
    'F2 -> T1',
    'F3 -> T1',
  ]);
});
