import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, boardPath, cardPath, cover, editorsLink, file, numberOf } from '../../support/browsing';
import { templates } from '../../../lib/debates/vocabulary';
import { expectNoFault, faults, watchErrors } from '../../support/without-fault';
import { overlaps } from '../../support/overlaps';
import { watchViolations } from '../../support/violations';

interface Shown {
  /** A function where only the running server knows it. */
  readonly path: string | (() => string);
  readonly isEditors?: boolean;
  readonly status?: number;
  /** What to do once it is open, to get to what is meant. */
  readonly then?: (page: Page) => Promise<void>;
}

const pages: Readonly<Record<string, Shown>> = {
  'the first page': { path: '/' },
  'all debates': { path: '/debates' },
  'the cover': { path: cover },
  ...Object.fromEntries(file.positions.map(({ key }) => [`the board of ${key}`, { path: boardPath(key) }])),
  'the outline': { path: `${cover}/outline` },
  'the outline of what a filter means': { path: `${cover}/outline?only=documents&kind=forecast`, then: openFilter },
  'the cover, filtered': { path: `${cover}?kind=forecast&card=12` },
  'the cover where nothing is left': { path: `${cover}?kind=fact&text=xylophone` },
  'the cover with what filters it': { path: `${cover}?filter=open` },
  'a board, filtered': { path: `${boardPath('total-independence')}?kind=forecast&passage=with`, then: openFilter },
  'a board where nothing is left': { path: `${boardPath('total-independence')}?kind=fact&text=xylophone` },
  'a board with what filters it': { path: `${boardPath('total-independence')}?filter=open` },
  'the sources, filtered': {
    path: `${cover}/sources?kind=fact&passage=without`,
    then: (page) => page.getByText(/without a card that fits your filter$/).click(),
  },
  'the sources where nothing is left': { path: `${cover}/sources?text=xylophone` },
  'who says what where, filtered': { path: `${cover}/matrix?kind=forecast` },
  'the map': { path: `${cover}/map` },
  'the map around a card': { path: `${cover}/map?around=${String(numberOf('F2'))}` },
  'the outline where nothing is left': { path: `${cover}/outline?text=xylophone` },
  'who says what where': { path: `${cover}/matrix` },
  'two positions compared': { path: `${cover}/compare` },
  'a card with documents': { path: cardPath('F2') },
  'a card without a source': { path: cardPath('I2') },
  'a thesis as a card': { path: cardPath('I0') },
  'a page of answers that is not there': { path: `${boardPath('total-independence')}?page=9` },
  'the history of a card': { path: `${cardPath('F2')}/history` },
  'the history of the debate': { path: `${cover}/history` },
  'the debate as it was': { path: `${cover}/versions/1` },
  'a board as it was': { path: boardPath('total-independence').replace(cover, `${cover}/versions/1`) },
  'a card as it was': { path: cardPath('F2').replace(cover, `${cover}/versions/1`) },
  'a version that is not there': { path: `${cover}/versions/99999`, status: 404 },
  'what is printed for a class': { path: `${cover}/print` },
  'a briefing': { path: `${cover}/briefing?cards=${String(numberOf('F2'))},${String(numberOf('I2'))},9999` },
  'the sources': { path: `${cover}/sources` },
  ...Object.fromEntries(file.sources.map(({ slug }) => [`the source ${slug}`, { path: `/sources/${slug}` }])),
  'the form for a source': { path: `/sources/new?debate=${file.slug}` },
  'a source that was brought in': { path: `/sources/new?debate=${file.slug}`, then: bringIn },
  'the form for a new version': {
    path: `/sources/new?debate=${file.slug}`,
    then: (page) => follow(page, 'Bring in a new version'),
  },
  'the form for details': { path: `/sources/new?debate=${file.slug}`, then: (page) => follow(page, 'Correct details') },
  'what a search found': { path: '/search?q=sovereign' },
  'a search that finds nothing': { path: `/search?q=xyzzyplugh+chips&debate=${file.slug}&in=cards` },
  'the palette': { path: cover, then: openPalette },
  'what a visitor wrote': { path: '/me' },
  privacy: { path: '/privacy' },
  accessibility: { path: '/accessibility' },
  'the editors’ page for a visitor': { path: '/editor' },
  'the editor’s link': { path: () => editorsLink().path },
  'the editors’ page': { path: '/editor', isEditors: true },
  'the form for an answer': { path: `${cover}/cards/new?to=${String(numberOf('F2'))}`, then: openAllOfIt },
  'the form for a passage': { path: `${cardPath('F2')}/annotations/new`, then: openAllOfIt },
  'a card for an editor': { path: cardPath('F2'), isEditors: true },
  'the form for a wording': { path: `${cardPath('F2')}/edit`, isEditors: true },
  'what was checked': { path: `${cover}/checks` },
  'the form for a file of annotations': {
    path: `${cover}/sources/${file.sources[0]?.slug ?? ''}/annotations/new`,
    isEditors: true,
  },
  'documents for an editor': { path: `${cover}/sources`, isEditors: true },
  'the form for a check': { path: `${cardPath('F2')}/checks/new` },
  'the form for a link': { path: `${cardPath('F2')}/links/new`, isEditors: true },
  'the form for a move': { path: `${cardPath('F2')}/move`, isEditors: true },
  'the form for a withdrawal': { path: `${cardPath('F2')}/withdraw`, isEditors: true },
  'a refused form': { path: `${cardPath('F2')}/edit`, isEditors: true, then: saveUnchanged },
  'a form with what was typed before': { path: `${cardPath('F2')}/edit`, isEditors: true, then: typeAndReload },
  ...Object.fromEntries(
    templates.map((name) => [`a debate to open, ${name}`, { path: `/debates/new?template=${name}` }]),
  ),
  'a fresh debate': { path: '/debates/new', then: openDebate },
  'the settings of a debate': { path: '/debates/new', then: openSettings },
  'nothing at this address': { path: '/no-such-page', status: 404 },
};

for (const [name, shown] of Object.entries(pages)) {
  test(`${name}: without fault, wide and narrow, light and dark`, async ({ page, context, baseURL }) => {
    if (shown.isEditors === true) await becomeEditor(context, String(baseURL));
    const violations = await watchViolations(page);
    const errors = watchErrors(page);
    const answer = await page.goto(typeof shown.path === 'string' ? shown.path : shown.path(), { waitUntil: 'load' });
    expect(answer?.status()).toBe(shown.status ?? 200);
    await shown.then?.(page);
    expect(await page.title()).toMatch(/^\S.* · Counterpoint$|^Counterpoint$/);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    await expectNoFault(page);
  });
}

test('what the pages are searched with finds faults', async ({ page }) => {
  await page.goto('/privacy');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.className = 'tiny';
    const link = document.createElement('a');
    link.href = '/';
    document.querySelector('main')?.append(button, link);
  });
  expect((await faults(page)).join()).toMatch(/button-name.*link-name/);
});

test('what the pages are searched with finds words that lie on others', async ({ page }) => {
  await page.goto('/privacy');
  expect(await overlaps(page)).toEqual([]);
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.marginBottom = '-40px';
  });
  expect((await overlaps(page)).join()).toMatch(/Privacy|kept/i);
});

async function openFilter(page: Page): Promise<void> {
  await page.getByText('Filter', { exact: true }).click();
}

/** Every input of an answer or a passage, whatever it belongs to. */
async function openPalette(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search this debate and others' });
  // A key that is pressed before the page's scripts are there goes nowhere.
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await field.fill('open mod');
  await page.getByRole('option', { name: 'All results for “open mod”' }).waitFor();
  await page.keyboard.press('ArrowDown');
}

async function openAllOfIt(page: Page): Promise<void> {
  await page.locator('label').filter({ hasText: 'From elsewhere' }).click();
  await page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>('details:not(nav *)').forEach((one) => (one.open = true)),
  );
}

async function saveUnchanged(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
}

async function bringIn(page: Page): Promise<void> {
  await page.getByLabel('Or its text').fill('# On bridges\n\nThey hold.');
  await page.getByLabel('Title').fill('Bridges');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('1 paragraph and 1 heading')).toBeVisible();
}

async function follow(page: Page, link: string): Promise<void> {
  await bringIn(page);
  await page.getByRole('link', { name: link }).click();
  await expect(page.getByRole('heading', { name: link, level: 1 })).toBeVisible();
}

async function openDebate(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'The question' }).fill('Is a fresh debate without fault?');
  await page.getByRole('button', { name: 'Open the debate' }).click();
  await expect(page.getByRole('region', { name: 'What to do next' })).toBeVisible();
}

async function openSettings(page: Page): Promise<void> {
  await openDebate(page);
  await page.getByRole('link', { name: 'settings of this debate' }).click();
  await page.getByLabel('What it asks, in a few words').fill('How large?');
  await page.getByLabel('One end').fill('small');
  await page.getByLabel('The other end').fill('large');
  await page.getByRole('button', { name: 'Add this axis' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

async function typeAndReload(page: Page): Promise<void> {
  await page.getByLabel('The claim, in one sentence').fill('x'.repeat(301));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start afresh' })).toBeVisible();
}
