import { expect, test, type Page } from '@playwright/test';
import { boardPath, claimOf, cover, file } from '../../support/browsing';

interface Focus {
  readonly text: string;
  readonly hasOutline: boolean;
  readonly isSeen: boolean;
}

/** What has the focus, and whether one can see that. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return { text: '', hasOutline: false, isSeen: false };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width * height > 0;
    return {
      text: element === document.body ? 'BODY' : element.textContent.trim(),
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)',
      isSeen: isInside,
    };
  });
}

// Nothing glides: where the focus is can be looked at at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of [360, 1280]) {
  test(`at ${String(width)} px Tab reaches every link of the cover in reading order, and one sees where one is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    // Other tests write to the same debate meanwhile, and a notice of that would be one link more.
    await page.route('**/stream?*', (route) => route.abort());
    await page.goto(cover);
    const links = await page.locator('a[href], button, summary').filter({ visible: true }).allTextContents();
    const reached: Focus[] = [];
    for (let presses = 0; presses < links.length + 1; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await focus(page);
      if (here.text === 'BODY' || reached.length >= links.length) break;
      reached.push(here);
    }
    expect(reached[0]?.text).toBe('Skip to the content');
    expect(reached.map(({ text }) => text)).toEqual(links.map((text) => text.trim()));
    expect(reached.filter(({ hasOutline, isSeen }) => !hasOutline || !isSeen)).toEqual([]);
    const [position] = file.positions;
    const wanted = [
      'Positions',
      'Outline',
      'Map',
      'Sources',
      'More',
      position?.thesis.claim,
      claimOf(position?.picks.for[0] ?? ''),
    ];
    for (const text of wanted) expect(reached.map((one) => one.text)).toContain(text);
  });
}

test('the skip link is seen when it has the focus, and leads past the navigation', async ({ page }) => {
  await page.goto(cover);
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await expect(page.getByRole('link', { name: 'Counterpoint' })).not.toBeFocused();
});

test('with the keyboard alone one gets from the first page to a passage and back to its card', async ({ page }) => {
  await page.goto('/');
  const [position] = file.positions;
  await press(page, position?.thesis.claim ?? '');
  await expect(page).toHaveURL(new RegExp(boardPath(position?.key ?? '')));
  await press(page, claimOf('R7'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('R7'));
  await press(page, /^[AB] ¶\d+, /);
  await expect(page).toHaveURL(/\/sources\//);
  await press(page, claimOf('R7'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('R7'));
});

test('what is folded away opens with the keyboard', async ({ page }) => {
  await page.goto(boardPath('total-independence'));
  const summary = page.getByText('About this position');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The claim as a card, with its passages')).toBeVisible();
});

/** Goes on with Tab until a link of this text has the focus, and follows it. */
async function press(page: Page, text: string | RegExp): Promise<void> {
  const isIt = (shown: string) => (typeof text === 'string' ? shown === text : text.test(shown));
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (!isIt((await focus(page)).text)) continue;
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    return;
  }
  throw new Error(`Tab does not reach ${String(text)}`);
}
