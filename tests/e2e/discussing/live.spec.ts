import { expect, test, type Page } from '@playwright/test';
import { act, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { becomeSomebody, openServersDatabase } from '../../support/servers-database';
import { isHydrated } from '../../support/violations';

test.beforeEach(() => openServersDatabase());

/** The streams that pages hold open, by page. */
function watchStreams(...pages: readonly Page[]): () => readonly number[] {
  const open = pages.map(() => new Set<unknown>());
  for (const [at, page] of pages.entries()) {
    page.on('request', (request) => {
      if (request.url().includes('/stream?')) open[at]?.add(request);
    });
    page.on('requestfailed', (request) => open[at]?.delete(request));
    page.on('requestfinished', (request) => open[at]?.delete(request));
    page.on('close', () => open[at]?.clear());
  }
  return () => open.map(({ size }) => size);
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => isHydrated(page)).toBe(true);
}

test('the tabs of a phone share one stream, and when its tab is closed another takes over', async ({
  context,
  baseURL,
}) => {
  const [host, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
  const id = await openedBy(host);
  const { viewer } = await becomeSomebody(context, String(baseURL));
  await takeIn(viewer, id, 'Otter');
  await takeIn(other, id, 'Heron');
  await act(host, id, 'start', 'go-on', 'go-on');
  const [first, second, third] = [await context.newPage(), await context.newPage(), await context.newPage()];
  const open = watchStreams(first, second, third);
  for (const page of [first, second, third]) await settled(page, `/discussions/${id}`);
  const total = () => open().reduce((sum, one) => sum + one, 0);
  await expect.poll(total).toBe(1);
  await writtenBy(other, id, 'The evening is long enough for both.');
  for (const page of [first, second, third])
    await expect(page.getByRole('button', { name: '1 new card' })).toBeVisible();

  const leading = [first, second, third][open().indexOf(1)] ?? first;
  await leading.close();
  const left = [first, second, third].filter((page) => page !== leading);
  await expect.poll(total).toBe(1);
  await writtenBy(other, id, 'Practice that nobody chose is soon forgotten.');
  for (const page of left) await expect(page.getByRole('button', { name: '2 new cards' })).toBeVisible();
});

test('new cards wait to be tapped, and move nothing until then', async ({ context, page, baseURL }) => {
  const [host, other] = [(await newPerson()).viewer, (await newPerson()).viewer];
  const id = await openedBy(host);
  const { viewer } = await becomeSomebody(context, String(baseURL));
  await takeIn(viewer, id, 'Otter');
  await takeIn(other, id, 'Heron');
  await act(host, id, 'start', 'go-on', 'go-on');
  await writtenBy(other, id, 'The first of the cards.');
  await page.setViewportSize({ width: 360, height: 640 });
  await settled(page, `/discussions/${id}`);
  const card = page.getByRole('article').filter({ hasText: 'The first of the cards.' });
  await card.scrollIntoViewIfNeeded();
  const before = await card.boundingBox();
  await writtenBy(other, id, 'The second of the cards.');
  const notice = page.getByRole('button', { name: '1 new card' });
  await expect(notice).toBeVisible();
  expect(await card.boundingBox()).toEqual(before);
  await expect(page.getByText('The second of the cards.')).toHaveCount(0);
  await notice.click();
  await expect(page.getByText('The second of the cards.')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a new phase waits for who is writing, and their words stay', async ({ context, page, baseURL }) => {
  const host = (await newPerson()).viewer;
  const id = await openedBy(host);
  const { viewer } = await becomeSomebody(context, String(baseURL));
  await takeIn(viewer, id, 'Otter');
  await act(host, id, 'start', 'go-on');
  await settled(page, `/discussions/${id}/cards/new`);
  const claim = page.getByLabel('Your claim, in one sentence');
  await claim.fill('Half a sentence, and the bell');
  await act(host, id, 'go-on');
  await expect(page.getByText('Now: another phase.')).toBeVisible();
  await expect(claim).toHaveValue('Half a sentence, and the bell');
  await expect(page.getByText('Your turn first: write a card.')).toBeVisible();
  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await expect(page.getByText('Answer the cards at the top.')).toBeVisible();
  await page.goto(`/discussions/${id}/cards/new`);
  await expect(claim).toHaveValue('Half a sentence, and the bell');
});

test('who is removed is told so, and follows nothing any more', async ({ context, page, baseURL }) => {
  const host = await newPerson();
  const id = await openedBy(host.viewer);
  const { viewer } = await becomeSomebody(context, String(baseURL));
  const participant = await takeIn(viewer, id, 'Otter');
  await act(host.viewer, id, 'start');
  const open = watchStreams(page);
  await settled(page, `/discussions/${id}`);
  await expect.poll(open).toEqual([1]);
  const removal = await fetch(`${String(baseURL)}/api/discussions/${id}/participants/${participant}/removal`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', cookie: `counterpoint=${host.token}`, origin: String(baseURL) },
    },
    body: JSON.stringify({ clientId: crypto.randomUUID() }),
  });
  expect(removal.status).toBe(200);
  await expect.poll(open, { timeout: 3_000 }).toEqual([0]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
});
