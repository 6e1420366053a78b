import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { FIGURES } from '../support/browser-pages';

const LIGHT = 'rgb(250, 250, 247)';
const DARK = 'rgb(21, 24, 26)';

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const themeSwitch = (page: Page) => page.locator('.theme-switch');

declare global {
  interface Window {
    /** When the chosen theme was put on the page, in milliseconds since it began to load. */
    themeSetAt?: number;
  }
}

/** Whether the chosen theme stood on the page before anything of it was painted. */
async function setBeforePaint(page: Page): Promise<boolean> {
  const [set, painted] = await page.evaluate(() => [
    window.themeSetAt ?? Number.POSITIVE_INFINITY,
    performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
  ]);
  return (set ?? 0) < (painted ?? 0);
}

async function noteWhenSet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement?.dataset.theme) window.themeSetAt ??= performance.now();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
}

test('the system decides until the reader does', async ({ page }) => {
  await page.goto('/');
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(DARK);
  await expect(themeSwitch(page)).toHaveText(/Light/, { useInnerText: true });
  await themeSwitch(page).click();
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).toBe(LIGHT);
});

test('a choice is kept, on every page, without a flash, and nothing else is stored', async ({ page }) => {
  await noteWhenSet(page);
  await page.goto('/');
  await expect(themeSwitch(page)).toHaveText(/Dark/, { useInnerText: true });
  await themeSwitch(page).click();
  expect(await ground(page)).toBe(DARK);
  await expect(themeSwitch(page)).toHaveText(/Light/, { useInnerText: true });
  for (const address of ['/', '/figures', `/figures/${FIGURES[0]}`]) {
    await page.goto(address);
    expect(await ground(page)).toBe(DARK);
    expect(await setBeforePaint(page), `${address} is dark before it is painted`).toBe(true);
  }
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({ theme: 'dark' });
  expect(await page.context().cookies()).toEqual([]);
});

test.describe('where nothing is', () => {
  test.use({ expectedMessages: [/404 \(Not Found\)/] });

  test('the choice holds there, too', async ({ page }) => {
    await page.goto('/');
    await themeSwitch(page).click();
    for (const address of ['/nothing', '/figures/none']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('There is nothing at this address');
      await expect(themeSwitch(page), address).toBeVisible();
      expect(await ground(page), address).toBe(DARK);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark', expectedMessages: [/404 \(Not Found\)/] });

  test('the system decides, and no switch pretends to work', async ({ page }) => {
    await page.goto('/');
    expect(await ground(page)).toBe(DARK);
    await expect(themeSwitch(page)).toBeHidden();
    await expect(page.getByRole('button', { name: /citation/ })).toHaveCount(0);
  });

  test('an address of nothing says so and where to go', async ({ page }) => {
    for (const address of ['/nothing', '/figures/none', '/economies/DEU', '/sources/none']) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('There is nothing at this address');
      const links = page.locator('main').getByRole('link');
      await expect(links, address).toHaveText(['All figures', 'all sources', 'overview']);
    }
  });
});
