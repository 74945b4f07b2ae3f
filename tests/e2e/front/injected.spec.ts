import { expect, test, type Page } from '@playwright/test';

const cover = '/debates/european-ai-sovereignty';
const known = { name: 'counterpoint', value: 'x'.repeat(32), sameSite: 'Lax' } as const;

const injections = [
  '<script>window.ran = true</script>',
  '<script nonce="">window.ran = true</script>',
  '<script src="data:text/javascript,window.ran=true"></script>',
  '<script src="https://elsewhere.example/x.js"></script>',
  '<img src="/none" onerror="window.ran = true">',
  '<svg onload="window.ran = true"></svg>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<base href="https://elsewhere.example/">',
  '<object data="data:text/html,<script>parent.ran = true</script>"></object>',
  '<style>body { display: none }</style>',
];

for (const [reader, cookies] of [
  ['a shared page', []],
  ['a page of one’s own', [known]],
] as const) {
  test(`nothing comes of markup that gets into ${reader}`, async ({ page, context, baseURL }) => {
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: String(baseURL) })));
    await inject(page, injections.join(''));
    const answer = await page.goto(cover);
    expect(await answer?.text()).toContain(injections.join(''));
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.evaluate(() => document.baseURI)).toMatch(/^http:\/\/127\.0\.0\.1:/);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('scripts cannot write HTML, nor load scripts from anywhere but the build', async ({ page }) => {
  await page.goto(cover);
  const tries = await page.evaluate(() => {
    const attempt = (work: () => void) => {
      try {
        work();
        return 'worked';
      } catch {
        return 'stopped';
      }
    };
    return [
      attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      attempt(() => (document.createElement('script').src = '/api/debates')),
      attempt(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
      attempt(() => (document.createElement('script').src = '/_next/static/chunks/x.js')),
    ];
  });
  expect(tries).toEqual(['stopped', 'stopped', 'stopped', 'worked']);
});

/** Puts markup into the page on its way, as a hole in the rendering would. */
async function inject(page: Page, markup: string): Promise<void> {
  await page.route(`**${cover}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<main[^>]*>/, (main) => main + markup) });
  });
}
