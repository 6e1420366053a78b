import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test } from '../support/browser';
import { violations } from '../support/browser-axe';
import { BALANCE_PANEL, FIGURES, TURNOVER_PANEL } from '../support/browser-pages';
import { readPng } from '../support/read-png';
import { readStrictXml } from '../support/strict-xml';

const COMPARE = `/compare?figures=${FIGURES.join(',')}`;

const menuOf = (page: Page, panel: string): Locator => page.locator(`section#${panel} details.share-menu`);

async function openMenu(page: Page, panel: string): Promise<Locator> {
  const menu = menuOf(page, panel);
  await menu.locator('summary').click();
  await expect(menu).toHaveAttribute('open', '');
  return menu;
}

/** Follows a download link and reads what the browser saves. */
async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await link.click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

test.describe('what a reader can take along', () => {
  test('a panel as SVG, PNG and CSV, each under a telling name', async ({ page }) => {
    await page.goto('/');
    const menu = await openMenu(page, TURNOVER_PANEL);
    const svg = await download(page, menu.getByRole('link', { name: 'light SVG' }));
    expect(svg.name).toBe('as-reported-china-india-russia-turnover-latin-america-r10.svg');
    expect(readStrictXml(svg.bytes.toString('utf8')).name).toBe('svg');
    const png = await download(page, menu.getByRole('link', { name: 'dark PNG' }));
    expect(png.name).toBe('as-reported-china-india-russia-turnover-latin-america-r10.png');
    expect(readPng(png.bytes).width).toBe(1600);
    const csv = await download(page, menu.getByRole('link', { name: /^CSV/ }));
    const rows = parse(csv.bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(FIGURES.slice(0, 3));
  });

  test('a balance pair keeps what is derived from it', async ({ page }) => {
    await page.goto('/');
    const menu = await openMenu(page, BALANCE_PANEL);
    const csv = await download(page, menu.getByRole('link', { name: /^CSV/ }));
    const rows = parse(csv.bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ kind, flow }) => `${kind} ${flow}`)).toEqual([
      'reported exports',
      'reported imports',
      'derived balance',
      'derived turnover',
    ]);
    await expect(menu.getByRole('link', { name: 'light SVG' })).toHaveAttribute('href', /^\/charts\/balance\.svg\?/);
  });

  test('link, code and citation are copied by keyboard alone', async ({ page, context, app }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
    await page.goto('/');
    const menu = menuOf(page, TURNOVER_PANEL);
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const [label, part] of [
      ['Copy the link', `${app.origin}/compare?figures=${FIGURES.slice(0, 3).join(',')}`],
      ['Copy the code', `<iframe src="${app.origin}/embed/bars?figures=`],
      ['Copy the citation', 'data revision 10'],
    ] as const) {
      const button = menu.getByRole('button', { name: label });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(part);
      await button.or(menu.getByRole('button', { name: 'Copied' })).blur();
    }
  });

  test('is under each panel, and fits 320 px in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const address of ['/', COMPARE, `/figures/${FIGURES[0]}`, '/economies/RUS']) {
      await page.goto(address);
      const menus = page.locator('details.share-menu');
      expect(await menus.count(), address).toBe(await page.locator('.chart').count());
      for (const menu of await menus.all()) await menu.locator('summary').click();
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, address).toBeLessThanOrEqual(0);
      expect(await violations(page), address).toEqual([]);
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens, and what cannot be copied by a button can be selected', async ({ page }) => {
    await page.goto('/');
    const menu = await openMenu(page, TURNOVER_PANEL);
    await expect(menu.getByLabel('Code to embed it')).toBeVisible();
    await expect(menu.getByLabel('Citation')).toHaveValue(/^As Reported, “By Izvestia’s figures/);
    await expect(menu.getByRole('button')).toHaveCount(0);
  });

  test('an embedded page is whole', async ({ page }) => {
    await page.goto(`/embed/bars?figures=${FIGURES.join(',')}`);
    await expect(page.locator('.chart svg').first()).toBeAttached();
    await expect(page.getByRole('heading', { name: 'Read with care' })).toBeVisible();
  });
});

/** Another site, at another origin, with this in its page. */
async function foreignSite(body: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><title>Elsewhere</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test.describe('in the frame of another site', () => {
  let site: Awaited<ReturnType<typeof foreignSite>>;

  test.afterEach(() => {
    site.server.close();
    site.server.closeAllConnections();
  });

  /** The code as a reader copies it. */
  async function copiedCode(page: Page, panel: string): Promise<string> {
    await page.goto('/');
    const menu = await openMenu(page, panel);
    return menu.getByLabel('Code to embed it').inputValue();
  }

  /** The frame is as tall as what it shows. */
  async function expectFitted(page: Page): Promise<number> {
    const inside = page.frameLocator('iframe').locator('html');
    let height = 0;
    await expect(async () => {
      const shown = (await page.locator('iframe').boundingBox())?.height ?? 0;
      height = await inside.evaluate((html) => html.getBoundingClientRect().height);
      expect(Math.abs(shown - height)).toBeLessThanOrEqual(1);
    }).toPass();
    return height;
  }

  test('a chart takes the height that it needs, follows the reader’s colours, and keeps no cookie', async ({
    page,
    context,
  }) => {
    site = await foreignSite(await copiedCode(page, TURNOVER_PANEL));
    const cookies: (string | null)[] = [];
    page.on('request', async (request) => {
      if (request.url().includes('/embed/')) cookies.push(await request.headerValue('cookie'));
    });
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.goto(site.origin);
    const wide = await expectFitted(page);
    await page.setViewportSize({ width: 380, height: 1200 });
    await expect(async () => expect(await expectFitted(page)).toBeGreaterThan(wide + 50)).toPass();
    const colour = () =>
      page
        .frameLocator('iframe')
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await colour();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await colour()).not.toBe(dark);
    expect(cookies).toEqual([null]);
    expect(await context.cookies()).toEqual([]);
  });

  test('its links open elsewhere, its rings lead to their notes inside', async ({ page, app }) => {
    site = await foreignSite(await copiedCode(page, TURNOVER_PANEL));
    await page.goto(site.origin);
    await expectFitted(page);
    const frame = page.frameLocator('iframe');
    const opening = page.waitForEvent('popup');
    await frame.getByRole('link', { name: /^The same with its table/ }).click();
    const opened = await opening;
    await expect(opened).toHaveURL(`${app.origin}/compare?figures=${FIGURES.slice(0, 3).join(',')}`);
    await opened.close();
    await frame.locator('.c-caveat:visible').first().click();
    await expect(frame.locator('li:target')).toBeVisible();
    expect(page.context().pages()).toHaveLength(1);
  });

  test('on a site that lets no script of the code run, the frame keeps its height', async ({ page }) => {
    const code = (await copiedCode(page, TURNOVER_PANEL)).replace(/<script>[\s\S]*<\/script>/, '');
    site = await foreignSite(code);
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.goto(site.origin);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.locator('iframe').boundingBox())?.height).toBe(800);
  });

  test('every other page refuses to be framed', async ({ page, app, request }) => {
    site = await foreignSite('nothing');
    for (const address of ['/', COMPARE, '/login']) {
      const policy = (await request.get(app.origin + address)).headers()['content-security-policy'];
      expect(policy, address).toContain("frame-ancestors 'none'");
    }
    await page.goto(site.origin);
  });
});

test('an embedded page has no serious fault of accessibility, light and dark, wide and narrow', async ({ page }) => {
  for (const [theme, width] of [
    ['light', 320],
    ['dark', 900],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/embed/bars?figures=${FIGURES.join(',')}&theme=${theme}`);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});

test('a link to a page has its card', async ({ page, request, app }) => {
  const content = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  for (const address of [
    '/',
    COMPARE,
    `/figures/${FIGURES[0]}`,
    '/economies/CHN',
    '/economies/M49:419',
    '/sources/izvestia-2025-colombia',
  ]) {
    await page.goto(address);
    const image = (await content('og:image')) ?? '';
    expect(image, address).toMatch(new RegExp(`^${app.origin}/charts/cards/.*asOf=10$`));
    expect(await content('og:url'), address).toMatch(new RegExp(`^${app.origin}/`));
    expect((await content('og:title'))?.length, address).toBeGreaterThan(5);
    expect((await content('og:image:alt'))?.length, address).toBeGreaterThan(20);
    expect(await content('twitter:card'), address).toBe('summary_large_image');
    expect(await content('twitter:image'), address).toBe(image);
    const response = await request.get(image);
    expect(response.headers()['content-type'], address).toBe('image/png');
    const png = readPng(await response.body());
    expect([png.width, png.height], address).toEqual([1200, 630]);
  }
});
