import type { Page } from '@playwright/test';
import { expect, test, untilRefused } from '../support/browser';
import { editorOf, sameOnAnother, saveFigure, signInAs } from '../support/browser-desk';
import { expectSound } from '../support/browser-looks';

const FIGURE = '/admin/figures/india-region-turnover';

// Many pages, each looked at several times.
test.describe.configure({ timeout: 300_000 });
test.use({ expectedMessages: [/40[34] \((Not Found|Forbidden)\)/] });

test('every page of the desk is sound at any width, light and dark', async ({ page, desk, browser }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/people`);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByRole('button', { name: 'Copy it' })).toBeVisible();
  await expectSound(page, 'people, with a link just made');
  const guest = await editorOf(desk, browser);
  await guest.page.goto(`${desk.origin}/admin/people`);
  await expectSound(guest.page, 'not allowed');
  await guest.context.close();
  await untilRefused(desk);
  await page.goto(`${desk.origin}/admin/people`);
  const person = await page.getByRole('link', { name: 'ernesto' }).getAttribute('href');
  await page.goto(`${desk.origin}/admin/notes`);
  const note = await page.locator('tbody a').first().getAttribute('href');
  const pages = [
    '/admin',
    '/admin/account',
    '/admin/audit',
    '/admin/audit?from=someday',
    '/admin/people',
    person ?? '',
    '/admin/figures',
    '/admin/figures?search=nothing-holds-this',
    '/admin/figures/new',
    FIGURE,
    '/admin/figures/none',
    '/admin/sources',
    '/admin/sources/new',
    '/admin/sources/izvestia-2025-colombia',
    '/admin/sources/none',
    '/admin/notes',
    '/admin/notes/new',
    note ?? '',
    '/login',
    '/login/invitation',
    '/login/reset',
    '/figures/india-region-turnover',
    '/sources/izvestia-2025-colombia',
  ];
  for (const address of pages) {
    await page.goto(desk.origin + address);
    await expectSound(page, address);
  }
});

test('forms in their other states are sound, too: refused, clashing, saved, withdrawn', async ({
  page,
  desk,
  browser,
}) => {
  await signInAs(page, desk);
  const other = await sameOnAnother(page, browser);
  await page.goto(desk.origin + FIGURE);
  await other.page.goto(desk.origin + FIGURE);
  await other.page.locator('#field-amount').fill('52 billion');
  await saveFigure(other.page, 'Checked against the original.');
  await expect(other.page.locator('.saved')).toBeVisible();
  await expectSound(other.page, 'saved');
  await page.locator('#field-amount').fill('51 billion');
  await saveFigure(page, 'Read again.');
  await expect(page.locator('.clash')).toBeVisible();
  await expectSound(page, 'two versions');
  await other.page.getByText('Wrong altogether?').click();
  await other.page.getByText('Earlier versions').click();
  await other.page.locator('summary', { hasText: 'More about the figure' }).click();
  await expectSound(other.page, 'everything unfolded');
  await other.page.locator('#state-reason').fill('Misread.');
  await other.page.getByRole('button', { name: 'Withdraw the figure' }).click();
  await expect(other.page.getByRole('button', { name: 'Put the figure back' })).toBeVisible();
  await expectSound(other.page, 'withdrawn');
  await other.context.close();
  await page.goto(`${desk.origin}/admin/figures/new`);
  await page.locator('#field-amount').fill('lots');
  await page.getByRole('button', { name: 'Save figure' }).click();
  await expect(page.locator('.form-summary')).toBeVisible();
  await expectSound(page, 'refused');
});

test('the browser keeps the theme and drafts, and nothing else (ASVS 14.3.3)', async ({ page, desk }) => {
  const stored = (where: Page) => where.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/`);
  await page.locator('.theme-switch').click();
  await page.goto(desk.origin + FIGURE);
  await page.locator('#field-amount').fill('53 billion');
  await expect.poll(() => stored(page)).toContain(`draft:${FIGURE}`);
  for (const address of ['/admin/people', '/admin/audit', '/admin/account', '/figures', '/methods']) {
    await page.goto(desk.origin + address);
  }
  const keys = await stored(page);
  expect(keys.filter((key) => key !== 'theme' && !key.startsWith('draft:'))).toEqual([]);
  expect(keys).toContain('theme');
  const texts = await page.evaluate(() => JSON.stringify(localStorage));
  expect(texts).not.toMatch(/password|token|maria|ernesto/);
  await page.goto(`${desk.origin}/admin`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/login');
  expect(await stored(page), 'signing out clears it all').toEqual([]);
});
