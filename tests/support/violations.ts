import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the page's Content-Security-Policy stopped. */
    violations?: string[];
  }
}

/** Watches a page for what its policy stops and for errors. @returns reads what was seen since the last load */
export async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isRefused = /Content.Security.Policy|Trusted|hydrat/i.test(message.text());
    if (message.type() === 'error' && isRefused) errors.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    window.violations = seen;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      seen.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => [...errors.splice(0), ...((await page.evaluate(() => window.violations)) ?? [])];
}

/** Whether scripts have taken the page over. */
export function isHydrated(page: Page): Promise<boolean> {
  return page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')));
}
