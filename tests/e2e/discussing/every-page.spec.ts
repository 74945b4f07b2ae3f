import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Act } from '../../../lib/discussions/vocabulary';
import { cover } from '../../support/browsing';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { playLesson } from '../../support/seeded-lesson';
import { becomeSomebody, openServersDatabase } from '../../support/servers-database';
import { watchViolations } from '../../support/violations';
import { expectNoFault, watchErrors } from '../../support/without-fault';

test.beforeEach(() => openServersDatabase());

interface Shown {
  /** Whose browser it is; a visitor’s has no cookie. */
  readonly who: 'visitor' | 'host' | 'pupil';
  /** What the host has done. */
  readonly acts: readonly Act[];
  readonly path: (lesson: Lesson) => string;
  readonly then?: (page: Page) => Promise<void>;
}

interface Lesson {
  readonly id: string;
  readonly screenId: string;
}

const phone = ({ id }: Lesson) => `/discussions/${id}`;
const host = ({ id }: Lesson) => `/discussions/${id}/host`;
const screen = ({ screenId }: Lesson) => `/discussions/${screenId}/screen`;
const [lobby, vote, write, answer, voteAgain, closed]: readonly (readonly Act[])[] = [
  [],
  ['start'],
  ['start', 'go-on'],
  ['start', 'go-on', 'go-on'],
  ['start', 'go-on', 'go-on', 'go-on'],
  ['start', 'go-on', 'go-on', 'go-on', 'go-on'],
];
const phases = { lobby, vote, write, answer, 'the second vote': voteAgain, closed };

const pages: Readonly<Record<string, Shown>> = {
  'the form to start': { who: 'visitor', acts: [], path: () => '/discuss/new', then: openAllOfIt },
  'the form to start on a debate': {
    ...{ who: 'visitor', acts: [], path: () => `/discuss/new?debate=${cover.split('/').at(-1) ?? ''}` },
    then: openAllOfIt,
  },
  'the door': { who: 'visitor', acts: [], path: () => '/join' },
  'a wrong code': { who: 'visitor', acts: [], path: () => '/join', then: enterWrongCode },
  'the way back': { who: 'visitor', acts: [], path: () => '/join/back' },
  ...eachPhase('the phone', 'pupil', phone),
  ...eachPhase('the host’s page', 'host', host),
  ...eachPhase('the screen', 'visitor', screen),
  'the phone, eyes up': { who: 'pupil', acts: [...(answer ?? []), 'eyes-up'], path: phone },
  'the host’s page with all of it open': { who: 'host', acts: answer ?? [], path: host, then: openAllOfIt },
  'the form for a card': { who: 'pupil', acts: write ?? [], path: (lesson) => `${phone(lesson)}/cards/new` },
  'what a pupil sees': { who: 'host', acts: answer ?? [], path: (lesson) => `${host(lesson)}?as=pupil` },
  'one’s own place': { who: 'pupil', acts: vote ?? [], path: (lesson) => `${phone(lesson)}/me` },
  slips: { who: 'host', acts: [], path: (lesson) => `${phone(lesson)}/slips`, then: makeSlips },
  preflight: { who: 'host', acts: [], path: (lesson) => `${phone(lesson)}/preflight` },
  'the list of one’s own discussions': { who: 'host', acts: [], path: () => '/me' },
};

for (const [name, { who, acts, path, then }] of Object.entries(pages)) {
  test(`${name}: without fault, wide and narrow, light and dark`, async ({ page, context, baseURL }) => {
    const lesson = await lessonFor(context, String(baseURL), who, acts);
    await expectGood(page, path(lesson), then);
  });
}

for (const part of ['', '/participants', '/promotion']) {
  test(`the report${part}: without fault, wide and narrow, light and dark`, async ({ browser, baseURL }) => {
    const { id, host } = await playLesson({ debate: cover.split('/').at(-1) });
    const page = await pageOf(browser, String(baseURL), host.token);
    await expectGood(page, `/discussions/${id}/report${part}`);
  });
}

async function expectGood(page: Page, path: string, then?: Shown['then']): Promise<void> {
  const violations = await watchViolations(page);
  const errors = watchErrors(page);
  expect((await page.goto(path, { waitUntil: 'load' }))?.status()).toBe(200);
  await then?.(page);
  await expect(page.locator('h1')).toHaveCount(1);
  expect(await violations()).toEqual([]);
  expect(errors).toEqual([]);
  await expectNoFault(page);
}

function eachPhase(what: string, who: Shown['who'], path: Shown['path']): Readonly<Record<string, Shown>> {
  return Object.fromEntries(
    Object.entries(phases).map(([name, acts = []]) => [`${what}, ${name}`, { who, acts, path }]),
  );
}

/** A lesson with two cards, as far as the host’s acts bring it, and the browser made somebody’s in it. */
async function lessonFor(
  context: BrowserContext,
  address: string,
  who: Shown['who'],
  acts: readonly Act[],
): Promise<Lesson> {
  const browsing = who === 'visitor' ? await newPerson() : await becomeSomebody(context, address);
  const [runs, takesPart] = who === 'host' ? [browsing, await newPerson()] : [await newPerson(), browsing];
  const id = await openedBy(runs.viewer, { naming: 'own', reports: 'yes' });
  for (const [at, { viewer }] of [takesPart, await newPerson()].entries()) {
    await takeIn(viewer, id, `Łukasz Żółć the ${at === 0 ? 'first' : 'second'}`);
    for (const [done, one] of acts.entries()) {
      if (at === 0) await act(runs.viewer, id, one);
      if (at === 0 && done === 1) await writtenBy(viewer, id, 'The afternoon is for whatever one likes best.');
    }
  }
  return { id, screenId: (await discussionOf(runs.viewer, id)).screenId };
}

async function pageOf(browser: Browser, url: string, token: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  await context.addCookies([{ name: 'counterpoint', value: token, url, httpOnly: true }]);
  return context.newPage();
}

async function openAllOfIt(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
}

async function enterWrongCode(page: Page): Promise<void> {
  await page.getByLabel('The code on the screen').fill('QQQQQQ');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
}

async function makeSlips(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make slips' }).click();
  await expect(page.getByText('Slip 1', { exact: true })).toBeVisible();
}
