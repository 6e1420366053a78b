import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { violations } from '../support/browser-axe';
import { sameOnAnother, signInAs } from '../support/browser-desk';

const FIRST = 'india-region-turnover';
const SECOND = 'russia-region-turnover-2023';

const chosen = (page: Page) => page.getByRole('list', { name: 'Chosen figures' }).getByRole('listitem');

for (const scripts of [true, false]) {
  test(`figures of a note are searched, chosen and taken out ${scripts ? 'with' : 'without'} scripts`, async ({
    page: own,
    desk,
    browser,
  }) => {
    await signInAs(own, desk);
    const other = await sameOnAnother(own, browser, scripts);
    const { page } = other;
    await page.goto(`${desk.origin}/admin/notes/new`);
    await page.getByLabel('Note', { exact: true }).fill('A port was opened.');
    await page.locator('#field-reason').fill('It helps.');
    await page.getByLabel('Search for figures').fill('india turnover');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const found = page.locator(`input[name="figure.${FIRST}"]`);
    await expect(found).not.toBeChecked();
    // What was typed is still there, and nothing was saved.
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('A port was opened.');
    await expect(page.getByLabel('Search for figures')).toHaveValue('india turnover');
    await found.check();
    // Ticked ones are kept by the next search, and not offered twice.
    await page.getByLabel('Search for figures').fill('russia turnover');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(chosen(page)).toHaveCount(1);
    await expect(chosen(page)).toContainText('India’s turnover');
    await page.locator(`input[name="figure.${SECOND}"]`).check();
    await page.getByRole('button', { name: 'Add what is ticked' }).click();
    await expect(chosen(page)).toHaveCount(2);
    // Without scripts axe cannot run.
    if (scripts) expect(await violations(page)).toEqual([]);
    await chosen(page).filter({ hasText: FIRST }).getByRole('button', { name: 'Remove' }).click();
    await expect(chosen(page)).toHaveCount(1);
    await expect(chosen(page)).toContainText(SECOND);
    await page.getByLabel('Search for figures').fill('xyzzy');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.locator('.figure-picker')).toContainText('No figure to choose holds “xyzzy”.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(page.locator('.saved')).toContainText('version 1');
    await expect(chosen(page)).toHaveCount(1);
    await expect(chosen(page)).toContainText(SECOND);
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(chosen(page)).toHaveCount(0);
    await page.locator('#field-reason').fill('It does not.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(page.locator('.form-summary')).toContainText('Choose at least one figure');
    await page.goto(`${desk.origin}/figures/${SECOND}`);
    await expect(page.locator('main')).toContainText('A port was opened.');
    await other.context.close();
  });
}

test('the keyboard alone chooses figures and goes on where it was', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/notes/new`);
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.type('A port was opened.');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Search for figures')).toBeFocused();
  await page.keyboard.type('india turnover');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Add what is ticked' }).focus();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(1);
  await expect(page.getByLabel('Search for figures')).toBeFocused();
  await page.getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(0);
  await expect(page.getByLabel('Search for figures')).toBeFocused();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('A port was opened.');
});
