import { expect, test, type Locator, type Page } from '@playwright/test';
import { boardPath, cardPath, claimOf, file } from '../../support/browsing';

const boards = file.positions.map(({ key }) => boardPath(key));

interface Box {
  readonly side: 'for' | 'against';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The answers of both sides, from the top of the page to its end. */
async function boxes(page: Page): Promise<Box[]> {
  const of = async (side: Box['side'], list: Locator) => {
    const items = await list
      .locator('> li')
      .filter({ has: page.getByRole('article') })
      .all();
    return Promise.all(items.map(async (item) => ({ side, ...(await boxOf(item)) })));
  };
  const sides = [
    ...(await of('for', page.getByRole('list', { name: 'For this' }))),
    ...(await of('against', page.getByRole('list', { name: 'Against this' }))),
  ];
  return sides.sort((a, b) => a.y - b.y);
}

async function boxOf(item: Locator) {
  const box = await item.boundingBox();
  if (box === null) throw new Error('an answer is not shown');
  return box;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('on a phone for and against take turns, one below the other', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      for (const board of boards) {
        await page.goto(board);
        const seen = await boxes(page);
        const sides = seen.map(({ side }) => side);
        const turns = 2 * Math.min(...['for', 'against'].map((side) => sides.filter((one) => one === side).length));
        expect(turns, board).toBeGreaterThan(1);
        expect(sides.slice(0, turns), board).toEqual(
          Array.from({ length: turns }, (_, at) => (at % 2 === 0 ? 'for' : 'against')),
        );
        for (const [at, { y }] of seen.entries()) {
          const before = seen[at - 1];
          if (before !== undefined) expect(y, board).toBeGreaterThanOrEqual(before.y + before.height);
        }
      }
    });

    test('on a desk they stand in two columns that begin side by side', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const board of boards) {
        await page.goto(board);
        const seen = await boxes(page);
        const [pros, cons] = [seen.filter(({ side }) => side === 'for'), seen.filter(({ side }) => side === 'against')];
        const right = Math.max(...pros.map(({ x, width }) => x + width));
        expect(Math.min(...cons.map(({ x }) => x)), board).toBeGreaterThanOrEqual(right);
        expect(Math.abs((pros[0]?.y ?? 0) - (cons[0]?.y ?? 99)), board).toBeLessThan(2);
      }
    });
  });
}

test('each side is told by its word and its sign, not by colour alone', async ({ page }) => {
  await page.goto(boardPath('total-independence'));
  for (const [list, sign] of [
    ['For this', '+'],
    ['Against this', '−'],
  ] as const) {
    const cards = page.getByRole('list', { name: list }).locator('> li > article');
    expect(await cards.count()).toBeGreaterThan(0);
    for (const card of await cards.all()) {
      const label = card.locator('p').first();
      await expect(label).toContainText(list);
      expect(await label.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(`"${sign}"`);
    }
  }
});

test('an answer to an answer says what it does for the position', async ({ page }) => {
  await page.goto(boardPath('total-independence'));
  const reply = page
    .getByRole('list', { name: 'Answers to this' })
    .getByRole('listitem')
    .filter({ hasText: claimOf('F3') });
  await expect(reply.first()).toContainText(/speaks against: Build everything/);
});

test('the undercut is shown on the link that it attacks, and says so on its own page', async ({ page }) => {
  await page.goto(cardPath('F1'));
  const attacked = page.getByRole('article').filter({ has: page.getByRole('heading', { name: claimOf('F2') }) });
  const undercut = attacked.getByText('Even if true, it doesn’t show that:');
  await expect(undercut).toContainText(claimOf('F8'));
  await expect(page.getByText('Even if true, it doesn’t show that:')).toHaveCount(1);
  await undercut.getByRole('link').click();
  const elsewhere = page.getByRole('region', { name: 'Where else it stands' });
  const entry = elsewhere.getByRole('listitem').filter({ hasText: 'Even if true, it doesn’t show that' });
  await expect(entry.getByRole('link', { name: claimOf('F2') })).toBeVisible();
  await expect(entry.getByRole('link', { name: claimOf('F1') })).toBeVisible();
});
