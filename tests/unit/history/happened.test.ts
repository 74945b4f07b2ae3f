import { describe, expect, test } from 'vitest';
import { byDay, sentenceOf, toldVerbs, type Happened } from '../../../lib/history/happened';

type Said = Pick<Happened, 'verb' | 'who' | 'accepted' | 'undone' | 'incoming'>;
const by = (who: Happened['who'], verb: Happened['verb'], more: Partial<Said> = {}): Said => ({
  ...{ who, verb, accepted: null, undone: null, incoming: null },
  ...more,
});

describe('a sentence says', () => {
  test.each([
    [by('author', 'card.added'), 'A card was added by its author'],
    [by('you', 'card.moved'), 'A card was moved by you'],
    [by('someone', 'link.added'), 'A link from a card was added by a reader'],
    [by('editor', 'proposal.accepted', { accepted: 'card' }), 'A card was accepted by an editor'],
    [by('editor', 'proposal.accepted', { accepted: 'wording' }), 'A new wording of a card was accepted by an editor'],
    [by('editor', 'proposal.accepted', { accepted: 'link' }), 'A link from a card was accepted by an editor'],
    [by('editor', 'proposal.accepted', { accepted: 'annotation' }), 'A passage for a card was accepted by an editor'],
    [by('author', 'event.undone', { undone: 'card.withdrawn' }), 'A card was restored by its author'],
    [by('editor', 'event.undone'), 'Something was undone by an editor'],
    [by('files', 'debate.loaded'), 'The debate’s files were loaded'],
    [by('author', 'card.added', { incoming: 'came' }), 'An answer to this card was added by its author'],
    [by('someone', 'words.erased'), 'Words were erased by their author'],
  ])('what was done and by whom: %o', (event, sentence) => {
    expect(sentenceOf(event, 'a card')).toBe(sentence);
  });

  test('where a card is from, on its own page', () => {
    expect(sentenceOf(by('files', 'debate.loaded'), 'this card')).toBe('This card came with the debate’s files');
  });

  test('something of its own of each thing that is told, and of its undoing', () => {
    const told = toldVerbs.filter((verb) => verb !== 'proposal.accepted' && verb !== 'event.undone');
    const sentences = told.map((verb) => sentenceOf(by('editor', verb), 'this card'));
    expect(new Set(sentences).size).toBe(told.length);
    expect(sentences.join()).not.toContain('Something');
  });
});

test('days come in the order given, each once', () => {
  const at = (date: string) => ({ date });
  const [late, early, before] = [at('2026-11-24T23:59:59Z'), at('2026-11-24T00:00:00Z'), at('2026-11-23T23:59:59Z')];
  expect(byDay([late, early, before])).toEqual([
    { day: '2026-11-24', events: [late, early] },
    { day: '2026-11-23', events: [before] },
  ]);
});
