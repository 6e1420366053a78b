import { expect, test } from '../support/browser';

const REPORTERS = 'ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN JPN'.split(' ');
const COLUMNS = 'id,source,reporter,partner,flow,qualifier,low,high,decimals,currency,time_period,period_basis';
const IDS = Array.from({ length: 200 }, (_, index) => `many-${index}`);
const CSV = [
  COLUMNS,
  ...IDS.map(
    (id, index) =>
      `${id},izvestia-2025-colombia,${REPORTERS[index % 20]},M49:142,turnover,about,${1e9 + index * 1e8},${1e9 + index * 1e8},-8,USD,${2014 + Math.floor(index / 20)},stated`,
  ),
].join('\n');

/** Bytes of the page's HTML. Two drawings of 200 marks alone are about half a megabyte. */
const HTML_AT_MOST = 1_600_000;
/** px at a width of 1280: two hundred rows of bars, in three panels, are about 18,000 of them. */
const HEIGHT_AT_MOST = 24_000;

test('two hundred figures: a page that can be sent and scrolled, and every figure can be moved and removed', async ({
  page,
  ownApp,
  browser,
}) => {
  test.setTimeout(180_000);
  expect(await ownApp.importFigures(CSV)).toContain('200 added');
  const address = (ids: readonly string[], more = '') => `${ownApp.origin}/compare?figures=${ids.join(',')}${more}`;
  for (const more of ['', '&anyway=1', '&anyway=1&chart=time']) {
    const answer = await page.request.get(address(IDS, more));
    const html = await answer.text();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address(IDS, more));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    console.log(`200 figures compared${more && ` (${more})`}: ${html.length} characters of HTML, ${height} px tall`);
    expect.soft(html.length, more).toBeLessThan(HTML_AT_MOST);
    expect.soft(height, more).toBeLessThan(HEIGHT_AT_MOST);
    // Nothing of it needs scripts: each figure has its row, its panel's row, and its reading in the drawing.
    for (const id of [IDS[0], IDS[199]]) {
      const buttons = html.match(/<button [^>]*name="remove"[^>]*>/g) ?? [];
      expect(buttons.filter((tag) => tag.includes(`value="${id}"`))).toHaveLength(1);
      expect(html.match(new RegExp(`href="/figures/${id}"`, 'g'))?.length).toBeGreaterThanOrEqual(3);
    }
  }
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const own = await context.newPage();
    const ids = IDS.slice(0, 14);
    const figures = () => new URL(own.url()).searchParams.get('figures');
    await own.goto(address(ids, '&chart=dots&scale=log'));
    await own.getByText('Figures chosen, 14').click();
    await own.locator('button[name=down][value=many-0]').click();
    await expect.poll(figures).toBe(['many-1', 'many-0', ...ids.slice(2)].join(','));
    expect(own.url()).toContain('order=chosen');
    await own.getByText('Figures chosen, 14').click();
    await own.locator('button[name=up][value=many-13]').click();
    await expect.poll(figures).toBe(['many-1', 'many-0', ...ids.slice(2, 12), 'many-13', 'many-12'].join(','));
    await own.getByText('Figures chosen, 14').click();
    await own.locator('button[name=remove][value=many-1]').click();
    await expect.poll(figures).toBe(['many-0', ...ids.slice(2, 12), 'many-13', 'many-12'].join(','));
    expect(own.url()).toContain('chart=dots');
    await context.close();
  }
});
