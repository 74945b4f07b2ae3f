import { expect, test, type Browser, type Page } from '@playwright/test';
import { assignedTo } from '../../../lib/assignments/queries';
import type { Viewer } from '../../../lib/people/viewer';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { becomeSomebody, openServersDatabase } from '../../support/servers-database';
import { newPerson } from '../../support/people';
import { isHydrated, watchViolations } from '../../support/violations';

interface Lesson {
  readonly id: string;
  readonly host: Viewer;
  readonly pupil: Viewer;
  readonly other: Viewer;
  readonly page: Page;
}

/** A discussion in its lobby, with a phone in it. */
async function lessonOn(
  browser: Browser,
  baseURL: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Lesson> {
  await openServersDatabase();
  const [host, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
  const id = await openedBy(host);
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    ...options,
  });
  const { viewer } = await becomeSomebody(context, baseURL);
  await takeIn(viewer, id, 'Otter');
  await takeIn(other, id, 'Heron');
  return { id, host, pupil: viewer, other, page: await context.newPage() };
}

async function look(page: Page, id: string): Promise<void> {
  await page.goto(`/discussions/${id}`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`a lesson on a phone ${javaScriptEnabled ? 'with' : 'without'} scripts, from the lobby to the end`, async ({
    browser,
    baseURL,
  }) => {
    const lesson = await lessonOn(browser, String(baseURL), { javaScriptEnabled });
    const { id, host, other, pupil, page } = lesson;
    const settle = async () => {
      if (javaScriptEnabled) await expect.poll(() => isHydrated(page)).toBe(true);
    };
    await look(page, id);
    await expect(page.getByRole('heading', { name: 'You are in as Otter. Wait for the start.' })).toBeVisible();

    await act(host, id, 'start');
    await look(page, id);
    await settle();
    await expect(page.getByRole('timer')).toHaveText(javaScriptEnabled ? /^[34]:\d\d$/ : '4 min');
    await page.getByRole('radio', { name: /^Yes/ }).check();
    await page.getByLabel(/^Because/).fill('Afternoons are for playing.');
    await expectInReach(page, page.getByRole('button', { name: 'Send my vote' }));
    await page.getByRole('button', { name: 'Send my vote' }).click();
    await expect(page.getByText('Your vote is kept.')).toBeVisible();
    await expect(page.getByRole('radio', { name: /^Yes/ })).toBeChecked();
    await expect(page.getByLabel(/^Because/)).toHaveValue('Afternoons are for playing.');

    await act(host, id, 'go-on');
    await writtenBy(other, id, 'What Heron wrote first.', { to: 2 });
    await look(page, id);
    await expect(page.getByText('0 of 1 card opens what the others wrote.')).toBeVisible();
    await expect(page.getByText('What Heron wrote first.')).toBeHidden();
    await page.getByRole('link', { name: 'Write a card', exact: true }).click();
    await expect(page).toHaveURL(/cards\/new$/);
    await settle();
    await page.getByRole('radio').first().check();
    await page.getByText('A reason why it is so').click();
    await page.getByLabel('Your claim, in one sentence').fill('Children need time to play.');
    await page.locator('input[name=backing][value=none]').check();
    await page.getByRole('button', { name: 'Post it' }).click();
    await expect(page).toHaveURL(new RegExp(`/discussions/${id}\\?done=\\d+$`));
    await expect(page.getByText('Posted.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(page.getByText('What Heron wrote first.')).toBeVisible();

    await act(host, id, 'go-on');
    await look(page, id);
    const [assigned] = await assignedTo(await discussionOf(pupil, id), 2);
    expect(assigned?.card.claim).toBe('What Heron wrote first.');
    await page.getByRole('link', { name: 'Answer this card' }).last().click();
    await expect(page).toHaveURL(/cards\/new\?to=/);
    await settle();
    await page.getByText('A reason why it is not so').click();
    await page.getByLabel('Your claim, in one sentence').fill('That does not follow.');
    await page.locator('input[name=backing][value=none]').check();
    await page.getByRole('button', { name: 'Post it' }).click();
    await expect(page.getByText('✓ Answered')).toBeVisible();

    await act(host, id, 'go-on');
    await look(page, id);
    await settle();
    await page.getByRole('radio', { name: /^No\b/ }).check();
    await page.getByLabel(/What Heron wrote first/).check();
    await page.getByRole('button', { name: 'Send my vote' }).click();
    await expect(page.getByText('Your vote is kept.')).toBeVisible();

    await act(host, id, 'close');
    await look(page, id);
    await expect(page.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
    await expect(page.getByText('Moved by card')).toBeVisible();
    await page.context().close();
  });
}

/** The button stands in the lower half of the window, as high as a thumb is wide. */
async function expectInReach(page: Page, button: ReturnType<Page['getByRole']>): Promise<void> {
  const box = await button.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.height).toBeGreaterThanOrEqual(56);
  expect(box?.y).toBeGreaterThan(height / 2);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
}

test('a vote that comes when it is over is refused, and what was typed is given back', async ({ browser, baseURL }) => {
  const { id, host, page } = await lessonOn(browser, String(baseURL), { javaScriptEnabled: false });
  await act(host, id, 'start');
  await look(page, id);
  await page.getByRole('radio', { name: /^Yes/ }).check();
  await page.getByLabel(/^Because/).fill('Typed until the last second.');
  await act(host, id, 'go-on');
  await page.getByRole('button', { name: 'Send my vote' }).click();
  await expect(page.getByText('This vote is over, so this was not counted.')).toBeVisible();
  await expect(page.getByText('Typed until the last second.')).toBeVisible();
  await page.context().close();
});

test('eyes up covers everything, and what was being typed is there after it', async ({ browser, baseURL }) => {
  const { id, host, page } = await lessonOn(browser, String(baseURL));
  const violations = await watchViolations(page);
  await act(host, id, 'start', 'go-on');
  await page.goto(`/discussions/${id}/cards/new`);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.getByLabel('Your claim, in one sentence').fill('Half a thought');
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('counterpoint:eyes', { detail: true })));
  await expect(page.getByRole('heading', { name: 'Eyes up' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Eyes up' })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('counterpoint:eyes', { detail: false })));
  await expect(page.getByRole('heading', { name: 'Eyes up' })).toBeHidden();
  await expect(page.getByLabel('Your claim, in one sentence')).toHaveValue('Half a thought');

  await act(host, id, 'eyes-up');
  await look(page, id);
  await expect(page.getByRole('heading', { name: 'Eyes up' })).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.context().close();
});

test('a page with something typed stays when the discussion goes on, and another goes on', async ({
  browser,
  baseURL,
}) => {
  const { id, host, page } = await lessonOn(browser, String(baseURL));
  await act(host, id, 'start');
  await look(page, id);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.getByLabel(/^Because/).fill('Still thinking');
  await act(host, id, 'go-on');
  await expect(page.getByText('Now: another phase.')).toBeVisible();
  await expect(page.getByLabel(/^Because/)).toHaveValue('Still thinking');
  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Write a card', exact: true })).toBeVisible();
  await page.context().close();
});

test('what waits on the phone is counted, led to, and sent when the network is back', async ({ browser, baseURL }) => {
  const { id, host, page } = await lessonOn(browser, String(baseURL));
  await act(host, id, 'start', 'go-on');
  await page.goto(`/discussions/${id}/cards/new`);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.getByRole('radio').first().check();
  await page.getByText('A reason why it is so').click();
  await page.getByLabel('Your claim, in one sentence').fill('Written in the tunnel.');
  await page.locator('input[name=backing][value=none]').check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(page.getByText('No network: what you write is kept on this phone.')).toBeVisible();
  await page.context().route('**/api/debates/**', (route) => route.abort());
  await page.context().setOffline(false);
  await look(page, id);
  await expect(page.getByText('Kept on this phone: 1')).toBeVisible();
  await page.getByText('Kept on this phone: 1').click();
  await expect(page.getByRole('link', { name: 'Written in the tunnel.' })).toHaveAttribute('href', /cards\/new$/);
  await page.context().unroute('**/api/debates/**');
  await expect(page.getByText('Kept on this phone')).toBeHidden();
  await look(page, id);
  await expect(page.getByRole('link', { name: 'Written in the tunnel.' }).first()).toBeVisible();
  await page.context().close();
});
