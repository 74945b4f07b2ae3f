import { expect, test } from '@playwright/test';
import { overflows } from '../../support/browsing';
import { act, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { becomes } from '../../support/seeded-lesson';
import { openServersDatabase } from '../../support/servers-database';

test.beforeEach(() => openServersDatabase());

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('a host gives the class the task of checking; a pupil checks a card, and both see how far the class is', async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      const address = String(baseURL);
      const [host, pupil, other] = [await newPerson(), await newPerson(), await newPerson()];
      const id = await openedBy(host.viewer);
      await takeIn(pupil.viewer, id, 'Ant');
      await takeIn(other.viewer, id, 'Bee');
      await act(host.viewer, id, 'start', 'go-on');
      await writtenBy(other.viewer, id, 'Bees need the afternoon.');
      await act(host.viewer, id, 'go-on');

      const desk = await browser.newContext({ baseURL: address, javaScriptEnabled });
      await becomes(desk, host, address);
      const hosting = await desk.newPage();
      await hosting.goto(`/discussions/${id}/host`);
      await hosting.getByRole('button', { name: 'Ask the class to check cards' }).click();
      await expect(hosting.getByText('The class has checked 0 of 1 cards.')).toBeVisible();
      await expect(hosting.getByRole('button', { name: 'End the checking' })).toBeVisible();

      await becomes(context, pupil, address);
      await page.goto(`/discussions/${id}`);
      const task = page.getByRole('region', { name: 'For you to check' });
      await expect(task).toContainText('Bees need the afternoon.');
      await expect(task).toContainText('The class has checked 0 of 1 cards.');
      expect(await overflows(page)).toBe(false);
      await task.getByRole('link', { name: 'Check this card' }).click();
      await page.getByText('The passage says it').click();
      await page.getByRole('button', { name: 'Keep this check' }).click();
      await expect(page).toHaveURL(/\?done=\d+#checks$/);
      const question = page.getByRole('region', { name: 'How far do you accept this?' });
      await question.getByRole('button').first().click();
      await expect(question).toContainText('Your rating:');
      await page.goto(`/discussions/${id}`);
      await expect(task).toContainText('✓ Checked');
      await hosting.goto(`/discussions/${id}/host`);
      await expect(hosting.getByText('The class has checked 1 of 1 cards.')).toBeVisible();
      await desk.close();
    });
  });
}
