import { expect, test } from '@playwright/test';
import { newId } from '../../../lib/id';
import { addVersion, bringIn } from '../../../lib/sources/commands';
import { newSource, newVersion } from '../../../lib/sources/schema';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
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

test('a new version of the class’s document leads to what it changed for the class’s own cards', async ({
  page,
  context,
  baseURL,
}) => {
  const host = await newPerson();
  const id = await openedBy(host.viewer);
  const { board } = await discussionOf(host.viewer, id);
  const pasted = 'The ferry leaves at six. It is never late.\n\nNobody pays twice.';
  const brought = await bringIn(
    host.viewer,
    newSource.parse({ slug: board.slug, clientId: newId(), title: 'The ferry', pasted }),
  );
  if (!brought.ok) throw new Error(brought.reason);
  const { source } = brought.value;
  await act(host.viewer, id, 'start', 'go-on', 'go-on');
  const passage = { backing: 'here', source, paragraph: 1, quote: 'The ferry leaves at six.', speaker: 'document' };
  await writtenBy(host.viewer, id, 'One can rely on it.', passage);
  const renewed = { slug: board.slug, id: source, clientId: newId(), pasted: pasted.replace('at six', 'at seven') };
  expect(await addVersion(host.viewer, newVersion.parse(renewed))).toMatchObject({ ok: true });
  await becomes(context, host, String(baseURL));
  const path = `/discussions/${id}/sources/${source}`;
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText('that cards stand on changed or went missing')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole('link', { name: '1 passage' }).click();
  await expect(page).toHaveURL(`${path}/changes`);
  await expect(page.getByRole('heading', { name: 'What the new version changed' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'One can rely on it.' })).toBeVisible();
  await page.getByRole('link', { name: 'Read it in paragraph 1' }).click();
  await expect(page).toHaveURL(`${path}#paragraph-1`);
});
