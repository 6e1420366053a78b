import { expect, test } from '../support/browser';
import { sameOnAnother, saveFigure, signInAs } from '../support/browser-desk';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 120_000 });

const FIGURE = 'india-region-turnover';

test.describe('a figure that is withdrawn', () => {
  test.use({ expectedMessages: [/404 \(Not Found\)/] });

  test('is gone for readers, stays in the record, and comes back', async ({ page, desk }) => {
    await signInAs(page, desk);
    await page.goto(`${desk.origin}/admin/figures/${FIGURE}`);
    await page.getByText('Wrong altogether?').click();
    await page.locator('#state-reason').fill('Read from another article.');
    await page.getByRole('button', { name: 'Withdraw the figure' }).click();
    await expect(page.locator('.saved')).toContainText('Readers do not see it');
    expect((await page.goto(`${desk.origin}/figures/${FIGURE}`))?.status()).toBe(404);
    await page.goto(`${desk.origin}/`);
    await expect(page.getByRole('link', { name: /^India/ })).toHaveCount(0);
    await page.goto(`${desk.origin}/corrections`);
    const change = page.locator('.history > li').first();
    await expect(change).toContainText('Figure withdrawn');
    await expect(change).toContainText('Read from another article.');
    const csv = await (await page.request.get(`${desk.origin}/api/v1/figures.csv`)).text();
    expect(csv).not.toContain(FIGURE);

    await page.goto(`${desk.origin}/admin/figures?search=withdrawn`);
    await page.locator('tbody a').click();
    await page.locator('#state-reason').fill('It is from this one.');
    await page.getByRole('button', { name: 'Put the figure back' }).click();
    await expect(page.locator('.saved')).toContainText('Saved as version 3');
    await page.goto(`${desk.origin}/figures/${FIGURE}`);
    await expect(page.locator('.history > li')).toHaveCount(3);
    await expect(page.locator('.history')).toContainText('It is from this one.');
  });
});

test('an earlier version is restored as a new one', async ({ page, desk }) => {
  await signInAs(page, desk);
  const address = `${desk.origin}/admin/figures/${FIGURE}`;
  await page.goto(address);
  await page.locator('#field-amount').fill('60 billion');
  await saveFigure(page, 'By another reading.');
  await expect(page.locator('.saved')).toContainText('version 2');
  await page.getByText('Earlier versions').click();
  await page.locator('#versions-reason').fill('The first reading was right.');
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.locator('.saved')).toContainText('version 3');
  await expect(page.locator('#field-amount')).toHaveValue('50 billion');
  await page.goto(`${desk.origin}/figures/${FIGURE}`);
  await expect(page.locator('h1')).toContainText('about 50 billion');
});

test('two editors change different fields: one click saves both changes', async ({ page, desk, browser }) => {
  await signInAs(page, desk);
  const other = await sameOnAnother(page, browser);
  const address = `${desk.origin}/admin/figures/${FIGURE}`;
  await page.goto(address);
  await other.page.goto(address);
  await other.page.locator('#field-amount').fill('52 billion');
  await saveFigure(other.page, 'Checked against the original.');
  await expect(other.page.locator('.saved')).toBeVisible();
  await page.locator('#field-partner_as_printed').fill('the region');
  await saveFigure(page, 'As printed.');
  await expect(page.locator('.clash')).toContainText('You changed different fields');
  await page.getByRole('button', { name: 'Save both changes' }).click();
  await expect(page.locator('.saved')).toContainText('version 3');
  await expect(page.locator('#field-amount')).toHaveValue('52 billion');
  await expect(page.locator('#field-partner_as_printed')).toHaveValue('the region');
  await other.context.close();
});

test('a source and a note of its own are added, corrected and shown to readers', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/sources/new`);
  await page.getByRole('button', { name: 'Save source' }).click();
  await expect(page.locator('.form-summary')).toContainText('Give the title as printed');
  await page.getByLabel('Id', { exact: true }).fill('gazette-2026-trade');
  await page.getByLabel('Publisher').fill('The Gazette');
  await page.getByLabel('Title, as printed').fill('Trade grows');
  await page.getByLabel('Language', { exact: true }).fill('en');
  await page.getByLabel('Published, first day').fill('2026-03-01');
  await page.locator('#field-reason').fill('Read to the end.');
  await page.getByRole('button', { name: 'Save source' }).click();
  await expect(page.locator('.saved')).toContainText('version 1');
  await page.getByLabel('Title, as printed').fill('Trade grows again');
  await page.locator('#field-reason').fill('The title in full.');
  await page.getByRole('button', { name: 'Save source' }).click();
  await expect(page.locator('.saved')).toContainText('version 2');

  await page.goto(`${desk.origin}/admin/notes/new`);
  await page.getByLabel('Source').selectOption('gazette-2026-trade');
  await page.getByLabel('Note', { exact: true }).fill('A railway was opened.');
  await page.getByLabel('Search for figures').fill(FIGURE);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add what is ticked' }).click();
  await expect(page.getByRole('list', { name: 'Chosen figures' }).getByRole('listitem')).toHaveCount(1);
  await page.locator('#field-reason').fill('It helps to read the amount.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.locator('.saved')).toContainText('version 1');
  await page.getByLabel('Note', { exact: true }).fill('A second railway was opened.');
  await page.locator('#field-reason').fill('It was the second one.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.locator('.saved')).toContainText('version 2');

  await page.goto(`${desk.origin}/sources/gazette-2026-trade`);
  await expect(page.locator('h1')).toHaveText('Trade grows again');
  await expect(page.locator('main')).toContainText('A second railway was opened.');
  await expect(page.locator('.history > li')).toHaveCount(2);
  await page.goto(`${desk.origin}/figures/${FIGURE}`);
  await expect(page.locator('main')).toContainText('A second railway was opened.');
  await page.goto(`${desk.origin}/admin/notes`);
  await expect(page.locator('tbody')).toContainText('A second railway was opened.');
});

test('editors restore a version that they looked at on the desk; the public page is the same for everybody', async ({
  page,
  desk,
  browser,
}) => {
  await signInAs(page, desk);
  const reader = await browser.newContext();
  const theirs = await reader.newPage();
  const subjects = [
    { path: `/figures/${FIGURE}`, field: '#field-note', save: 'Save figure' },
    { path: '/sources/latin-post-2022-colombia', field: '#field-note', save: 'Save source' },
  ];
  for (const { path, field, save } of subjects) {
    await page.goto(`${desk.origin}/admin${path}`);
    if (save === 'Save figure') await page.locator('summary', { hasText: 'More about the figure' }).click();
    await page.locator(field).fill('Something else.');
    await page.locator('#field-reason').fill('Noted otherwise.');
    await page.getByRole('button', { name: save }).click();
    await expect(page.locator('.saved')).toContainText('version 2');

    await theirs.goto(desk.origin + path);
    await expect(theirs.locator('main')).toContainText('Something else.');
    await page.goto(`${desk.origin}${path}?asOf=10`);
    await expect(page.getByRole('link', { name: /For editors/ }), 'what was stays as it was').toHaveCount(0);

    await page.goto(desk.origin + path);
    expect(await page.locator('main').textContent()).toBe(await theirs.locator('main').textContent());
    await page.getByRole('link', { name: 'For editors: correct it or restore a version' }).click();
    await page.locator('#versions summary').click();
    await page.locator('#versions').getByRole('link', { name: 'version 1' }).click();
    await expect(page.locator('#versions .difference')).toContainText('Something else.');
    await page.locator('#versions-reason').fill('It was right before.');
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect(page.locator('.saved')).toContainText('version 3');
    await theirs.goto(desk.origin + path);
    await expect(theirs.locator('.history > li').first()).toContainText('It was right before.');
    await expect(theirs.locator('.deck', { hasText: 'Something else.' })).toHaveCount(0);
  }
  await reader.close();
});
