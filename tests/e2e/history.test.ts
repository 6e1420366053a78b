import type { Page } from '@playwright/test';
import { expect, test, untilWatching } from '../support/browser';
import { violations } from '../support/browser-axe';
import { childrenNamed, onlyChild, readStrictXml } from '../support/strict-xml';

const CHINA = '/figures/china-region-turnover-2024';
/** The starting data is recorded in ten writes. */
const STARTING_REVISION = 10;
const CORRECTION = 'id,qualifier,hedge_as_printed\nchina-region-turnover-2024,at_least,at least\n';

/** The pages as of a data revision, one of each kind. */
const VIEWS = [
  '/',
  '/compare',
  '/figures',
  CHINA,
  '/economies/CHN',
  '/economies/M49:419',
  '/sources',
  '/sources/izvestia-2025-colombia',
].map((path) => `${path}?asOf=${STARTING_REVISION}`);

/** Where the links of a page lead, those of charts among them, without those that stay on it. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  return [...new Set(links)].filter((href) => !href.startsWith('#'));
}

/** What is said about the program, and the list of changes, have no states. */
const WITHOUT_STATE = /^\/(methods|corrections|login)/;

for (const view of VIEWS) {
  test(`every link of ${view} keeps the state, and the page asks for nothing newer`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(view, { waitUntil: 'networkidle' });
    const note = page.getByLabel('State of the data');
    await expect(note).toContainText(`As of data revision ${STARTING_REVISION}, of`);
    await expect(note.getByRole('link', { name: 'Show the newest' })).toHaveAttribute('href', view.replace(/\?.*/, ''));
    const strays = (await linksOf(page)).filter((href) => !/[?&]asOf=\d+/.test(href) && !WITHOUT_STATE.test(href));
    expect(strays).toEqual([view.replace(/\?.*/, '')]);
    await expect(page.locator('[role="status"]')).toHaveCount(0);
    expect(asked).not.toContain('/api/v1/revision');
  });
}

test('filters and order keep the state', async ({ page }) => {
  await page.goto(`/figures?asOf=${STARTING_REVISION}&flow=turnover`);
  await page.getByLabel('Reporter').selectOption('IND');
  await page.getByRole('button', { name: 'Show figures' }).click();
  await expect(page).toHaveURL(/asOf=10/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('link', { name: 'Partner', exact: true }).click();
  await expect(page).toHaveURL(/reporter=IND.*asOf=10/);
});

test.describe('where the data changes', () => {
  test('an as-of page, its CSV and JSON stay byte for byte, the newest page and its history change', async ({
    page,
    ownApp,
    request,
  }) => {
    const contentOf = async (address: string) => {
      await page.goto(ownApp.origin + address);
      return page.locator('main').innerText();
    };
    const bytesOf = async (address: string) => (await request.get(ownApp.origin + address)).text();
    const files = ['/api/v1/figures.csv', '/api/v1/figures'].map((path) => `${path}?asOf=${STARTING_REVISION}`);
    const before = [await contentOf(VIEWS[0] ?? ''), await contentOf(`${CHINA}?asOf=10`)];
    const filesBefore = [await bytesOf(files[0] ?? ''), await bytesOf(files[1] ?? '')];
    await ownApp.importFigures(CORRECTION);
    expect([await contentOf(VIEWS[0] ?? ''), await contentOf(`${CHINA}?asOf=10`)]).toEqual(before);
    expect([await bytesOf(files[0] ?? ''), await bytesOf(files[1] ?? '')]).toEqual(filesBefore);

    expect(await contentOf(CHINA)).toContain('at least 500 billion dollars');
    await untilWatching(page);
    const [newest] = await page.getByRole('region', { name: 'History' }).getByRole('listitem').all();
    await expect(newest ?? page.locator('none')).toContainText('data revision 11');
    expect(await newest?.locator('del').allInnerTexts()).toEqual(['above', 'exceeded']);
    expect(await newest?.locator('ins').allInnerTexts()).toEqual(['at least', 'at least']);
    await newest?.getByRole('link', { name: 'data revision 11' }).click();
    await expect(page).toHaveURL(`${ownApp.origin}${CHINA}?asOf=11`);
  });

  test('what changed is listed and fed, corrections apart from additions', async ({ page, ownApp, request }) => {
    await ownApp.importFigures(CORRECTION);
    await page.goto(ownApp.origin);
    await page.getByRole('link', { name: 'What changed' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'data revision' })).toHaveCount(11);
    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^Figure corrected: China/ })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2, name: /added/ })).toHaveCount(0);
    const feedHref = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    const response = await request.get(new URL(feedHref ?? '', ownApp.origin).href);
    expect(response.headers()).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      etag: expect.stringMatching(/^"r11-/),
      'cache-control': 'no-cache',
    });
    const entries = childrenNamed(readStrictXml(await response.text()), 'entry');
    expect(entries).toHaveLength(11);
    const [newest] = entries;
    expect(newest && onlyChild(newest, 'link').attributes.get('href')).toBe(`${ownApp.origin}${CHINA}?asOf=11`);
  });
});

test('an import is one entry, which leads to each of its changes', async ({ page, ownApp }) => {
  await ownApp.importFigures('id,note\nchina-region-turnover-2024,Read again.\nindia-region-turnover,Read again.\n');
  await page.goto(`${ownApp.origin}/corrections`);
  await page.getByRole('link', { name: '2 figures changed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data revision 11');
  await expect(page.getByRole('heading', { level: 2, name: /^Figure corrected: / })).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Additions', exact: true }).click();
  await expect(page.locator('main')).toContainText('Nothing to list here');
  await page.getByRole('link', { name: 'Show what changed otherwise' }).click();
  await expect(page).toHaveURL(`${ownApp.origin}/corrections`);
});

test('the present and the future are sent on to the number of now', async ({ page }) => {
  for (const asked of ['11', '999999', '9999-12-31']) {
    await page.goto(`/figures?flow=exports&asOf=${asked}`);
    await expect(page).toHaveURL(`/figures?flow=exports&asOf=${STARTING_REVISION}`);
  }
});

test('the API answers a settled state for caches to keep, and any other one for now', async ({ request }) => {
  const settled = await request.get('/api/v1/figures?asOf=4');
  expect(settled.headers()).toMatchObject({
    etag: expect.stringMatching(/^"r4-/),
    'cache-control': 'public, max-age=86400',
  });
  expect(await settled.json()).toMatchObject({ data_revision: 4, count: 2 });
  const again = await request.get('/api/v1/figures?asOf=4', {
    headers: { 'if-none-match': settled.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  const later = await request.get('/api/v1/figures.csv?asOf=9999-12-31');
  expect(later.headers()).toMatchObject({ etag: expect.stringMatching(/^"r10-/), 'cache-control': 'no-cache' });
});

test.describe('addresses of no state', () => {
  test.use({ expectedMessages: [/404/] });

  test('are not found, and say how to mend them', async ({ page, request }) => {
    for (const asked of ['abc', '', '2026-02-30', '0', '1999-12-31', '1&asOf=2', '%0d%0a']) {
      const response = await page.goto(`/figures?asOf=${asked}`);
      expect(response?.status(), asked).toBe(404);
      await expect(page.locator('h1'), asked).toHaveText('No such revision');
      expect((await request.get(`/api/v1/figures?asOf=${asked}`)).status(), asked).toBe(400);
      await page.getByRole('link', { name: 'Show the newest' }).click();
      await expect(page.locator('h1'), asked).toContainText('Five figures');
    }
  });

  test('a figure that had not been added then says so', async ({ page }) => {
    const response = await page.goto(`${CHINA}?asOf=2`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('There was nothing at this address then');
    await page.getByRole('link', { name: 'Show the newest' }).click();
    await expect(page).toHaveURL(CHINA);
    await expect(page.locator('h1')).toContainText('China’s turnover');
  });
});
