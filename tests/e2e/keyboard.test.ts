import type { Page } from '@playwright/test';
import { expect, test, untilWatching } from '../support/browser';
import { readChart } from '../support/browser-charts';
import { BALANCE_PANEL, TURNOVER_PANEL } from '../support/browser-pages';

interface Stop {
  name: string;
  href: string | null;
  /** An outline, or for a mark the frame that is drawn instead. */
  indicator: string;
}

/** What has the focus, and what shows that it has. */
async function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const isShown = (style: CSSStyleDeclaration, kind: 'outline' | 'stroke') =>
      kind === 'outline'
        ? style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        : style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 2;
    const frame = element.querySelector(element.matches('.c-caveat') ? '.c-hit' : '.c-focus');
    const shown = frame ? isShown(getComputedStyle(frame), 'stroke') : isShown(getComputedStyle(element), 'outline');
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim().replace(/\s+/g, ' ') ?? '',
      href: element.getAttribute('href'),
      indicator: shown ? 'shown' : `none: ${element.outerHTML.slice(0, 120)}`,
    };
  });
}

/** Tabs from the top of the page until the focus leaves it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 150) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
    stops.push(await readStop(page));
  }
  throw new Error(`the focus never leaves the page: ${stops.slice(-10).map(({ name }) => name)}`);
}

test('Tab walks the overview from the skip link over every mark to the end, and always shows where it is', async ({
  page,
}) => {
  await page.goto('/');
  await untilWatching(page);
  const marks = [...(await readChart(page, TURNOVER_PANEL)).marks, ...(await readChart(page, BALANCE_PANEL)).marks];
  const stops = await walk(page);
  expect(stops.slice(0, 14).map(({ name }) => name)).toEqual([
    'Skip to content',
    'As Reported',
    'Overview',
    'Compare',
    'Figures',
    'Sources',
    'Methods',
    expect.stringContaining('Dark'),
    'China: above 500 billion dollars, 2024, inferred',
    'Caveat 2, China',
    'India: about 50 billion dollars, year not stated',
    'Caveat 1, India',
    'Russia: about 20 billion dollars, 2023',
    'Caveat 3, Russia',
  ]);
  const links = marks.filter(({ href }) => href !== null);
  const names = new Set(links.map(({ reading }) => reading));
  expect(stops.filter(({ name }) => names.has(name)).map(({ name, href }) => ({ reading: name, href }))).toEqual(
    links.map(({ reading, href }) => ({ reading, href })),
  );
  expect(stops.filter(({ indicator }) => indicator !== 'shown')).toEqual([]);
  expect(stops.at(-1)?.name).toBe('What changed');
  // Both charts have become live under the focus.
  await expect(page.locator('[data-chart][data-live]')).toHaveCount(2);
});

test('Enter opens the figure of a mark, the skip link skips', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'China: above' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/figures/china-region-turnover-2024');
});

test('the filters are worked by keyboard alone', async ({ page }) => {
  await page.goto('/figures');
  await page.getByLabel('Reporter').focus();
  await page.keyboard.press('R');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show figures' }).press('Enter');
  await expect(page).toHaveURL(/reporter=RUS/);
  await expect(page.locator('tbody tr')).toHaveCount(3);
});
