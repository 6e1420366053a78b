import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test } from '../support/browser';
import { BALANCE_PANEL, TURNOVER_PANEL } from '../support/browser-pages';

interface Downloaded {
  name: string;
  text: string;
  rows: Record<string, string>[];
}

/** Clicks a panel's CSV link and reads the file that the browser saves. */
async function downloadPanel(page: Page, panel: string): Promise<Downloaded> {
  const coming = page.waitForEvent('download');
  await page.locator(`section#${panel}`).getByRole('link', { name: /^CSV/ }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, rows: parse(text, { columns: true, bom: true }) };
}

test('the CSV of the turnover panel keeps hedges: above 500 has no upper bound', async ({ page }) => {
  await page.goto('/');
  const { name, text, rows } = await downloadPanel(page, TURNOVER_PANEL);
  expect(name).toBe(`as-reported-figures-${TURNOVER_PANEL}-r10.csv`);
  expect(text.split('\r\n')[0]).toMatch(/^"?kind"?,"?id"?,"?reporter"?,/);
  const reported = rows.filter(({ kind }) => kind === 'reported');
  expect(
    reported.map(({ reporter, qualifier, low, high, decimals, currency }) => [
      reporter,
      qualifier,
      low,
      high,
      decimals,
      currency,
    ]),
  ).toEqual([
    ['CHN', 'above', '500000000000', '', '-9', 'USD'],
    ['IND', 'about', '50000000000', '50000000000', '-9', 'USD'],
    ['RUS', 'about', '20000000000', '20000000000', '-9', 'USD'],
  ]);
  expect(reported[0]).toMatchObject({
    id: 'china-region-turnover-2024',
    hedge_as_printed: 'exceeded',
    time_period: '2024',
    period_basis: 'inferred',
    period_as_printed: 'last year',
    partner: 'M49:419',
    source_publisher: 'Izvestia',
    data_revision: '10',
  });
});

test('the CSV of the balance panel marks its derived rows, with their working', async ({ page }) => {
  await page.goto('/');
  const { name, rows } = await downloadPanel(page, BALANCE_PANEL);
  expect(name).toBe(`as-reported-figures-${BALANCE_PANEL}-r10.csv`);
  expect(rows.map(({ kind, flow }) => `${kind} ${flow}`)).toEqual([
    'reported exports',
    'reported imports',
    'derived balance',
    'derived turnover',
  ]);
  const [exports, , balance, turnover] = rows;
  expect(exports).toMatchObject({
    qualifier: 'exactly',
    low: '8500000000',
    high: '8500000000',
    time_period: '2025-01-01/P8M',
  });
  expect(balance).toMatchObject({ id: '', balance_sign: 'deficit', low: '1900000000', high: '1900000000' });
  expect(turnover).toMatchObject({ id: '', low: '18900000000', high: '18900000000' });
  for (const row of [balance, turnover]) {
    expect(row?.derived_from).toContain('russia-americas-exports-2025-01-08');
    expect(row?.derived_from).toContain('russia-americas-imports-2025-01-08');
  }
});

test('the CSV of all figures is one click away on every page', async ({ page }) => {
  await page.goto('/methods');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All figures, CSV' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('as-reported-figures-r10.csv');
  const rows: Record<string, string>[] = parse(await readFile(await download.path(), 'utf8'), { columns: true });
  expect(rows.filter(({ kind }) => kind === 'reported')).toHaveLength(5);
});
