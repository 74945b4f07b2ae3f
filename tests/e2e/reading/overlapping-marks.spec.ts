import { expect, test } from '@playwright/test';
import { anchorQuote } from '../../../lib/sources/anchor';
import { normaliseText, paragraphsOf } from '../../../lib/sources/text';
import { claimOf, file } from '../../support/browsing';

const briefing = file.sources.find(({ text }) => text !== undefined);
const text = normaliseText(briefing?.text ?? '');

/** Where the quotes of the files lie in the briefing. */
const quotes = file.cards.flatMap(({ id, passages }) =>
  passages.flatMap(({ quote, paragraph }) => {
    const anchor = quote === undefined ? null : anchorQuote(text, quote, paragraph);
    return anchor === null ? [] : [{ card: id, ...anchor }];
  }),
);

/** Two quotes of which the second begins within the first and ends behind it. */
function overlappingPair() {
  for (const one of quotes) {
    for (const other of quotes) {
      if (one.start < other.start && other.start < one.end && one.end < other.end) return { one, other };
    }
  }
  throw new Error('no two quotes of the first debate overlap any more: this test needs a text of its own');
}

test('where two marked passages overlap the text stands once, and each leads to its card', async ({ page }) => {
  const { one, other } = overlappingPair();
  await page.goto(`/sources/${briefing?.slug ?? ''}?paragraph=${String(one.paragraph)}`);
  const row = page.locator(`#paragraph-${String(one.paragraph)}`);
  const marks = await row
    .locator('a:has(mark)')
    .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href') ?? ''] as const));
  const cut = (from: number, to: number) => Array.from(text).slice(from, to).join('');
  const pieces = [cut(one.start, other.start), cut(other.start, one.end), cut(one.end, other.end)];
  expect(marks.map(([words]) => words)).toEqual(expect.arrayContaining(pieces));
  const [first, both, second] = pieces.map((piece) => marks.find(([words]) => words === piece)?.[1]);
  expect(both).toBe(second);
  expect(second).not.toBe(first);
  for (const [href, card] of [
    [first, one.card],
    [second, other.card],
  ] as const) {
    await expect(
      page
        .locator(`[id="${href?.slice(1) ?? ''}"]`)
        .getByRole('link')
        .first(),
    ).toHaveText(claimOf(card));
  }
});

test('marks change no word of the text', async ({ page }) => {
  await page.goto(`/sources/${briefing?.slug ?? ''}`);
  for (const { number, isHeading, text: words } of paragraphsOf(text)) {
    const shown = page
      .locator(`#paragraph-${String(number)}`)
      .locator(isHeading ? 'h2' : 'p:not([aria-label])')
      .first();
    expect(await shown.textContent()).toBe(isHeading ? words.slice(2) : words);
  }
});
