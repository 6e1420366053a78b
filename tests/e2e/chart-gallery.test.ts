import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, layoutShifts, recordShifts, test, untilWatching } from '../support/browser';
import { layoutFaults, noFaults, smallThings } from '../support/browser-layout';
import { coarsePicture, PICTURE_FILE, pictureDifferences } from '../support/coarse-pictures';

const GALLERY = '/methods/charts';

const charts = (page: Page): Locator => page.locator('[data-chart]');
const chart = (page: Page, id: string): Locator => page.locator(`[data-chart="${id}"]`);

/** Where everything that is painted in a chart stands, and what it says. */
async function painted(one: Locator): Promise<string[]> {
  return one.locator('svg:visible').evaluate((svg) =>
    [...svg.querySelectorAll(':is(text, rect, path, circle):not(defs *)')].map((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      return `${shape.getAttribute('class')} ${shape.textContent} ${[x, y, width, height].map((value) => value.toFixed(1)).join(' ')}`;
    }),
  );
}

async function makeLive(page: Page, one: Locator): Promise<void> {
  await one.hover({ position: { x: 5, y: 5 } });
  await expect(one).toHaveAttribute('data-live');
  await page.mouse.move(0, 0);
  await expect(one.locator('.chart-tip')).toHaveCount(0);
}

test('nothing overlaps, nothing is cut off, and every mark and text is large enough to see, at any width', async ({
  page,
}) => {
  const widths = [320, 390, 1280];
  await page.goto(GALLERY);
  // Marks may lie over each other in a field of time, where the table's links are as good as theirs.
  expect(await layoutFaults(page, widths)).toEqual(noFaults(widths));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await smallThings(page, { text: 11, mark: 2 }), `at ${width}`).toEqual([]);
  }
});

for (const width of [1280, 390]) {
  test(`at ${width} pixels every live chart stands exactly where the static one stood`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await recordShifts(page);
    await page.goto(GALLERY);
    await untilWatching(page);
    const ids = await charts(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-chart') ?? ''));
    expect(ids.length).toBeGreaterThan(12);
    for (const id of ids) {
      const one = chart(page, id);
      await one.scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      const before = await painted(one);
      const picture = [`gallery-${id}-${width}.png`];
      mkdirSync(path.dirname(info.snapshotPath(...picture)), { recursive: true });
      writeFileSync(info.snapshotPath(...picture), await one.screenshot());
      await makeLive(page, one);
      expect(await painted(one), id).toEqual(before);
      expect(await one.screenshot()).toMatchSnapshot(picture, { maxDiffPixelRatio: 0.005, threshold: 0.1 });
    }
    expect(await layoutShifts(page)).toEqual([]);
  });
}

test('the arrow keys go from value to value of a series, each with its reading', async ({ page }) => {
  await page.goto(GALLERY);
  await untilWatching(page);
  const one = chart(page, 'yearly');
  await one.locator('.c-point:visible').first().focus();
  await expect(one).toHaveAttribute('data-live');
  const points = one.locator('.c-point:visible');
  await expect(points.first()).toBeFocused();
  for (const [key, index] of [
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(points.nth(index)).toBeFocused();
    await expect(one.locator('.chart-tip')).toHaveText((await points.nth(index).getAttribute('aria-label')) ?? '');
  }
  await page.keyboard.press('Escape');
  await expect(one.locator('.chart-tip')).toHaveCount(0);
});

test('pointing at a mark over time tells its whole reading', async ({ page }) => {
  await page.goto(GALLERY);
  const one = chart(page, 'time');
  await one.scrollIntoViewIfNeeded();
  await one.getByRole('link', { name: /about 118 billion dollars, 2016$/ }).hover();
  await expect(one.locator('.chart-tip')).toHaveText('Economy A: about 118 billion dollars, 2016');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`looks as it was last looked at, ${colorScheme} at ${width}`, async ({ page, context }, info) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(GALLERY);
      await untilWatching(page);
      const canvas = await context.newPage();
      const seen: Record<string, string> = {};
      for (const one of await charts(page).all()) {
        const id = (await one.getAttribute('data-chart')) ?? '';
        seen[`${id} ${width} ${colorScheme}`] = await coarsePicture(canvas, await one.screenshot());
      }
      expect(Object.keys(seen).length).toBeGreaterThan(12);
      const update = info.config.updateSnapshots === 'all';
      expect(pictureDifferences(seen, update), `${PICTURE_FILE}: look, then run with --update-snapshots=all`).toEqual(
        [],
      );
    });
  }
}

test('on paper every chart stands with its table, in light colours', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(GALLERY);
  const first = page.locator('section', { has: chart(page, 'bars') });
  await expect(first.locator('table')).toBeVisible();
  const ground = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--ground').trim(),
  );
  expect(ground).toMatch(/^#fff(fff)?$/);
  const ink = await chart(page, 'bars')
    .locator('.c-value:visible')
    .first()
    .evaluate((text) => getComputedStyle(text).fill);
  expect(ink).toBe('rgb(27, 30, 32)');
});

test('in forced colours marks keep their shapes and no hue', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(GALLERY);
  for (const id of ['bars', 'dots', 'time', 'yearly', 'anyway']) {
    const fills = await chart(page, id)
      .locator('svg:visible .c-bar')
      .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).fill))]);
    expect(fills, id).toHaveLength(1);
  }
});
