import { describe, expect, test } from 'vitest';
import { fatesOf, type StandingLink } from '../../../lib/contributions/fates';

/** A link named like `own:a>b`, `a~b` (in tension), `a/x` (an undercut of the link x). */
function link(id: string, words: string, home = true): StandingLink {
  const isOwn = words.startsWith('own:');
  const [from = '', sign = '', to = ''] = words.replace('own:', '').split(/([>~/])/);
  const relation = sign === '~' ? 'tension' : sign === '/' ? 'undercut' : 'supports';
  return {
    ...{ id, relation, from, isOwn, home: home && sign !== '~' },
    ...{ to: sign === '/' ? null : to, toLink: sign === '/' ? to : null },
  };
}

const fates = (cards: string, links: readonly StandingLink[], needed: readonly string[] = []) => {
  const { withdrawn, emptied, links: going } = fatesOf({ cards: Array.from(cards), needed: new Set(needed), links });
  return { withdrawn: withdrawn.join(''), emptied: emptied.join(''), links: going.join(' ') };
};

describe('a card', () => {
  test('that nobody answered goes with its links', () => {
    expect(fates('a', [link('1', 'own:a>x')])).toEqual({ withdrawn: 'a', emptied: '', links: '1' });
  });

  test('that others answered stays without words, in its place', () => {
    expect(fates('a', [link('1', 'own:a>x'), link('2', 'b>a')])).toEqual({ withdrawn: '', emptied: 'a', links: '' });
  });

  test('goes when only its author answered', () => {
    const links = [link('1', 'own:a>x'), link('2', 'own:b>a')];
    expect(fates('ab', links)).toEqual({ withdrawn: 'ab', emptied: '', links: '1 2' });
  });

  test('stays when an own answer stays', () => {
    const links = [link('1', 'own:a>x'), link('2', 'own:b>a'), link('3', 'c>b')];
    expect(fates('ab', links)).toEqual({ withdrawn: '', emptied: 'ab', links: '' });
    expect(fates('ab', links.toReversed())).toEqual({ withdrawn: '', emptied: 'ab', links: '' });
  });

  test('goes although others hold it to be hard to hold together with theirs', () => {
    expect(fates('a', [link('1', 'x~a')])).toEqual({ withdrawn: 'a', emptied: '', links: '1' });
  });

  test('stays when others deny its link, and when it is a thesis', () => {
    expect(fates('a', [link('1', 'own:a>x'), link('2', 'b/1')])).toMatchObject({ emptied: 'a', links: '' });
    expect(fates('a', [], ['a'])).toMatchObject({ emptied: 'a' });
  });
});

describe('a link', () => {
  test('between cards of others goes, unless others deny it', () => {
    expect(fates('', [link('1', 'own:x>y', false)])).toMatchObject({ links: '1' });
    expect(fates('', [link('1', 'own:x>y', false), link('2', 'z/1')])).toMatchObject({ links: '' });
  });

  test('that gives a card of others its home stays', () => {
    expect(fates('', [link('1', 'own:x>y')])).toMatchObject({ links: '' });
  });

  test('of a card without words goes where it is not its home', () => {
    const links = [link('1', 'own:a>x'), link('2', 'b>a'), link('3', 'a>y', false), link('4', 'a~z')];
    expect(fates('a', links)).toEqual({ withdrawn: '', emptied: 'a', links: '3 4' });
  });

  test('goes with the link that it denies', () => {
    const links = [link('1', 'own:a>x'), link('2', 'own:b/1')];
    expect(fates('ab', links)).toEqual({ withdrawn: 'ab', emptied: '', links: '1 2' });
  });
});
