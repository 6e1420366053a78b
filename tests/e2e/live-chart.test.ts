import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, layoutShifts, recordShifts, test, untilWatching } from '../support/browser';
import { readChart } from '../support/browser-charts';
import { BALANCE_PANEL, TURNOVER_PANEL } from '../support/browser-pages';

const RECHARTS = /recharts-(bar-rectangle|cartesian-grid|surface)/;

function findChart(page: Page, id: string): Locator {
  return page.locator(`[data-chart="${id}"]`);
}

/** Boxes of everything that is painted in a chart, in px of the page. */
async function paintedBoxes(chart: Locator): Promise<string[]> {
  return chart.locator('svg:visible').evaluate((svg) =>
    [...svg.querySelectorAll(':is(text, rect, path, circle):not(defs *)')].map((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      const box = [x, y, width, height].map((value) => value.toFixed(1)).join(' ');
      return `${shape.getAttribute('class')} ${shape.textContent} ${box} ${getComputedStyle(shape).fill.replace(/url.*/, 'gradient')}`;
    }),
  );
}

async function makeLive(page: Page, chart: Locator): Promise<void> {
  await chart.hover();
  await expect(chart).toHaveAttribute('data-live');
  await page.mouse.move(0, 0);
  await expect(chart.locator('.chart-tip')).toHaveCount(0);
}

for (const width of [1280, 390]) {
  test(`at ${width} pixels the live chart stands exactly where the static one stood`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await recordShifts(page);
    await page.goto('/');
    await untilWatching(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const onLoading = (await layoutShifts(page)).length;
    for (const id of [TURNOVER_PANEL, BALANCE_PANEL]) {
      const chart = findChart(page, id);
      await chart.scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      const before = { model: await readChart(page, id), boxes: await paintedBoxes(chart) };
      // Compared with the picture before, not with one that is kept in the repository.
      const picture = [`${id}-${width}.png`];
      mkdirSync(path.dirname(info.snapshotPath(...picture)), { recursive: true });
      writeFileSync(info.snapshotPath(...picture), await chart.screenshot());
      await makeLive(page, chart);
      expect(await readChart(page, id)).toEqual(before.model);
      expect(await paintedBoxes(chart)).toEqual(before.boxes);
      expect(await chart.screenshot()).toMatchSnapshot(picture, { maxDiffPixelRatio: 0.005, threshold: 0.1 });
    }
    expect((await layoutShifts(page)).slice(onLoading)).toEqual([]);
  });
}

test('Recharts is not fetched before a reader turns to a chart', async ({ page, request }) => {
  const scripts: string[] = [];
  page.on('requestfinished', (each) => {
    if (each.resourceType() === 'script') scripts.push(each.url());
  });
  await page.goto('/');
  await untilWatching(page);
  const read = async (urls: string[]) => Promise.all(urls.map(async (url) => (await request.get(url)).text()));
  const early = await read(scripts.splice(0));
  expect(early.length).toBeGreaterThan(3);
  expect(early.filter((text) => RECHARTS.test(text))).toEqual([]);
  await makeLive(page, findChart(page, TURNOVER_PANEL));
  const late = await read(scripts);
  expect(late.some((text) => RECHARTS.test(text))).toBe(true);
  // The other chart needs nothing more.
  const known = scripts.length;
  await makeLive(page, findChart(page, BALANCE_PANEL));
  expect(scripts).toHaveLength(known);
});

test('pointing at a mark shows its whole reading, which stays while it is pointed at and goes with Escape', async ({
  page,
}) => {
  await page.goto('/');
  const chart = findChart(page, TURNOVER_PANEL);
  const tip = chart.locator('.chart-tip');
  for (const { reading, name } of (await readChart(page, TURNOVER_PANEL)).marks) {
    expect(reading).toMatch(new RegExp(`^${name}: (above|about) \\d+ billion dollars, `));
    await chart.getByRole('link', { name: reading }).hover({ position: { x: 30, y: 20 } });
    await expect(tip).toHaveText(reading);
  }
  const [row, shown] = [await chart.boundingBox(), await tip.boundingBox()];
  expect(shown?.x).toBeGreaterThanOrEqual(row?.x ?? 0);
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual((row?.x ?? 0) + (row?.width ?? 0) + 1);
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tip).toHaveCount(0);

  await findChart(page, BALANCE_PANEL)
    .locator('[data-mark="2"]:visible')
    .hover({ position: { x: 30, y: 20 } });
  await expect(findChart(page, BALANCE_PANEL).locator('.chart-tip')).toHaveText(
    'Balance, derived: −1.9 billion dollars',
  );
});

test('arrow keys move from mark to mark, the tip with them, and Escape closes it', async ({ page }) => {
  await page.goto('/');
  await untilWatching(page);
  const chart = findChart(page, TURNOVER_PANEL);
  const [china, india, russia] = ['China: above', 'India: about', 'Russia: about'].map((name) =>
    chart.getByRole('link', { name }),
  ) as [Locator, Locator, Locator];
  // By keyboard, since a tip is for focus that can be seen.
  await page.getByRole('button', { name: 'Dark' }).focus();
  await page.keyboard.press('Tab');
  await expect(chart).toHaveAttribute('data-live');
  await expect(china).toBeFocused();
  for (const [key, mark] of [
    ['ArrowDown', india],
    ['ArrowDown', russia],
    ['ArrowDown', russia],
    ['ArrowUp', india],
  ] as const) {
    await page.keyboard.press(key);
    await expect(mark).toBeFocused();
    await expect(chart.locator('.chart-tip')).toHaveText((await mark.getAttribute('aria-label')) ?? '');
  }
  await page.keyboard.press('Escape');
  await expect(chart.locator('.chart-tip')).toHaveCount(0);
  await expect(india).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/figures/india-region-turnover');
});
