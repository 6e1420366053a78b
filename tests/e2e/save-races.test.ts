import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/browser-desk';
import { size } from '../support/size';

const FIGURE = '/admin/figures/india-region-turnover';
const ROUNDS = size(5, 20);

test.describe.configure({ timeout: 120_000 + ROUNDS * 30_000 });

/** What became of a save that was sent: the form says one or the other. */
async function outcomeOf(page: Page): Promise<'saved' | 'refused'> {
  await expect(page.locator('.saved, .clash')).toHaveCount(1);
  return (await page.locator('.clash').count()) === 1 ? 'refused' : 'saved';
}

test('two browsers save one figure at the same moment: one wins, the other sees both versions (T7)', async ({
  page,
  desk,
  browser,
  launchOptions,
}) => {
  await signInAs(page, desk);

  const second = await browser.browserType().launch(launchOptions);
  try {
    const theirs = await second.newContext({ storageState: await page.context().storageState() });
    const pages = [page, await theirs.newPage()];
    const wins = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const amounts = [`${50 + 2 * round} billion`, `${51 + 2 * round} billion`];
      for (const [index, own] of pages.entries()) {
        await own.goto(desk.origin + FIGURE);
        await own.locator('#field-amount').fill(amounts[index] ?? '');
        await own.locator('#field-reason').fill('Read again.');
      }
      await Promise.all(pages.map((own) => own.getByRole('button', { name: 'Save figure' }).click()));
      const outcomes = await Promise.all(pages.map(outcomeOf));
      expect(outcomes.toSorted(), `round ${round}`).toEqual(['refused', 'saved']);
      const winner = outcomes.indexOf('saved');
      wins[winner] = (wins[winner] ?? 0) + 1;
      const clash = pages[1 - winner]?.locator('.clash');
      for (const amount of amounts) await expect(clash ?? page.locator('none')).toContainText(amount);
      await page.goto(`${desk.origin}/figures/india-region-turnover`);
      await expect(page.locator('h1')).toContainText(amounts[winner] ?? '');
    }
    console.log(
      `T7: ${ROUNDS} rounds in two browsers, 1 winner in each (${wins.join(' to ')}), ` +
        `${ROUNDS} refused with both versions shown`,
    );
  } finally {
    await second.close();
  }
});
