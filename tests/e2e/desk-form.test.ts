import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { sameOnAnother, saveFigure, signInAs } from '../support/browser-desk';
import { DESK_PASSWORD } from '../support/desk-people';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 120_000 });

test('a field that cannot be read says so when it is left, and no longer once it is mended', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/figures/new`);
  const amount = page.locator('#field-amount');
  const problem = page.locator('#field-amount-problem');
  // Passed over empty: still to be filled in, and no fault.
  await page.locator('#field-reporter').press('Tab');
  await page.locator('#field-partner').press('Tab');
  await expect(page.locator('.problem')).toHaveCount(0);
  await amount.fill('much');
  await expect(problem, 'nobody is interrupted while typing').toHaveCount(0);
  await amount.press('Tab');
  await expect(problem).toContainText('Give the number alone');
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(amount).toHaveAttribute('aria-describedby', /field-amount-problem/);
  await expect(page.locator('[aria-live=polite]', { has: problem }), 'said where it appears').toHaveCount(1);
  await expect(page.locator('#field-currency'), 'and the focus goes where it was going').toBeFocused();
  await amount.fill('7.2 billion');
  await expect(problem).toHaveCount(0);
  await page.locator('#field-reporter').fill('Atlantis');
  await page.locator('#field-reporter').press('Tab');
  await expect(page.locator('#field-reporter-problem')).toContainText('Choose an area');
});

test('the preview tells what makes a figure compare badly with its neighbours, and when it has none', async ({
  page,
  desk,
  browser,
}) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/figures/new`);
  await page.locator('#field-reporter').fill('Brazil');
  await page.locator('#field-partner').fill('M49:419');
  await page.locator('input[name=flow][value=turnover]').check();
  await page.locator('#field-amount').fill('30 billion');
  await page.locator('#field-period').fill('2024');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('Against Russia: it is for 2023, a year earlier');
  await expect(preview).toContainText('Against India: its year is not stated');
  await page.locator('#field-currency').fill('EUR');
  await expect(preview).toContainText('no other figure can be compared with it');

  const plain = await sameOnAnother(page, browser, false);
  await plain.page.goto(`${desk.origin}/admin/figures/russia-region-turnover-2023`);
  await plain.page.getByRole('button', { name: 'Show preview' }).click();
  await expect(plain.page.getByRole('complementary', { name: 'Preview' })).toContainText('a year later');
  await plain.context.close();
});

test('a claim has one preferred figure: a second one is refused, or takes its place', async ({ page, desk }) => {
  await signInAs(page, desk);
  const first = `${desk.origin}/admin/figures/russia-region-turnover-2023`;
  await page.goto(first);
  await page.locator('summary', { hasText: 'Rank' }).click();
  await page.getByLabel('Rank among figures').selectOption('preferred');
  await page.getByLabel('Reason for the rank').fill('The first one.');
  await saveFigure(page, 'To rank it.');
  await expect(page.locator('.saved')).toBeVisible();

  await page.goto(`${desk.origin}/admin/figures/new`);
  await page.locator('#field-reporter').fill('Russia');
  await page.locator('#field-partner').fill('M49:419');
  await page.locator('input[name=flow][value=turnover]').check();
  await page.locator('#field-amount').fill('21 billion');
  await page.locator('#field-period').fill('2023');
  const box = page.locator('.claim-box');
  await expect(box).toContainText('This claim is there already');
  await box.getByLabel('It says something else').check();
  await expect(box.getByLabel(/Make the figure that is preferred/)).toBeHidden();
  await box.getByLabel('Rank among figures').selectOption('preferred');
  await box.getByLabel('Reason for the rank').fill('It names its office.');
  await saveFigure(page, 'Another count.');
  await expect(page.locator('.form-summary')).toContainText('Another figure of this claim is preferred');
  await box.getByLabel(/Make the figure that is preferred/).check();
  await page.getByRole('button', { name: 'Save figure' }).click();
  await expect(page.locator('.saved')).toBeVisible();
  await page.goto(first);
  await expect(page.getByLabel('Rank among figures')).toHaveValue('normal');
});

test('two versions of a source and of a note are shown field by field and merged with one click', async ({
  page,
  desk,
  browser,
}) => {
  await signInAs(page, desk);
  const other = await sameOnAnother(page, browser);
  await page.goto(`${desk.origin}/admin/notes`);
  const note = (await page.locator('tbody a').first().getAttribute('href')) ?? '';
  const forms = [
    {
      path: '/admin/sources/latin-post-2022-colombia',
      theirs: '#field-authors',
      yours: '#field-note',
      save: 'Save source',
    },
    { path: note, theirs: '#field-figures', yours: '#field-text', save: 'Save note' },
  ];
  for (const { path, theirs, yours, save } of forms) {
    const text = path === note ? 'russia-region-turnover-2023' : 'Somebody else';
    await page.goto(desk.origin + path);
    await other.page.goto(desk.origin + path);
    if (path === note) await chooseAlone(other.page, text);
    else await other.page.locator(theirs).fill(text);
    await other.page.locator('#field-reason').fill('Their reason.');
    await other.page.getByRole('button', { name: save }).click();
    await expect(other.page.locator('.saved')).toContainText('version 2');
    await page.locator(yours).fill('What I have to say.');
    await page.locator('#field-reason').fill('My reason.');
    await page.getByRole('button', { name: save }).click();
    const clash = page.locator('.clash');
    await expect(clash).toContainText('You changed different fields');
    await expect(clash.getByRole('row').filter({ hasText: text })).toHaveCount(1);
    await expect(clash.getByRole('row').filter({ hasText: 'What I have to say.' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Save both changes' }).click();
    await expect(page.locator('.saved')).toContainText('version 3');
    if (path === note) await expect(page.locator('input[name^="figure."]')).toHaveAttribute('name', `figure.${text}`);
    else await expect(page.locator(theirs)).toHaveValue(text);
    await expect(page.locator(yours)).toHaveValue('What I have to say.');
  }
  await other.context.close();
});

test.describe('a session that ends while somebody types', () => {
  // What the form asks for while typing is refused, too.
  test.use({ expectedMessages: [/401 \(Unauthorized\)/] });

  test('loses nothing: sign in again, and go on with the draft', async ({ page, desk }) => {
    await signInAs(page, desk);
    await page.goto(`${desk.origin}/admin/figures/india-region-turnover`);
    await page.locator('#field-amount').fill('54 billion');
    await page.context().clearCookies({ name: '__Host-sid' });
    await saveFigure(page, 'Read again.');
    await expect(page.locator('.form-summary')).toContainText('Sign in first');
    await expect(page.locator('#field-amount'), 'the form stays as it was typed').toHaveValue('54 billion');
    expect(desk.complaints.splice(0), 'the refusal is logged').toEqual([expect.stringContaining('Sign in first')]);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByLabel('User name').fill('maria');
    await page.getByLabel('Password').fill(DESK_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Continue with the draft' }).click();
    await expect(page.locator('#field-amount')).toHaveValue('54 billion');
    await page.getByRole('button', { name: 'Save figure' }).click();
    await expect(page.locator('.saved')).toContainText('version 2');
  });
});

/** Takes every chosen figure out of a note and chooses another one. */
async function chooseAlone(page: Page, id: string): Promise<void> {
  const chosen = page.locator('.picked li');
  for (let left = await chosen.count(); left > 0; left -= 1) {
    await chosen.first().getByRole('button', { name: 'Remove' }).click();
    await expect(chosen).toHaveCount(left - 1);
  }
  await page.getByLabel('Search for figures').fill(id);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.locator(`input[name="figure.${id}"]`).check();
}
