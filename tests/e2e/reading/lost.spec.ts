import { expect, test } from '@playwright/test';
import { boardPath, cardPath, cover, numberOf } from '../../support/browsing';

const nothing = [
  '/no-such-page',
  '/debates/none',
  '/debates/EUROPEAN-AI-SOVEREIGNTY',
  '/debates/none/sources',
  '/debates/none/cards/1',
  '/debates/none/positions/total-independence',
  `${cover}/no-such-tab`,
  `${cover}/positions/none`,
  `${cover}/positions/TOTAL-INDEPENDENCE`,
  `${cover}/cards/0`,
  `${cover}/cards/-1`,
  `${cover}/cards/1.5`,
  `${cover}/cards/01`,
  `${cover}/cards/9999`,
  `${cover}/cards/2147483648`,
  `${cover}/cards/99999999999999999999`,
  `${cover}/cards/one`,
  `${cover}/cards/1/edit`,
  `${cover}/cards/%F0%9F%98%80`,
  '/sources/none',
  '/sources/%C3%A9',
  `/debates/${'x'.repeat(300)}`,
];

test('what is not there is a page that says so, with the status of one', async ({ request }) => {
  for (const path of nothing) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain('There is nothing at this address');
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('who is lost is shown a way on', async ({ page }) => {
      for (const path of ['/no-such-page', `${cover}/cards/9999`, '/sources/none']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
        await expect(
          page
            .getByRole('main')
            .getByRole('link', { name: /debates/i })
            .first(),
        ).toBeVisible();
        expect(await page.title()).toBe('Not found · Counterpoint');
      }
    });
  });
}

const board = boardPath('total-independence');
const strange = ['0', '-1', '1.5', 'x', '', '1e3', '99999999999', '1&page=2', '%F0%9F%98%80'];

test('a page number that is none opens the first page', async ({ request }) => {
  for (const path of [board, cardPath('F1')]) {
    const answers = (html: string) => [...html.matchAll(/<a href="[^"]+\/cards\/\d+"/g)].map(([link]) => link);
    const first = answers(await (await request.get(path)).text());
    expect(first.length).toBeGreaterThan(2);
    for (const value of strange) {
      const answer = await request.get(`${path}?page=${value}`);
      expect(answer.status(), value).toBe(200);
      expect(answers(await answer.text()), value).toEqual(first);
    }
  }
});

test('a page of answers that is past the last says so, and leads back', async ({ page }) => {
  for (const path of [board, cardPath('F1')]) {
    const answer = await page.goto(`${path}?page=99`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText('There is nothing on page 99')).toBeVisible();
    await page.getByRole('link', { name: 'Earlier answers' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  }
});

test('a paragraph that a source does not have opens the source', async ({ request }) => {
  for (const value of ['0', '999', 'x', '-3', '99999999999']) {
    const answer = await request.get(`/sources/background-briefing?paragraph=${value}`);
    expect(answer.status(), value).toBe(200);
    expect(await answer.text(), value).toContain('<mark');
  }
});

test('a parameter that means nothing changes nothing', async ({ page }) => {
  await page.goto(`${cardPath('F1')}?utm_source=x&page=1&page=2`);
  await expect(page.getByText(`Card ${String(numberOf('F1'))}`, { exact: true })).toBeVisible();
});
