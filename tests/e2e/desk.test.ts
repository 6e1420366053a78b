import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import type { ServedApp } from '../support/served-app';

const PASSWORD = 'quiet harbour lantern seven';
const FIGURE = '/admin/figures/india-region-turnover';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 120_000 });

async function chooseNameAndPassword(page: Page, name: string): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await expect(page.getByRole('navigation', { name: 'Edit' })).toBeVisible();
}

/** Makes the first administrator by the link that the server printed; the browser is signed in afterwards. */
async function setUp(page: Page, desk: ServedApp): Promise<void> {
  await page.goto(await desk.setUpLink);
  await expect(page.locator('input[name=token]')).not.toHaveValue('');
  expect(page.url(), 'the token leaves the address').not.toContain('#');
  await chooseNameAndPassword(page, 'maria');
}

async function save(page: Page, reason: string): Promise<void> {
  await page.locator('#field-reason').fill(reason);
  await page.getByRole('button', { name: 'Save figure' }).click();
}

test('from the first start over an invitation to the first saved figure', async ({ page, desk, browser }) => {
  await setUp(page, desk);
  expect((await page.request.get(`${desk.origin}/setup`)).status(), 'set-up is gone for good').toBe(404);

  await page.goto(`${desk.origin}/admin/people`);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.locator('main')).toContainText('#');
  const [link = ''] = /http:\/\/localhost:\d+\/\S+#[\w-]+/.exec(await page.locator('main').innerText()) ?? [];

  const guest = await browser.newContext();
  const theirs = await guest.newPage();
  await theirs.goto(link);
  await expect(theirs.locator('input[name=token]')).not.toHaveValue('');
  await chooseNameAndPassword(theirs, 'ernesto');
  await expect(theirs.getByRole('link', { name: 'People' }), 'an editor sees nothing of people').toHaveCount(0);
  expect((await guest.request.get(`${desk.origin}/admin/people`)).status()).toBe(403);

  await theirs.goto(`${desk.origin}/admin/figures/new`);
  await theirs.locator('#field-reporter').fill('Brazil');
  await theirs.locator('#field-partner').fill('M49:019');
  await theirs.locator('input[name=flow][value=exports]').check();
  await theirs.locator('#field-amount').fill('7.2 billion');
  await theirs.locator('#field-period').fill('2024');
  await save(theirs, 'Read in the source.');
  await expect(theirs.locator('.saved')).toBeVisible();
  // On the public pages with the next request.
  await page.goto(`${desk.origin}/figures?reporter=BRA`);
  await expect(page.locator('main tbody tr')).toHaveText(/Brazil.*7\.2.*Exports/);
  await page.goto(`${desk.origin}/corrections`);
  await expect(page.locator('main')).toContainText('Read in the source.');
  await guest.close();
});

test('two browsers edit one figure: one wins, the other is told and shown both', async ({ page, desk, browser }) => {
  await setUp(page, desk);
  const second: BrowserContext = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await second.newPage();
  await page.goto(desk.origin + FIGURE);
  await other.goto(desk.origin + FIGURE);
  await other.locator('#field-amount').fill('52 billion');
  await save(other, 'Checked against the original.');
  await expect(other.locator('.saved')).toBeVisible();

  await page.locator('#field-amount').fill('51 billion');
  await page.locator('#field-partner_as_printed').fill('the region');
  await save(page, 'Read again.');
  const clash = page.locator('.clash');
  await expect(clash).toContainText('52 billion');
  await expect(clash).toContainText('51 billion');
  await page.goto(`${desk.origin}/figures/india-region-turnover`);
  await expect(page.locator('h1'), 'the loser has changed nothing').toContainText('about 52 billion');
  await second.close();
});

test.describe('without JavaScript', () => {
  test('the form refuses with what was typed, then saves', async ({ page, desk, browser }) => {
    await setUp(page, desk);
    const bare = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await bare.newPage();
    await plain.goto(`${desk.origin}/admin/figures/russia-americas-exports-2025-01-08`);
    await plain.locator('#field-amount').fill('8.6 billion');
    await plain.getByRole('button', { name: 'Save figure' }).click();
    await expect(plain.locator('.form-summary')).toContainText('Say why');
    await expect(plain.locator('#field-amount')).toHaveValue('8.6 billion');
    await save(plain, 'By the table.');
    await expect(plain.locator('.saved')).toBeVisible();
    await plain.goto(`${desk.origin}/figures/russia-americas-exports-2025-01-08`);
    await expect(plain.locator('h1')).toContainText('8.6 billion dollars');
    await expect(plain.locator('main')).toContainText('By the table.');
    await bare.close();
  });
});
