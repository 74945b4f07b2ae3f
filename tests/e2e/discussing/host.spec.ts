import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { overflows } from '../../support/browsing';
import { castBallots, openLesson, writeCard, type Lesson } from '../../support/lesson';

const names = ['Quiet Otter', 'Brave Heron', 'Calm Lynx'];

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

const phase = (page: Page) => page.getByRole('main').locator('[aria-current=step]');

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`a host runs all phases with clicks, ${how}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: String(baseURL) });
    const lesson = await openLesson(context, String(baseURL), names);
    const page = await context.newPage();
    await page.goto(`/discussions/${lesson.id}/host`);
    for (const [button, now] of [
      ['Start', 'Vote'],
      ['Go on: Write', 'Write'],
      ['Go on: Answer', 'Answer'],
      ['Go back', 'Write'],
      ['Go on: Answer', 'Answer'],
      ['Go on: Vote', 'Vote'],
      ['Go on: End', 'End'],
      ['Open again', 'Vote'],
    ] as const) {
      await press(page, button);
      await expect(phase(page)).toHaveText(now);
    }
    for (const [button, back] of [
      ['Resume', 'Pause'],
      ['Pause', 'Resume'],
      ['Eyes up: blank the phones', 'Eyes down: phones on'],
      ['Lock: nobody joins', 'Unlock the door'],
      ['Freeze: nobody writes', 'Let them write again'],
      ['Read cards first', 'Publish cards at once'],
    ] as const) {
      await press(page, button);
      await expect(page.getByRole('button', { name: back, exact: true })).toBeVisible();
    }
    await context.close();
  });
}

test('a host runs the phases by keyboard alone', async ({ context, page, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names);
  await page.goto(`/discussions/${lesson.id}/host`);
  for (const [button, now] of [
    ['Start', 'Vote'],
    ['Go on: Write', 'Write'],
    ['Go on: Answer', 'Answer'],
  ] as const) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect(phase(page)).toHaveText(now);
  }
});

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by the tab key`);
}

test('of two hosts who go on at once the second is told so', async ({ context, page, browser, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names);
  await page.goto(`/discussions/${lesson.id}/host`);
  await press(page, 'Start');
  // Without scripts the other page does not learn by itself that the discussion has gone on.
  const storageState = await context.storageState();
  const other = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await other.goto(`${String(baseURL)}/discussions/${lesson.id}/host`);
  await press(page, 'Go on: Write');
  await expect(phase(page)).toHaveText('Write');
  await press(other, 'Go on: Write');
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(/quicker/);
  await expect(phase(other)).toHaveText('Write');
  await other.context().close();
});

test('the screen shows no names and no secrets, and nothing overflows', async ({ context, page, browser, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names);
  const wall = await (await browser.newContext({ baseURL: String(baseURL), colorScheme: 'dark' })).newPage();
  const looks = async (...words: readonly string[]) => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
    ] as const) {
      await wall.setViewportSize({ width, height });
      await wall.goto(lesson.screen);
      const shown = await wall.locator('body').innerText();
      for (const word of words) expect(shown).toContain(word);
      const source = await wall.content();
      for (const name of [...names, lesson.id, 'host?key']) expect(source).not.toContain(name);
      expect(await overflows(wall)).toBe(false);
      if (width === 1920) expect(await smallestText(wall)).toBeGreaterThanOrEqual(36);
    }
    expect((await new AxeBuilder({ page: wall }).analyze()).violations).toEqual([]);
  };
  await looks('Should homework be optional?', '3 joined', '/join');
  await page.goto(`/discussions/${lesson.id}/host`);
  await press(page, 'Start');
  await castBallots(lesson, 0, ['position-1', 'position-2', 'position-1']);
  await looks('3 of 3 have voted');
  await press(page, 'Go on: Write');
  await writeCard(lesson, lesson.pupils[0], 'Homework takes the afternoon from children.');
  await looks('1 card by 1 of 3');
  expect(await wall.content()).not.toContain('afternoon');
  await press(page, 'Go on: Answer');
  await writeCard(lesson, lesson.pupils[1], 'An hour a day leaves time enough.', 3);
  await looks('Homework takes the afternoon from children.', 'An hour a day leaves time enough.');
  await page.reload();
  const card = page.getByRole('article', { name: 'An hour a day leaves time enough.' });
  await card.getByText('What to do').click();
  await card.getByRole('button', { name: 'Show large on the screen' }).click();
  await looks('An hour a day leaves time enough.', 'Homework takes the afternoon from children.');
  await press(page, 'Go on: Vote');
  await castBallots(lesson, 3, ['position-1', 'position-1', 'position-1']);
  await press(page, 'Go on: End');
  await looks('Thank you.', '1 of 3 voted differently in the end.');
  await wall.context().close();
});

function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll('article *')]
      .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== ''))
      .map((element) => parseFloat(getComputedStyle(element).fontSize));
    return Math.min(...sizes);
  });
}

async function written(lesson: Lesson, page: Page): Promise<void> {
  await page.goto(`/discussions/${lesson.id}/host`);
  await press(page, 'Start');
  await press(page, 'Go on: Write');
  await writeCard(lesson, lesson.pupils[0], 'Homework takes the afternoon from children.');
  await page.reload();
}

test('a host hides a card, undoes it, and sees who has not written yet', async ({ context, page, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names);
  await written(lesson, page);
  await expect(page.getByText('2 have not written yet')).toBeVisible();
  await expect(page.getByRole('main').locator('li strong').first()).toHaveText('Brave Heron');
  const card = page.getByRole('article', { name: 'Homework takes' });
  await expect(card).not.toContainText('Quiet Otter');
  await card.getByText('What to do').click();
  await card.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Hidden from the class.');
  await expect(card).toContainText('hidden from the class');
  await press(page, 'Undo');
  await expect(card).not.toContainText('hidden from the class');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflows(page)).toBe(false);
  }
});

test('cards wait for the host where they are read first, and stand after that', async ({ context, page, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names, { approval: 'yes' });
  await written(lesson, page);
  const waiting = page.getByRole('article', { name: 'Homework takes' });
  await waiting.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Accepted.');
  await expect(page.getByText('1 card by the class')).toBeVisible();
});

test('the button behind the link, shown once, makes a second device a host’s', async ({ page, browser, baseURL }) => {
  const context = page.context();
  const lesson = await openLesson(context, String(baseURL), names);
  await page.goto(`/discussions/${lesson.id}/host`);
  await page.getByText('For another device of yours').click();
  await press(page, 'Make a host’s link');
  const link = await page.getByText('/host?key=').innerText();
  const phone = await (
    await browser.newContext({ baseURL: String(baseURL), viewport: { width: 360, height: 640 } })
  ).newPage();
  expect((await phone.goto(`/discussions/${lesson.id}/host`))?.status()).toBe(404);
  await phone.goto(link);
  await press(phone, 'Run it in this browser');
  await press(phone, 'Start');
  await expect(phase(phone)).toHaveText('Vote');
  await page.goto(`/discussions/${lesson.id}/host`);
  expect(await page.content()).not.toContain('key=');
  await phone.context().close();
});

test('a host sees what a pupil sees who has not written yet', async ({ context, page, baseURL }) => {
  const lesson = await openLesson(context, String(baseURL), names);
  await written(lesson, page);
  await page.getByRole('link', { name: 'See as a pupil' }).click();
  await expect(page.getByText('Your turn first: write a card.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('afternoon');
});
