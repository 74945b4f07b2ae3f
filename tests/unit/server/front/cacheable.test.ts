import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacheable, mayShowAgain } from '../../../../lib/server/front/cacheable';
import { readTarget } from '../../../../lib/server/front/guards';

const of = (url: string) => cacheable(readTarget(url) ?? { path: '', query: '' });

describe('public pages', () => {
  test.each([
    ['/', 'all'],
    ['/debates', 'all'],
    ['/privacy', 'all'],
    ['/accessibility', 'all'],
    ['/sources/briefing', 'all'],
    ['/debates/x', { slug: 'x' }],
    ['/debates/x/sources', { slug: 'x' }],
    ['/debates/x/positions/build', { slug: 'x' }],
    ['/debates/x/cards/12', { slug: 'x' }],
    ['/debates/x/versions/41', { slug: 'x' }],
    ['/debates/x/versions/41/positions/build', { slug: 'x' }],
    ['/debates/x/versions/41/cards/12', { slug: 'x' }],
    ['/api/debates', 'all'],
    ['/api/debates/x', { slug: 'x' }],
    ['/api/debates/x/map.svg?kind=fact', { slug: 'x' }],
    ['/api/debates/x/map.png', { slug: 'x' }],
    ['/api/openapi.json', 'all'],
  ])('%s changes with %j', (url, scope) => {
    expect(of(url)).toMatchObject({ canonical: url, scope });
  });

  test.each([
    ['/editor', '/debates/x/cards/1/edit', '/debates/x/cards/0', '/debates/X', '/debates/', '/debates/x/'],
    ['/api/health', '/api/debates/x/stream', '/debates/%78', '/me', '/sources', '/debates/x/cards/01'],
  ])('and no others', (...urls) => {
    for (const url of urls) expect(of(url), url).toBeNull();
  });
});

describe('the canonical form', () => {
  test('keeps what changes the page, in one order', () => {
    expect(of('/sources/briefing?paragraph=8&x=1&page=2')?.canonical).toBe('/sources/briefing?page=2&paragraph=8');
    expect(of('/debates/x/cards/3?page=2&page=7')?.canonical).toBe('/debates/x/cards/3?page=2');
    expect(of('/debates/x?page=-1')?.canonical).toBe('/debates/x');
    expect(of('/sources/briefing?paragraph=x')?.canonical).toBe('/sources/briefing');
    expect(of('/sources/a?stance=backs&x=1&speaker=vague')?.canonical).toBe('/sources/a?speaker=vague&stance=backs');
    expect(of('/sources/a?stance=loves&speaker=')?.canonical).toBe('/sources/a');
    expect(of('/debates/x?stance=backs')?.canonical).toBe('/debates/x');
  });

  test('of a view of the graph keeps all that chooses its cards, but what somebody types is theirs alone', () => {
    const view = '/debates/x/outline?kind=fact&speaker=vague&source=a-b&levels=3&open=1.12&card=12';
    expect(of(view)?.canonical).toBe(view);
    expect(of('/debates/x/outline?card=12&open=12.1.12&levels=3&source=a-b&speaker=vague&kind=fact')?.canonical).toBe(
      view,
    );
    expect(of('/debates/x/map?levels=999&fold=x&kind=song&actor=A')?.canonical).toBe('/debates/x/map?levels=20');
    expect(of('/debates/x/compare?right=b&left=a')?.canonical).toBe('/debates/x/compare?left=a&right=b');
    expect(of('/debates/x/outline?text=lock-in')).toBeNull();
    expect(of('/debates/x/outline?text=')?.canonical).toBe('/debates/x/outline');
  });

  test('of a page that shows everything keeps the filter and the card, not how far a tree is unfolded', () => {
    const unfolded = 'open=1.2&fold=3&levels=4&page=2&kind=fact&card=7';
    expect(of(`/debates/x?${unfolded}`)?.canonical).toBe('/debates/x?kind=fact&card=7');
    expect(of(`/debates/x/sources?${unfolded}`)?.canonical).toBe('/debates/x/sources?kind=fact&card=7');
    expect(of(`/debates/x/matrix?${unfolded}`)?.canonical).toBe('/debates/x/matrix?kind=fact&card=7&page=2');
  });

  test('of a board keeps what is unfolded only where a filter leaves something to unfold', () => {
    const unfolded = 'open=1.2&fold=3&levels=4&page=2&card=7';
    expect(of(`/debates/x/positions/b?${unfolded}`)?.canonical).toBe('/debates/x/positions/b?card=7&page=2');
    expect(of(`/debates/x/positions/b?kind=fact&${unfolded}`)?.canonical).toBe(
      '/debates/x/positions/b?kind=fact&open=1.2&fold=3&card=7&page=2',
    );
    expect(of('/debates/x/cards/7?kind=fact&card=3&open=2')?.canonical).toBe('/debates/x/cards/7?kind=fact');
  });

  test('keeps that the form is asked for, where a page shows it on request', () => {
    for (const page of ['/debates/x', '/debates/x/sources', '/debates/x/matrix', '/debates/x/positions/b']) {
      expect(of(`${page}?filter=open&kind=fact`)?.canonical).toBe(`${page}?filter=open&kind=fact`);
      expect(of(`${page}?filter=x`)?.canonical).toBe(page);
      expect(of(`${page}?text=lock-in`)).toBeNull();
    }
    expect(of('/debates/x/outline?filter=open')?.canonical).toBe('/debates/x/outline');
    expect(of('/debates/x/history?kind=fact&page=2')?.canonical).toBe('/debates/x/history?kind=fact&page=2');
  });

  const url = fc
    .tuple(
      fc.constantFrom('/', '/debates', '/sources/a', '/debates/a/cards/1', '/debates/a/positions/b', '/api/debates/a'),
      fc.array(fc.tuple(fc.constantFrom('page', 'paragraph', 'utm', '__proto__'), fc.webQueryParameters())),
    )
    .map(
      ([path, pairs]) => `${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`,
    );

  test('is its own canonical form, and holds only known names and numbers', () => {
    fc.assert(
      fc.property(url, (any) => {
        const canonical = of(any)?.canonical;
        if (canonical === undefined) return;
        expect(of(canonical)?.canonical).toBe(canonical);
        expect(canonical).toMatch(/^[^?]*(\?(page|paragraph)=\d+(&paragraph=\d+)?)?$/);
      }),
    );
  });
});

test('only pages with forms are shown again', () => {
  expect(mayShowAgain('/debates/x/cards/1/edit')).toBe(true);
  expect(mayShowAgain('/editor')).toBe(true);
  const discussion = '/discussions/01234567-89ab-4cde-8f01-23456789abcd';
  for (const space of ['/debates/x', discussion]) {
    for (const passage of ['', '?source=b-1&paragraph=8', '?source=b&paragraph=8&start=0&end=12']) {
      expect(mayShowAgain(`${space}/cards/new${passage}`), passage).toBe(true);
      expect(mayShowAgain(`${space}/cards/3/annotations/new${passage}`), passage).toBe(true);
    }
    expect(mayShowAgain(`${space}/cards/new?to=3&source=b&paragraph=8`)).toBe(true);
    expect(mayShowAgain(`${space}/cards/new?source=b&paragraph=8&start=0`)).toBe(false);
    expect(mayShowAgain(`${space}/cards/new?source=//b&paragraph=8`)).toBe(false);
  }
  for (const path of ['/', '/api/debates', '/editor/x', '//x/editor', '/debates/x/cards/1/edit?x', '/editor\r\nx: y']) {
    expect(mayShowAgain(path), path).toBe(false);
  }
});
