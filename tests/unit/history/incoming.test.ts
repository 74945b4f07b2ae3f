import { describe, expect, test } from 'vitest';
import { incomingVerbs, whatCame } from '../../../lib/history/incoming';

const nothing = { accepted: null, undone: null } as const;

describe('what another card did is told', () => {
  test.each([
    ['card.added', 'came', 'an answer to this card was added'],
    ['link.added', 'came', 'a link to this card was added'],
    ['link.withdrawn', 'stayed', 'a link to this card was withdrawn'],
    ['card.moved', 'came', 'a card was moved below this one'],
    ['card.moved', 'left', 'an answer to this card was moved elsewhere'],
    ['proposal.accepted', 'stayed', 'an answer to this card was accepted'],
  ] as const)('%s, and the link %s', (verb, incoming, said) => {
    expect(whatCame({ ...nothing, verb, incoming })).toBe(said);
  });

  test('by what was undone, where something was', () => {
    const undoing = (undone: 'link.added' | 'link.withdrawn' | 'card.moved', incoming: 'came' | 'left' | 'stayed') =>
      whatCame({ ...nothing, verb: 'event.undone', undone, incoming });
    expect(undoing('link.added', 'stayed')).toBe('a link to this card was withdrawn');
    expect(undoing('link.withdrawn', 'stayed')).toBe('a link to this card was restored');
    expect(undoing('card.moved', 'left')).not.toBe(undoing('card.moved', 'came'));
  });

  test('in words of its own, each verb', () => {
    const plain = incomingVerbs.filter((verb) => verb !== 'event.undone');
    const said = plain.map((verb) => whatCame({ ...nothing, verb, incoming: 'came' }));
    expect(new Set(said).size).toBe(plain.length);
  });
});
