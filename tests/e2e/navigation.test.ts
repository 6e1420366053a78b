import { expect, test, untilWatching } from '../support/browser';
import { readChart } from '../support/browser-charts';
import { PAGES, TURNOVER_PANEL } from '../support/browser-pages';

const CHINA = 'China: above 500 billion dollars, 2024, inferred';
const CHINA_PAGE = '/figures/china-region-turnover-2024';

const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value = '']) => decode(value));

test('no link of any page is dead, and every anchor exists', async ({ request, app }) => {
  const anchors = new Map<string, Set<string>>();
  const links: { from: string; to: URL }[] = [];
  const waiting = new Set<string>(PAGES);
  for (const address of waiting) {
    const response = await request.get(address);
    expect(
      response.status(),
      `${address}, linked from ${links.find(({ to }) => to.href.includes(address))?.from}`,
    ).toBe(200);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    const html = (await response.text()).replace(/<script\b[\s\S]*?<\/script>/g, '');
    anchors.set(address, new Set(attributes(html, /\sid="([^"]*)"/g)));
    for (const href of attributes(html, /<a\b[^>]*?\shref="([^"]*)"/g)) {
      const to = new URL(href, app.origin + address);
      links.push({ from: address, to });
      // The same figures in another order or selection are the same page.
      const isSelection = to.pathname === '/figures' || to.pathname === '/compare';
      // What editors do there is tried by the tests of the desk; whoever is not signed in is asked to.
      const isDesk = to.pathname.startsWith('/admin/');
      if (to.origin === app.origin && !isDesk) waiting.add(isSelection ? to.pathname : to.pathname + to.search);
    }
  }
  const desk = links.filter(({ to }) => to.pathname.startsWith('/admin/'));
  for (const { to } of desk) expect((await request.get(to.pathname)).url()).toContain('/login?');
  const pathOf = (address: string) => new URL(address, app.origin).pathname;
  expect(
    new Set([...anchors.keys()].map(pathOf)),
    'a page that is not in the list goes unseen by the other tests',
  ).toEqual(new Set(PAGES.map(pathOf)));
  const hasAnchor = (path: string, id: string) =>
    [...anchors].some(([address, ids]) => pathOf(address) === path && ids.has(id));
  const dead = links.filter(
    ({ to }) =>
      to.hash && !desk.some((link) => link.to === to) && !hasAnchor(to.pathname, decodeURIComponent(to.hash.slice(1))),
  );
  expect(dead.map(({ from, to }) => `${from} -> ${to.pathname}${to.hash}`)).toEqual([]);
  const leading = links.filter(({ to }) => to.origin !== app.origin).map(({ to }) => to.href);
  expect([...new Set(leading)], 'the licence of the data').toEqual(['https://opensource.org/license/mit']);
  // A crawl that found next to nothing would pass as well.
  expect(links.length).toBeGreaterThan(200);
});

test('to a figure and back: the chart is there again, also after it was live', async ({ page }) => {
  await page.goto('/');
  await untilWatching(page);
  const before = await readChart(page, TURNOVER_PANEL);
  const chart = page.locator(`[data-chart="${TURNOVER_PANEL}"]`);
  for (const live of [false, true]) {
    if (live) {
      await chart.hover();
      await expect(chart).toHaveAttribute('data-live');
    }
    await page.getByRole('link', { name: CHINA }).click();
    await expect(page).toHaveURL(CHINA_PAGE);
    await expect(page.locator('h1')).toContainText('China’s turnover with Latin America was above 500 billion dollars');
    await page.goBack();
    await untilWatching(page);
    expect(await readChart(page, TURNOVER_PANEL)).toEqual(before);
  }
});

test('a press that outlasts the arrival of the live chart still opens the figure', async ({ page }) => {
  await page.goto('/');
  await untilWatching(page);
  const chart = page.locator(`[data-chart="${TURNOVER_PANEL}"]`);
  const mark = chart.getByRole('link', { name: CHINA });
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark is not shown');
  const code = page.waitForEvent('requestfinished', {
    predicate: (request) => request.resourceType() === 'script',
    timeout: 20_000,
  });
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await code;
  await page.mouse.up();
  await expect(page).toHaveURL(CHINA_PAGE);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap on a mark opens its figure, a tap on a ring its note', async ({ page }) => {
    await page.goto('/');
    await untilWatching(page);
    await page.getByRole('link', { name: 'Caveat 1, India' }).tap();
    await expect(page.locator('li:target')).toContainText('India’s amount is given for no year');
    await page.getByRole('link', { name: CHINA }).tap();
    await expect(page).toHaveURL(CHINA_PAGE);
  });
});
