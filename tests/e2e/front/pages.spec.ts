import { expect, test, type Page } from '@playwright/test';
import { isHydrated, watchViolations } from '../../support/violations';

const known = { name: 'counterpoint', value: 'x'.repeat(32), sameSite: 'Lax' } as const;
const most = 25;

for (const reader of ['nobody in particular', 'a known browser']) {
  test(`every page works for ${reader}, and its policy stops nothing of it`, async ({ page, context, baseURL }) => {
    test.setTimeout(90_000);
    if (reader === 'a known browser') await context.addCookies([{ ...known, url: String(baseURL) }]);
    const violations = await watchViolations(page);
    const seen = new Set<string>();
    const waiting = ['/', '/debates', '/privacy', '/accessibility', '/editor', '/no-such-page'];
    for (let path = waiting.shift(); path !== undefined && seen.size < most; path = waiting.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await page.goto(path);
      expect(answer?.headers()['content-security-policy'], path).toContain("default-src 'none'");
      await expect.poll(() => isHydrated(page), path).toBe(true);
      expect(await violations(), path).toEqual([]);
      waiting.push(...(await linksOf(page, String(baseURL))).filter((link) => isNewKind(link, seen)));
    }
    expect(seen.size).toBeGreaterThan(9);
  });
}

async function linksOf(page: Page, baseURL: string): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => one instanceof HTMLAnchorElement && one.href));
  return links.flatMap((link) =>
    typeof link === 'string' && link.startsWith(baseURL) ? [link.slice(baseURL.length)] : [],
  );
}

/** At most three pages of each kind: cards are many and alike. */
function isNewKind(link: string, seen: ReadonlySet<string>): boolean {
  const kind = (path: string) => path.replace(/[?#].*/, '').replace(/\d+|(?<=\/(sources|positions)\/)[^/]+/g, '…');
  return !link.startsWith('/api/') && [...seen].filter((path) => kind(path) === kind(link)).length < 3;
}
