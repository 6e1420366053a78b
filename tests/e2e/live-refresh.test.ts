import type { Page } from '@playwright/test';
import { expect, layoutShifts, recordShifts, test, untilWatching } from '../support/browser';
import { BALANCE_PANEL, TURNOVER_PANEL } from '../support/browser-pages';

const CHANGE = [
  'id,qualifier,low,high,hedge_as_printed',
  'china-region-turnover-2024,about,300000000000,300000000000,about',
].join('\n');
const PROMISED_MS = 5_000;

/** What the page shows at one frame, where it speaks of China's amount. */
interface Shown {
  label: string;
  shapes: string;
  finding: string;
  ratio: string;
  table: string;
  revisions: string;
  announced: string;
  /** Milliseconds since 1970: the clock that the test shares. */
  at: number;
}

declare global {
  interface Window {
    shown?: Shown[];
  }
}

/** Looks at the page before each frame is painted and keeps every state that differs from the one before. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate((panel) => {
    const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const look = (): Omit<Shown, 'at'> => {
      const drawing = [...document.querySelectorAll(`[data-chart="${panel}"] svg`)].find(
        (svg) => svg.getClientRects().length > 0,
      );
      const mark = drawing?.querySelector('[data-figure="china-region-turnover-2024"]');
      return {
        label: mark?.querySelector('.c-value')?.textContent ?? 'none',
        shapes: [...(mark?.querySelectorAll<SVGElement>('[data-part]') ?? [])]
          .map(({ dataset }) => dataset.part)
          .join(),
        finding: words('h1'),
        ratio: words(`#${panel} .say`),
        table: words(`#${panel} td.number`),
        revisions: [...document.querySelectorAll('.source-line p, .foot .state')]
          .map(({ textContent }) => /Data revision (\d+)/.exec(textContent ?? '')?.[1])
          .join(),
        announced: words('[role="status"]'),
      };
    };
    const seen: Shown[] = [];
    window.shown = seen;
    let last = '';
    const watch = () => {
      const now = look();
      const key = JSON.stringify(now);
      if (key !== last) seen.push({ ...now, at: Date.now() });
      last = key;
      requestAnimationFrame(watch);
    };
    watch();
  }, TURNOVER_PANEL);
}

const readPlaces = (page: Page) =>
  page
    .locator('h1, .deck, .frame-title, .panel-chart')
    .evaluateAll((found) => found.slice(0, 4).map((element) => JSON.stringify(element.getBoundingClientRect())));

const shown = async (page: Page): Promise<Shown[]> => (await page.evaluate(() => window.shown)) ?? [];

test('a page left open shows a changed figure: chart, sentences and table in the same frame', async ({
  page,
  ownApp,
}, info) => {
  const asked: number[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/revision') asked.push(Date.now());
  });
  await recordShifts(page);
  await page.goto(`${ownApp.origin}/`);
  await untilWatching(page);
  await watchFrames(page);

  const places = await readPlaces(page);
  // Nothing is fetched but the data revision as long as it stands.
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(2);
  expect(new Set(fetched)).toEqual(new Set(['/api/v1/revision']));

  expect(await ownApp.importFigures(CHANGE)).toContain('1 changed');
  await expect.poll(async () => (await shown(page)).at(-1)?.announced, { timeout: 2 * PROMISED_MS }).not.toBe('');

  const states = await shown(page);
  const [before, after] = [states.at(0), states.find(({ label }) => label !== '>500')];
  expect(before).toMatchObject({
    label: '>500',
    shapes: 'bar,arrow',
    finding: expect.stringContaining('more than about ten times India’s'),
    ratio: 'China’s turnover is more than about 10 times India’s.',
    table: '500,000,000,000',
    revisions: '10,10,10',
    announced: '',
  });
  expect(after).toMatchObject({
    label: '≈300',
    shapes: 'fade',
    finding: expect.stringMatching(/about six times India’s/),
    ratio: 'China’s turnover is about 6 times India’s.',
    table: '300,000,000,000',
    revisions: '11,11,11',
  });
  // No frame is half of each.
  expect(states.map(({ at, announced, ...state }) => state)).toEqual(
    states.map(({ label }) => {
      const { at, announced, ...whole } = (label === '>500' ? before : after) as Shown;
      return whole;
    }),
  );
  expect(states.at(-1)?.announced).toBe('The data changed. This page now shows data revision 11.');
  // The key under the chart has a line less now. Everything down to the chart stands where it stood.
  expect(await readPlaces(page)).toEqual(places);
  expect((await layoutShifts(page)).reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.05);

  const took = (after?.at ?? 0) - ownApp.savedAt();
  const interval = (asked[1] ?? 0) - (asked[0] ?? 0);
  const words = `shown ${took} ms after it was saved; the page asks every ${interval} ms`;
  console.log(`    live refresh: ${words}`);
  info.annotations.push({ type: 'live refresh', description: words });
  // The interval leaves half of what is promised for fetching and drawing.
  expect(interval).toBeLessThan(PROMISED_MS - 1_000);
});

test('the reader keeps the place: nothing moves, focus, scroll and closed tables survive a change', async ({
  page,
  ownApp,
}) => {
  await recordShifts(page);
  await page.goto(`${ownApp.origin}/`);
  await untilWatching(page);
  await page.locator(`#${TURNOVER_PANEL} .table-box summary`).click();
  const mark = page.locator(`[data-chart="${BALANCE_PANEL}"]`).getByRole('link', { name: /^Imports: 10\.4/ });
  await mark.focus();
  const shifts = await layoutShifts(page);
  const scrolled = await page.evaluate(() => scrollY);
  await ownApp.importFigures('id,low,high\nrussia-americas-exports-2025-01-08,9500000000,9500000000\n');
  const panel = page.locator(`section#${BALANCE_PANEL}`);
  await expect(panel.locator('.c-value:visible')).toHaveText(['9.5', '10.4', '−0.9']);
  await expect(panel.locator('.say').first()).toContainText('−0.9 billion dollars');
  await expect(mark).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect(page.locator(`#${TURNOVER_PANEL} .table-box`)).not.toHaveAttribute('open');
  expect(await layoutShifts(page)).toEqual(shifts);
});

test('the page of a figure is refreshed, too', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.origin}/figures/china-region-turnover-2024`);
  await untilWatching(page);
  await ownApp.importFigures(CHANGE);
  await expect(page.locator('h1')).toContainText('about 300 billion dollars');
  await expect(page.locator('.c-value:visible')).toHaveText('≈300');
  await expect(page.locator('main')).toContainText('≈ 300,000,000,000');
  await expect(page.locator('.cite')).toContainText('about 300 billion dollars, 2024, inferred');
  await expect(page.locator('.cite')).toContainText('data revision 11');
});
