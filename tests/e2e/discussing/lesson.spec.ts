import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freePort } from '../../support/free-port.js';
import { answerNext, castBallot, joinBy, postCard, typeCard, type Phone } from '../../support/phone';
import { databaseUrlOf, killLeftServers, startServer, type ServerProcess } from '../../support/server-process';
import { letTimePass } from '../../support/servers-database';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
let server: ServerProcess;

test.beforeAll(async () => {
  server = await startServer({ dataDir, port: await freePort() });
});

test.afterAll(async () => {
  await server.stop();
  killLeftServers();
  remove();
});

const firstVotes = ['Yes', 'Yes', 'Yes', 'Yes', 'No', 'No'] as const;
/** The last one has gone home by then. */
const secondVotes = ['Yes', 'No', 'No', 'Yes', 'No'] as const;
const claims = [
  'Afternoons are for playing.',
  'Tired children learn nothing.',
  'Written in the tunnel.',
  'Typed before the lights went out.',
  'Practice makes it stay.',
] as const;
const lateClaim = claims[4];

test('a class plays a whole lesson, through a network cut and a killed server, and reads what came of it', async ({
  page: host,
  browser,
}) => {
  const { address, port } = server;
  const id = await open(host, address);
  const wall = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  await wall.goto(address + String(await host.getByRole('link', { name: /^Open the screen/ }).getAttribute('href')));
  const code = (await wall.getByText(/^[A-Z2-9]{6}$/).textContent()) ?? '';
  const join = () => joinBy(browser, address, code);
  const phones = await Promise.all([join(), join(), join(), join(), join(), join()]);
  const [one, two, three, four, five, six] = phones;
  const wallSays = async (words: string) => {
    await expect(wall.getByText(words, { exact: true })).toBeVisible();
    const source = await wall.content();
    for (const word of [id, 'host?key', ...phones.map(({ name }) => name)]) expect(source).not.toContain(word);
    expect(await wall.context().cookies()).toEqual([]);
  };
  await wallSays('6 joined');
  await expect(host.getByRole('heading', { name: '6 here' })).toBeVisible();

  await test.step('they vote, and the clock ends the vote', async () => {
    await press(host, 'Start');
    await all(phones, async (phone, at) => {
      await castBallot(phone, { choice: firstVotes[at] ?? 'Yes', because: `First, ${String(at)}.`, movedBy: null });
      await expect(phone.page.getByText('Your vote is kept.')).toBeVisible();
    });
    await wallSays('6 of 6 have voted');
    await letTimePass(databaseUrlOf(dataDir));
    await expect(phase(host)).toHaveText('Write');
  });

  await test.step('they write; who has not written sees nothing of the others', async () => {
    await typeCard(one, 1, claims[0]);
    await postCard(one.page);
    await wallSays('1 card by 1 of 6');
    await expect(six.page.getByText('0 of 1 card opens what the others wrote.')).toBeVisible();
    await six.page.getByRole('link', { name: /Yes/ }).first().click();
    await expect(six.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(six.page.getByText(claims[0])).toHaveCount(0);
    const found = await six.page.request.get(`${address}/api/debates/${id}/find?text=Afternoons`);
    expect([found.status(), (await found.text()).includes(claims[0])]).toEqual([200, false]);
    await six.page.goBack();
    await typeCard(two, 1, claims[1]);
    await postCard(two.page);
    await expect(two.page.getByText(claims[0])).toBeVisible();
  });

  await test.step('a phone loses the network, and sends when it is back', async () => {
    await typeCard(three, 1, claims[2]);
    await three.page.context().setOffline(true);
    await postCard(three.page);
    await expect(three.page.getByText('No network: what you write is kept on this phone.')).toBeVisible();
    await three.page.context().setOffline(false);
    await expect(three.page.getByText('Posted.')).toBeVisible();
    await wallSays('3 cards by 3 of 6');
  });

  await test.step('the server is killed and started again, and what was typed is there and goes out', async () => {
    await typeCard(four, 1, claims[3]);
    await typeCard(five, 2, lateClaim);
    server.signal('SIGKILL');
    await server.ended;
    await postCard(five.page);
    await expect(five.page.getByText(/kept on this device/)).toBeVisible();
    server = await startServer({ dataDir, port });
    await expect(five.page.getByText('Posted.')).toBeVisible();
    await wallSays('4 cards by 4 of 6');
    await expect(four.page.getByLabel('Your claim, in one sentence')).toHaveValue(claims[3]);
    await postCard(four.page);
    await wallSays('5 cards by 5 of 6');
    await expect(host.getByText('1 has not written yet')).toBeVisible();
  });

  await test.step('each answers the cards that they were given, so that each card has an answer', async () => {
    await press(host, 'Go on: Answer');
    await all(phones, async (phone, at) => {
      const given = phone.page.getByRole('region', { name: 'For you to answer' }).getByRole('listitem');
      await expect(given).toHaveCount(2);
      const own = claims[at];
      if (own !== undefined) await expect(given.filter({ hasText: own })).toHaveCount(0);
      for (const turn of [1, 2]) {
        await answerNext(phone, `Answer ${String(turn)} of ${String(at)}.`);
        await expect(phone.page.getByText('✓ Answered')).toHaveCount(turn);
      }
    });
    await wallSays('17 cards');
    await expect(host.getByText('All have done what this phase asks.')).toBeVisible();
  });

  await test.step('eyes up blanks the phones, and they come back', async () => {
    const covers = phones.map(({ page }) => page.getByRole('heading', { name: 'Eyes up' }));
    await press(host, 'Eyes up: blank the phones');
    await Promise.all(covers.map((cover) => expect(cover).toBeVisible()));
    await wallSays('Eyes up.');
    await press(host, 'Eyes down: phones on');
    await Promise.all(covers.map((cover) => expect(cover).toBeHidden()));
  });

  await test.step('they vote again, and say what moved them', async () => {
    await press(host, 'Go on: Vote');
    await all(phones.slice(0, 5), async (phone, at) => {
      const choice = secondVotes[at] ?? 'Yes';
      const movedBy = choice === firstVotes[at] ? 'None did' : lateClaim;
      await castBallot(phone, { choice, because: `Second, ${String(at)}.`, movedBy });
      await expect(phone.page.getByText('Your vote is kept.')).toBeVisible();
    });
    await wallSays('5 of 6 have voted');
    await press(host, 'Go on: End');
    await wallSays('2 of 5 voted differently in the end.');
    await expect(wall.getByRole('row').nth(1)).toHaveText('Yes42');
    await expect(wall.getByRole('row').nth(2)).toHaveText('No23');
  });

  await test.step('the report is right to the last number', async () => {
    await host.getByRole('link', { name: 'Report', exact: true }).click();
    await expectReport(host);
    const votes = await tableOf(host, 'Votes');
    for (const [at, { name }] of phones.entries()) {
      const [first, second] = [firstVotes[at], secondVotes[at]].map((choice) => keyOf(choice));
      expect(votes).toContain(`${name},${first ?? ''},${second ?? ''},`);
    }
    // A header, two theses, and 17 cards.
    expect((await tableOf(host, 'Cards')).trim().split('\n')).toHaveLength(20);
    await host.getByRole('link', { name: 'Each participant' }).click();
    for (const [at, { name }] of phones.entries()) {
      const part = host.getByRole('region', { name });
      await expect(part).toContainText(at === 5 ? '2 cards · 2 answers to others' : '3 cards · 2 answers to others');
      await expect(part).toContainText(`First vote: “${firstVotes[at] ?? ''}”, because: “First, ${String(at)}.”`);
      if (claims[at] !== undefined) await expect(part).toContainText(claims[at]);
    }
  });

  await test.step('each phone shows what its owner did, and nothing of the others', async () => {
    await all(phones, async ({ page }, at) => {
      await page.getByRole('link', { name: 'See what the class thinks' }).click();
      await expect(page.getByRole('heading', { name: 'What you did' })).toBeVisible();
      await expect(page.getByText(`First, ${String(at)}.`)).toBeVisible();
      const source = await page.content();
      for (const [other, { name }] of phones.entries()) {
        if (other === at) continue;
        expect(source).not.toContain(`First, ${String(other)}.`);
        expect(source).not.toContain(name);
      }
    });
  });
  await Promise.all([wall, ...phones.map(({ page }) => page)].map((page) => page.context().close()));
});

/** Opens a discussion of a question of one's own, in which the host is told who wrote what. @returns its id */
async function open(host: Page, address: string): Promise<string> {
  await host.goto(`${address}/discuss/new`);
  await host.getByRole('textbox', { name: /^The question/ }).fill('Should homework be optional?');
  await host.getByText(/^More:/).click();
  await host.getByRole('radio', { name: /^Yes, by the names here/ }).check();
  await host.getByRole('button', { name: 'Open the discussion' }).click();
  await host.waitForURL(/\/host/);
  return /discussions\/([^/]+)/.exec(host.url())?.[1] ?? '';
}

async function press(host: Page, name: string): Promise<void> {
  await host.getByRole('main').getByRole('button', { name, exact: true }).click();
}

const phase = (host: Page) => host.getByRole('main').locator('[aria-current=step]');

async function all(phones: readonly Phone[], does: (phone: Phone, at: number) => Promise<void>): Promise<void> {
  await Promise.all(phones.map(does));
}

async function expectReport(host: Page): Promise<void> {
  await expect(host.getByRole('heading', { level: 1 })).toHaveText('What came of it');
  const numbers = host.getByRole('main').locator('dl').first();
  await expect(numbers.locator('dd')).toHaveText(['6', '17', '0', '12', '6', '5']);
  await expect(host.getByRole('main')).toContainText(
    '5 people voted both times. Only they count here. 1 person voted only once: 1 the first time, 0 the second.',
  );
  await expect(host.getByText('In the first vote “Yes” was ahead. In the second vote “No” is ahead.')).toBeVisible();
  const cells = (caption: RegExp) =>
    host
      .getByRole('table', { name: caption })
      .getByRole('row')
      .filter({ has: host.getByRole('cell') });
  await expect(cells(/^How many went which way/)).toHaveText(['YesYes2', 'YesNo2', 'NoNo1']);
  await expect(cells(/^A side that few chose/)).toHaveText([
    'Yes4 of 5 (80\u00a0%)2 of 5 (40\u00a0%)−40 points2 of 40 of 1',
    'No1 of 5 (20\u00a0%)3 of 5 (60\u00a0%)+40 points0 of 12 of 4',
  ]);
  const named = host.getByRole('listitem').filter({ hasText: 'Named by' });
  await expect(named).toHaveText([`${lateClaim}Named by 2 people: 2 people went from “Yes” to “No”.`]);
  const talk = host.getByRole('region', { name: 'A card to talk about' }).getByRole('listitem');
  await expect(talk).toHaveText([`${lateClaim}Named as the card that moved somebody`]);
  const unanswered = host.getByRole('region', { name: 'What nobody answered' });
  for (const claim of claims) await expect(unanswered).not.toContainText(claim);
}

/** One of the tables that a host saves. */
async function tableOf(host: Page, part: string): Promise<string> {
  const link = await host.getByRole('link', { name: `${part} as a table` }).getAttribute('href');
  return (await host.request.get(new URL(String(link), host.url()).href)).text();
}

const keyOf = (choice: string | undefined) =>
  choice === undefined ? '' : choice === 'Yes' ? 'position-1' : 'position-2';
