import { expect, layoutShifts, recordShifts, test, untilWatching } from '../support/browser';
import { violations } from '../support/browser-axe';
import { expectSound } from '../support/browser-looks';
import { isMissing, PAGES, STATES } from '../support/browser-pages';

for (const address of [...PAGES, ...STATES]) {
  test.describe(address, () => {
    test.use({ expectedMessages: isMissing(address) ? [/404 \(Not Found\)/] : [] });

    test('nothing jumps on loading, nothing overlaps or is cut off at any width, and axe finds nothing', async ({
      page,
    }) => {
      await recordShifts(page);
      await page.goto(address);
      await untilWatching(page);
      // A font that comes late may move a line by a little; a chart or a table that does is far above this.
      const shifts = await layoutShifts(page);
      expect
        .soft(
          shifts.reduce((sum, { value }) => sum + value, 0),
          JSON.stringify(shifts),
        )
        .toBeLessThan(0.02);
      await expectSound(page, address);
    });
  });
}

test('axe finds nothing while a tip is open', async ({ page }) => {
  await page.goto('/');
  await untilWatching(page);
  await page.getByRole('link', { name: 'India: about' }).hover({ position: { x: 30, y: 20 } });
  await expect(page.locator('.chart-tip')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
