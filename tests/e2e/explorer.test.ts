import type { Page } from '@playwright/test';
import { expect, test, untilWatching } from '../support/browser';
import { violations } from '../support/browser-axe';
import { layoutFaults, noFaults } from '../support/browser-layout';

const rows = (page: Page) => page.locator('main tbody tr');
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name });
const ids = (page: Page) =>
  page.locator('a[data-row]').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));

/** Waits until the code that changes the table in place has come. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilWatching(page);
  await expect(page.locator('[data-live]')).toBeAttached();
}

/** 120 more figures, so that there are three pages. */
function manyFigures(): string {
  const lines = Array.from({ length: 120 }, (_unused, index) => {
    const amount = `${index + 1}000000`;
    return `many-${String(index).padStart(3, '0')},izvestia-2025-colombia,BRA,M49:019,exports,about,${amount},${amount},-6,USD,${1900 + index},stated`;
  });
  return [
    'id,source,reporter,partner,flow,qualifier,low,high,decimals,currency,time_period,period_basis',
    ...lines,
  ].join('\n');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('pages of the table are links that hold their place, and the file has every row', async ({ page, ownApp }) => {
      await ownApp.importFigures(manyFigures());
      const at = `${ownApp.origin}/figures`;
      if (javaScriptEnabled) await open(page, at);
      else await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('125 figures');
      await expect(rows(page)).toHaveCount(50);
      const first = await ids(page);
      await page.getByRole('link', { name: 'More figures' }).click();
      await expect(page.getByRole('navigation', { name: 'Pages of figures' })).toContainText(
        'Figures 51 to 100 of 125',
      );
      await expect(page).toHaveURL(/[?&]cursor=/);
      const second = await ids(page);
      const link = page.url();
      await page.getByRole('link', { name: 'More figures' }).click();
      await expect(page.getByRole('navigation', { name: 'Pages of figures' })).toContainText(
        'Figures 101 to 125 of 125',
      );
      await expect(page.getByRole('link', { name: 'More figures' })).toHaveCount(0);
      expect(new Set([...first, ...second, ...(await ids(page))]).size).toBe(125);
      await page.getByRole('link', { name: 'Figures before these' }).click();
      await expect(page.getByRole('navigation', { name: 'Pages of figures' })).toContainText(
        'Figures 51 to 100 of 125',
      );
      expect(await ids(page)).toEqual(second);
      await page.goto(link);
      expect(await ids(page)).toEqual(second);
      const csv = page.getByRole('link', { name: 'CSV, 125 rows' });
      const text = await (await page.request.get(new URL((await csv.getAttribute('href')) ?? '', at).href)).text();
      expect(text.trim().split('\r\n')).toHaveLength(126);
    });

    test('the reader chooses the columns, which stand in the address', async ({ page }) => {
      if (javaScriptEnabled) await open(page, '/figures?reporter=CHN');
      else await page.goto('/figures?reporter=CHN');
      await page.getByText('Columns', { exact: true }).click();
      await page.getByLabel('Hedge as printed').check();
      await page.getByRole('checkbox', { name: 'Source' }).uncheck();
      await page.getByRole('button', { name: 'Show figures' }).click();
      await expect(heading(page, 'Hedge as printed')).toBeVisible();
      await expect(heading(page, 'Source')).toHaveCount(0);
      await expect(rows(page).first()).toContainText('exceeded');
      await expect(page).toHaveURL(/column=hedge/);
      await heading(page, 'Flow').getByRole('link').click();
      await expect(heading(page, 'Flow')).toHaveAttribute('aria-sort', 'ascending');
      await expect(heading(page, 'Hedge as printed')).toBeVisible();
    });
  });
}

test('a tick stays where it was put, without a moment in which it is gone', async ({ page }) => {
  await open(page, '/figures');
  await page.getByText('Columns', { exact: true }).click();
  const tick = (box: HTMLInputElement) => {
    box.click();
    return box.checked;
  };
  expect(await page.getByLabel('Hedge as printed').evaluate(tick)).toBe(true);
  await expect(heading(page, 'Hedge as printed')).toBeVisible();
  expect(await page.getByLabel('Hedge as printed').evaluate(tick)).toBe(false);
  await expect(heading(page, 'Hedge as printed')).toHaveCount(0);
});

test('order, filters and pages change in place: no document is loaded, focus stays, and going back goes back', async ({
  page,
}) => {
  await open(page, '/figures');
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents.push(request.url());
  });
  const sort = heading(page, 'Reporter').getByRole('link');
  await sort.click();
  await expect(heading(page, 'Reporter')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=reporter/);
  await expect(sort).toBeFocused();
  await page.getByRole('combobox', { name: 'Flow' }).selectOption('exports');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 5 figures');
  await expect(page.getByRole('link', { name: 'CSV, 1 row' })).toHaveAttribute('href', /flow=exports/);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole('combobox', { name: 'Flow' })).toHaveValue('');
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('combobox', { name: 'Flow' })).toHaveValue('exports');
  await page.goBack();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.locator('[aria-sort]')).toHaveText(/Billion US/);
  expect(documents).toEqual([]);
});

test('rows are walked by arrow keys, and a table in place is as sound as the first one', async ({ page }) => {
  await open(page, '/figures');
  await heading(page, 'Period').getByRole('link').click();
  await expect(heading(page, 'Period')).toHaveAttribute('aria-sort', 'descending');
  const links = page.locator('a[data-row]');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
  expect(await layoutFaults(page, [1280, 390, 320])).toEqual(noFaults([1280, 390, 320]));
  await page.setViewportSize({ width: 390, height: 900 });
  await page.getByText('Columns', { exact: true }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violations(page), colorScheme).toEqual([]);
  }
});

test('a changed figure comes into a table that was changed in place', async ({ page, ownApp }) => {
  await open(page, `${ownApp.origin}/figures`);
  await page.getByLabel('Reporter').selectOption('IND');
  await expect(rows(page)).toHaveCount(1);
  await ownApp.importFigures(['id,low,high', 'india-region-turnover,60000000000,60000000000'].join('\n'));
  await expect(rows(page).first()).toContainText('60', { timeout: 15_000 });
  await expect(page).toHaveURL(/reporter=IND/);
});

test.describe('when the figures cannot be had', () => {
  test.use({ expectedMessages: [/500 \(Internal Server Error\)/] });

  test('the table says so and offers the page instead', async ({ page }) => {
    await open(page, '/figures');
    await page.route('**/api/v1/figures?*', (route) => route.fulfill({ status: 500, body: '{}' }));
    await heading(page, 'Flow').getByRole('link').click();
    const alert = page.locator('main').getByRole('alert');
    await expect(alert).toContainText('could not be loaded', { timeout: 15_000 });
    await alert.getByRole('link').click();
    await expect(heading(page, 'Flow')).toHaveAttribute('aria-sort', 'ascending');
  });
});
