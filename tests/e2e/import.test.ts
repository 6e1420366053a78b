import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { violations } from '../support/browser-axe';
import { signInAs } from '../support/browser-desk';
import type { ServedApp } from '../support/served-app';

// Two processes are started for each file.
test.describe.configure({ timeout: 600_000 });

async function send(page: Page, desk: ServedApp, csv: string): Promise<void> {
  await page.goto(`${desk.origin}/admin/import`);
  const file = { name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Send file' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check how the file will be read');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the file' }).click();
}

test('a download is corrected, sent back, looked at and imported; the page goes on by itself', async ({
  page,
  desk,
}) => {
  await signInAs(page, desk);
  const exported = await (await page.request.get(`${desk.origin}/downloads/figures.csv`)).text();
  await send(page, desk, exported);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Nothing to change: the data have all of this already',
    {
      timeout: 120_000,
    },
  );

  await send(page, desk, exported.replace('Told in the present tense, without a year.', 'Told without a year.'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The file would add 0 figures and change 1', {
    timeout: 120_000,
  });
  await expect(page.locator('main tbody tr')).toHaveText(
    /india-region-turnover.*note.*present tense.*Told without a year/,
  );
  expect(await violations(page)).toEqual([]);
  await page.locator('#field-reason').fill('Said shorter.');
  await page.getByRole('button', { name: 'Import 1 figure' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 figures added, 1 figure changed', {
    timeout: 120_000,
  });
  await page.goto(`${desk.origin}/corrections`);
  await expect(page.locator('main')).toContainText('Said shorter.');
});

test('a row that cannot be read is told by its line, and is nowhere to be imported', async ({ page, desk }) => {
  await signInAs(page, desk);
  const exported = await (await page.request.get(`${desk.origin}/downloads/figures.csv`)).text();
  await send(page, desk, exported.replace('"USD"', '"XXX"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 problem: nothing can be imported yet', {
    timeout: 120_000,
  });
  await expect(page.locator('main tbody tr')).toHaveText(/Line 2.*currency.*not a known currency/);
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});
