import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { cardPath, claimOf, cover, file, numberOf, slug } from '../../support/browsing';

/** Words that an adult reads in a second, silently: 238 in a minute (Brysbaert 2019, a mean of 190 studies). */
const perSecond = 238 / 60;
const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

for (const width of [360, 1280]) {
  test(`at ${String(width)} px who arrives has read any position’s best pro and con within 30 s`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    const question = wordsIn(await page.getByRole('heading', { level: 1 }).innerText());
    let names = 0;
    for (const { name, thesis, picks } of file.positions) {
      const heading = page.getByRole('heading', { level: 2, name: thesis.claim });
      const section = page.locator('section').filter({ has: heading }).last();
      const sides = [picks.for[0] ?? '', picks.against[0] ?? ''].map((card) =>
        section.getByRole('link', { name: claimOf(card), exact: true }),
      );
      for (const side of sides) await expect(side).toBeVisible();
      const ways = await section.locator('a:not([href^="/sources/"]), button').allInnerTexts();
      const claims = [thesis.claim, ...[picks.for[0] ?? '', picks.against[0] ?? ''].map(claimOf)];
      const onward = ways.filter((text) => !claims.includes(text)).join(' ');
      // All that stands there, but for what leads on; and a second for each screen that passes on the way.
      const words = question + names + wordsIn(await section.innerText()) - wordsIn(onward);
      const screens = ((await sides[1]?.boundingBox())?.y ?? 0) / 740;
      expect(words / perSecond + screens, name).toBeLessThanOrEqual(30);
      names += wordsIn(name);
    }
  });
}

const shown = file.cards.slice(0, 3).map(({ id }) => String(numberOf(id)));
const views: readonly (readonly [name: string, path: string, least: number])[] = [
  ['the cover', cover, 10],
  ...file.positions.map(({ key }) => [`the board of ${key}`, `${cover}/positions/${key}`, 5] as const),
  ['the outline', `${cover}/outline?levels=20`, 60],
  ['the map', `${cover}/map?levels=20`, 60],
  ['who says what where', `${cover}/matrix`, 10],
  ['two positions compared', `${cover}/compare?left=total-independence&right=targeted-capability`, 3],
  ['what is found', `/search?q=Europe&debate=${slug}`, 5],
  ['a briefing', `${cover}/briefing?cards=${shown.join()}`, 3],
  ['what nobody has checked', `${cover}/checks`, 1],
];

/** Addresses of the cards that a document backs, other than one that the editors wrote. */
const own = new Set(file.sources.filter(({ writtenByEditors }) => writtenByEditors).map(({ id }) => id));
const grounded = new Set(
  file.cards.filter((card) => card.passages.some(({ source }) => !own.has(source))).map(({ id }) => cardPath(id)),
);

for (const [name, path, least] of views) {
  test(`from any claim of ${name} two clicks lead to its passage`, async ({ page }) => {
    await page.goto(path);
    const claims = await claimsOn(page);
    expect(claims.length).toBeGreaterThanOrEqual(least);
    const astray: string[] = [];
    for (const address of new Set(claims)) {
      const passage = await passageOn(page.request, address);
      const isThere =
        (passage === 'none yet' && !grounded.has(address.split(/[?#]/)[0] ?? '')) ||
        (await holdsTarget(page.request, passage));
      if (!isThere) astray.push(`${address} → ${String(passage)}`);
    }
    expect(astray).toEqual([]);
  });
}

/** Addresses of the cards whose claims stand on a page as links to them. */
async function claimsOn(page: Page): Promise<string[]> {
  const byAddress = new Map(
    [...file.positions.map(({ thesis }) => thesis), ...file.cards].map(({ id, claim }) => [
      `${cover}/cards/${String(numberOf(id))}`,
      claim,
    ]),
  );
  const links = await page
    .locator(`a[href^="${cover}/cards/"]`)
    .evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const));
  return links.flatMap(([href, text]) => {
    const address = href.split(/[?#]/)[0] ?? '';
    const claim = byAddress.get(address);
    return claim !== undefined && text.replaceAll(/\s+/g, ' ').includes(claim.slice(0, 30)) ? [href] : [];
  });
}

/** Where the first link to a document leads on a card's page; null when there is none and nothing says why. */
async function passageOn(request: APIRequestContext, card: string): Promise<string | null> {
  const { document } = parseHTML(await (await request.get(card)).text());
  const main = document.querySelector('main');
  const link = main?.querySelector('section a[href^="/sources/"]');
  if (link) return link.getAttribute('href');
  return /no source yet/i.test(main?.textContent ?? '') ? 'none yet' : null;
}

async function holdsTarget(request: APIRequestContext, passage: string | null): Promise<boolean> {
  if (passage === null) return false;
  const { document } = parseHTML(await (await request.get(passage)).text());
  return document.getElementById(decodeURIComponent(passage.split('#')[1] ?? '')) !== null;
}
