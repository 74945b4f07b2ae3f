import { expect, test, type Page } from '@playwright/test';
import { boardPath, cardPath, claimOf, cover, file, numberOf } from '../../support/browsing';
import { belowIn, cardsIn } from '../../support/meant-in-files';

const [position] = file.positions;
const board = boardPath(position?.key ?? '');
const below = belowIn(file, position?.thesis.id ?? '');
const predictions = file.cards.filter(({ kind }) => kind === 'forecast');
const count = (cards: readonly { readonly id: string }[]) => cards.filter(({ id }) => below.has(id)).length;
const views = (page: Page) => page.getByRole('navigation', { name: 'Views of this debate' });
const view = (page: Page, name: string) => views(page).getByRole('link', { name, exact: true });
/** Where the rows of an outline are those of cards that are meant, not of what leads to them. */
const row = (page: Page, id: string) => page.locator(`[data-card="${String(numberOf(id))}"]`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a filter that was chosen in the outline narrows every view, and the card stays chosen', async ({ page }) => {
      const chosen = predictions.find(({ id }) => below.has(id))?.id ?? '';
      const stays = new RegExp(`[?]kind=forecast&card=${String(numberOf(chosen))}$`);
      await page.goto(`${cover}/outline?card=${String(numberOf(chosen))}`);
      await page.getByText('Filter', { exact: true }).click();
      await page.getByLabel('What sort of claim').selectOption('Prediction');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(row(page, chosen).locator('> [aria-current]')).toBeVisible();

      await view(page, 'Positions').click();
      await expect(page).toHaveURL(stays);
      const share = `${String(count(predictions))} of its ${String(below.size)} arguments fit your filter`;
      await page.getByRole('link', { name: share }).click();

      await expect(page).toHaveURL(new RegExp(`${board}${stays.source}`));
      await expect(page.getByText(`${String(count(predictions))} cards below this position`)).toBeVisible();
      for (const { id } of predictions) await expect(row(page, id)).toHaveCount(below.has(id) ? 1 : 0);
      await expect(row(page, chosen).locator('> [aria-current]')).toBeVisible();

      await view(page, 'Sources').click();
      await expect(page).toHaveURL(stays);
      const inB = cardsIn(file).filter(
        ({ kind, passages }) => kind === 'forecast' && passages.some(({ source }) => source === 'B'),
      );
      await expect(page.getByRole('link', { name: `${String(inB.length)} cards that fit your filter` })).toBeVisible();

      await view(page, 'Map').click();
      await expect(page).toHaveURL(stays);
      await expect(page.getByText(/^\d+ cards in all, with what they answer\.$/)).toBeVisible();
      await views(page).getByText('More', { exact: true }).click();
      await view(page, 'Who says what where').click();
      await expect(page).toHaveURL(stays);
      await expect(page.getByRole('cell').getByText(claimOf(chosen)).first()).toBeVisible();
      await views(page).getByText('More', { exact: true }).click();
      await view(page, 'History').click();
      await view(page, 'Outline').click();
      await expect(page).toHaveURL(stays);
      await page.getByRole('link', { name: 'Prediction: take this off' }).click();
      await expect(page).toHaveURL(new RegExp(`outline[?]card=${String(numberOf(chosen))}$`));
    });

    test('the form of a board filters that board, and takes nothing from it before', async ({ page }) => {
      await page.goto(board);
      const answers = await page.getByRole('article').count();
      await page.getByRole('link', { name: 'Filter', exact: true }).click();
      await expect(page.getByRole('article')).toHaveCount(answers);
      await page.getByLabel('Who is speaking').selectOption('Reported');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/speaker=reported/);
      const reported = file.cards.filter(({ passages }) => passages.some(({ speaker }) => speaker === 'reported'));
      for (const { id } of reported.filter(({ id }) => below.has(id))) await expect(row(page, id)).toBeVisible();
      const more = page.locator('a').filter({ hasText: /^\d+ more answers?$/ });
      const hidden = await more.count();
      await more.first().click();
      await expect(page).toHaveURL(/speaker=reported.*open=/);
      await expect(more).not.toHaveCount(hidden);
      await page.getByRole('link', { name: 'Show all cards' }).click();
      await expect(page.getByRole('article')).toHaveCount(answers);
    });

    test('a card that is opened from a filtered view leads back to it', async ({ page }) => {
      await page.goto(`${board}?kind=forecast`);
      const [first] = predictions.filter(({ id }) => below.has(id));
      const claim = first?.claim ?? '';
      await page.getByRole('link', { name: claim, exact: true }).first().click();
      await expect(page).toHaveURL(`${cardPath(first?.id ?? '')}?kind=forecast`);
      await view(page, 'Outline').click();
      await expect(page).toHaveURL(new RegExp(`kind=forecast&card=${String(numberOf(first?.id ?? ''))}$`));
    });

    test('where nothing is left every view says what to loosen', async ({ page }) => {
      for (const path of [cover, board, `${cover}/matrix`, `${cover}/map`, `${cover}/sources`]) {
        await page.goto(`${path}?kind=fact&text=xylophone`);
        const status = page.getByRole('status').filter({ hasText: 'fits all of this' });
        await expect(status.getByRole('link', { name: 'Without “Fact”' })).toHaveCount(0);
        await status.getByRole('link', { name: 'Without “Words: xylophone”' }).click();
        await expect(page).toHaveURL(new RegExp(`${path}[?]kind=fact$`));
        await expect(status).toHaveCount(0);
      }
    });

    test('what no filter can mean is none', async ({ page }) => {
      for (const path of [cover, board, `${cover}/sources`]) {
        await page.goto(`${path}?kind=song&filter=x&only=me&speaker=`);
        await expect(page.getByText('fit your filter')).toHaveCount(0);
        await expect(page.getByRole('link', { name: 'Filter', exact: true })).toBeVisible();
      }
    });
  });
}

test('on a small phone the way to a filter pushes no first claim off the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const { key } of file.positions) {
    await page.goto(boardPath(key));
    const first = await page.getByRole('article').first().getByRole('heading').boundingBox();
    expect((first?.y ?? 9999) + (first?.height ?? 0), key).toBeLessThanOrEqual(640);
  }
});
