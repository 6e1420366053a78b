import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';

/** Waits until the table shows these figures in this order: who, qualifier, number, flow. */
async function expectRows(page: Page, expected: readonly string[]): Promise<void> {
  const read = async () => {
    const rows = await page.locator('main tbody tr').allInnerTexts();
    return rows.map((row) =>
      row
        .split('\t')
        .slice(0, 4)
        .map((cell) => cell.trim())
        .join('|'),
    );
  };
  await expect.poll(read).toEqual(expected);
}

const ALL = [
  'China|>|500|Turnover',
  'India|≈|50|Turnover',
  'Russia|≈|20|Turnover',
  'Russia||10.4|Imports',
  'Russia||8.5|Exports',
] as const;
const BY_FLOW = [ALL[4], ALL[3], ALL[2]];
const heading = (page: Page, name: string): Locator => page.getByRole('columnheader', { name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('filters go into the address, and the CSV link asks for what is shown', async ({ page, request }) => {
      await page.goto('/figures');
      await expectRows(page, ALL);
      await page.getByLabel('Reporter').selectOption({ label: 'Russia (3)' });
      await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'Jan–Aug 2025 (2)' });
      await page.getByRole('button', { name: 'Show figures' }).click();
      await expect(page).toHaveURL(/[?&]reporter=RUS&/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 5 figures');
      await expectRows(page, ALL.slice(3));
      // The choices stand in the form again, and the address alone gives the same page.
      await expect(page.getByLabel('Reporter')).toHaveValue('RUS');
      await page.goto(page.url());
      await expectRows(page, ALL.slice(3));

      const csv = await request.get((await page.getByRole('link', { name: /^CSV/ }).getAttribute('href')) ?? '');
      const reported = (await csv.text())
        .split('\r\n')
        .filter((line) => line.startsWith('"reported"') || line.startsWith('reported'));
      expect(reported.map((line) => /russia-americas-(\w+)/.exec(line)?.[1])).toEqual(['imports', 'exports']);

      await page.getByRole('link', { name: 'Show all' }).click();
      await expectRows(page, ALL);
    });

    test('headings sort, keep the filters, and say how', async ({ page }) => {
      await page.goto('/figures?reporter=RUS');
      await expect(heading(page, 'Billion US$')).toHaveAttribute('aria-sort', 'descending');
      await heading(page, 'Billion US$').getByRole('link').click();
      await expect(heading(page, 'Billion US$')).toHaveAttribute('aria-sort', 'ascending');
      await expect(page).toHaveURL(/reporter=RUS/);
      await expectRows(page, [ALL[4], ALL[3], ALL[2]]);
      await heading(page, 'Flow').getByRole('link').click();
      await expect(heading(page, 'Flow')).toHaveAttribute('aria-sort', 'ascending');
      await expect(page.locator('[aria-sort]')).toHaveCount(1);
      await expectRows(page, BY_FLOW);
      await heading(page, 'Flow').getByRole('link').click();
      await expect(heading(page, 'Flow')).toHaveAttribute('aria-sort', 'descending');
      await expectRows(page, BY_FLOW.toReversed());
    });

    test('an address that cannot be used says why and shows all figures', async ({ page }) => {
      for (const [address, reason] of [
        ['/figures?flow=nonsense', '“flow” has a value that is not one of those allowed: turnover, exports'],
        ['/figures?reporter=XXX', 'reporter'],
        ['/figures?period=2025-13', 'period'],
        ['/figures?reporter=CHN&reporter=IND', 'reporter'],
      ] as const) {
        await page.goto(address);
        const alert = page.locator('main').getByRole('alert');
        await expect(alert).toContainText('asks for something that is not there. All figures are shown.');
        await expect(alert.getByRole('listitem')).toContainText(reason);
        await expectRows(page, ALL);
      }
      // What others append to addresses is no error.
      await page.goto('/figures?utm_source=elsewhere&reporter=CHN');
      await expect(page.locator('main').getByRole('alert')).toHaveCount(0);
      await expectRows(page, [ALL[0]]);
    });
  });
}

test('a selection without figures says what to do', async ({ page }) => {
  await page.goto('/figures?reporter=CHN&flow=exports');
  await expect(page.locator('main')).toContainText('No figure fits these filters.');
  await page.getByRole('link', { name: 'Show all figures' }).click();
  await expectRows(page, ALL);
});
