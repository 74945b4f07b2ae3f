import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { overflows } from './browsing';
import { isLong } from './length';
import { overlaps } from './overlaps';

/** Each width and each scheme; in the long form each with each. */
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  ...(isLong ? [{ width: 1280, colorScheme: 'dark' } as const, { width: 360, colorScheme: 'light' } as const] : []),
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Looks at the page for faults of access, wide and narrow, light and dark, and for what sticks out. */
export async function expectNoFault(page: Page): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await faults(page), `${String(width)} px, ${colorScheme}`).toEqual([]);
  }
  // 1,280 pixels at 200 % are 640 of CSS; 320 are what WCAG asks of a page that reflows.
  for (const width of [320, 360, 640, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflows(page), `wider than ${String(width)} px`).toBe(false);
    expect(await overlaps(page), `words on words at ${String(width)} px`).toEqual([]);
  }
}

/** What axe finds, as rule and place. */
export async function faults(page: Page): Promise<string[]> {
  const rules = { 'target-size': { enabled: true } };
  const found = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, rules })
    .setLegacyMode(true)
    .analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Errors of the console, but for the browser's remark that the document itself was refused. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    // The browser reports what was refused as it should be: the document, or a form that its script sent.
    const isRefusal = (url === page.url() || url.includes('/api/')) && /status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isRefusal) errors.push(message.text());
  });
  return errors;
}
