import { expect, test } from '@playwright/test';
import { act, discussionOf, openedBy, takeIn } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { putDocument } from '../../support/readable-document';
import { becomes } from '../../support/seeded-lesson';
import { openServersDatabase } from '../../support/servers-database';
import { isHydrated } from '../../support/violations';

test.beforeEach(() => openServersDatabase());

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a pupil chooses a sentence of the class’s document, and is led to the class’s own form', async ({
    page,
    context,
    baseURL,
  }) => {
    const host = await newPerson();
    const pupil = await newPerson();
    const id = await openedBy(host.viewer);
    await takeIn(pupil.viewer, id, 'Ant');
    const { board } = await discussionOf(host.viewer, id);
    const source = await putDocument(board.slug);
    await act(host.viewer, id, 'start', 'go-on');
    await becomes(context, pupil, String(baseURL));
    await page.goto(`/discussions/${id}/sources/${source}`);
    await expect.poll(() => isHydrated(page)).toBe(true);
    await page.locator('[data-paragraph="4"]').tap();
    const bar = page.getByRole('region', { name: 'What you have chosen' });
    await expect(bar).toContainText('The mayor calls the ferry a bridge that swims.');
    await bar.getByRole('link', { name: 'Add a card' }).tap();
    await expect(page).toHaveURL(new RegExp(`/discussions/${id}/cards/new\\?source=`));
    await expect(page.locator('textarea[name="quote"]')).toHaveValue('The mayor calls the ferry a bridge that swims.');
  });
});
