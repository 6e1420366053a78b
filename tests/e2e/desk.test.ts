import { expect, test, untilRefused } from '../support/browser';
import { chooseNameAndPassword, invite, sameOnAnother, saveFigure, signInAs } from '../support/browser-desk';

const FIGURE = '/admin/figures/india-region-turnover';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 120_000 });

test('from the first start over an invitation to the first saved figure', async ({ page, newDesk: desk, browser }) => {
  await page.goto(await desk.setUpLink);
  await expect(page.locator('input[name=token]')).not.toHaveValue('');
  expect(page.url(), 'the token leaves the address').not.toContain('#');
  await chooseNameAndPassword(page, 'maria');
  expect((await page.request.get(`${desk.origin}/setup`)).status(), 'set-up is gone for good').toBe(404);

  const { context: guest, page: theirs } = await invite(page, desk, browser, 'ernesto');
  await expect(theirs.getByRole('link', { name: 'People' }), 'an editor sees nothing of people').toHaveCount(0);
  expect((await guest.request.get(`${desk.origin}/admin/people`)).status()).toBe(403);
  await untilRefused(desk);

  await theirs.goto(`${desk.origin}/admin/figures/new`);
  await theirs.locator('#field-reporter').fill('Brazil');
  await theirs.locator('#field-partner').fill('M49:019');
  await theirs.locator('input[name=flow][value=exports]').check();
  await theirs.locator('#field-amount').fill('7.2 billion');
  await theirs.locator('#field-period').fill('2024');
  await saveFigure(theirs, 'Read in the source.');
  await expect(theirs.locator('.saved')).toBeVisible();
  // On the public pages with the next request.
  await page.goto(`${desk.origin}/figures?reporter=BRA`);
  await expect(page.locator('main tbody tr')).toHaveText(/Brazil.*7\.2.*Exports/);
  await page.goto(`${desk.origin}/corrections`);
  await expect(page.locator('main')).toContainText('Read in the source.');
  await guest.close();
});

test('two browsers edit one figure: one wins, the other is told and shown both', async ({ page, desk, browser }) => {
  await signInAs(page, desk);
  const { context: second, page: other } = await sameOnAnother(page, browser);
  await page.goto(desk.origin + FIGURE);
  await other.goto(desk.origin + FIGURE);
  await other.locator('#field-amount').fill('52 billion');
  await saveFigure(other, 'Checked against the original.');
  await expect(other.locator('.saved')).toBeVisible();

  await page.locator('#field-amount').fill('51 billion');
  await page.locator('#field-partner_as_printed').fill('the region');
  await saveFigure(page, 'Read again.');
  const clash = page.locator('.clash');
  await expect(clash).toContainText('52 billion');
  await expect(clash).toContainText('51 billion');
  await page.goto(`${desk.origin}/figures/india-region-turnover`);
  await expect(page.locator('h1'), 'the loser has changed nothing').toContainText('about 52 billion');
  await second.close();
});

test.describe('without JavaScript', () => {
  test('the form refuses with what was typed, then saves', async ({ page, desk, browser }) => {
    await signInAs(page, desk);
    const { context: bare, page: plain } = await sameOnAnother(page, browser, false);
    await plain.goto(`${desk.origin}/admin/figures/russia-americas-exports-2025-01-08`);
    await plain.locator('#field-amount').fill('8.6 billion');
    await plain.getByRole('button', { name: 'Save figure' }).click();
    await expect(plain.locator('.form-summary')).toContainText('Say why');
    await expect(plain.locator('#field-amount')).toHaveValue('8.6 billion');
    await saveFigure(plain, 'By the table.');
    await expect(plain.locator('.saved')).toBeVisible();
    await plain.goto(`${desk.origin}/figures/russia-americas-exports-2025-01-08`);
    await expect(plain.locator('h1')).toContainText('8.6 billion dollars');
    await expect(plain.locator('main')).toContainText('By the table.');
    await bare.close();
  });
});
