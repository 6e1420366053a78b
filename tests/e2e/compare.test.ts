import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test, untilWatching } from '../support/browser';
import { violations } from '../support/browser-axe';
import { FIGURES } from '../support/browser-pages';

const [CHINA, INDIA, RUSSIA, EXPORTS, IMPORTS] = FIGURES;
const ALL = `/compare?figures=${FIGURES.join(',')}`;

const field = (page: Page): Locator => page.getByLabel('Add a figure');
const offered = (page: Page): Locator => page.getByRole('listbox').getByRole('option');
/** The chosen figures by their pages, in their order. */
const chosen = (page: Page): Promise<(string | undefined)[]> =>
  page
    .locator('table.chosen tbody th > a')
    .evaluateAll((links) => links.map((link) => /\/figures\/([^?]*)/.exec(link.getAttribute('href') ?? '')?.[1]));

async function expectChosen(page: Page, ids: readonly string[]): Promise<void> {
  // A page that is being left has no answer: it is asked again.
  await expect(async () => expect(await chosen(page)).toEqual(ids)).toPass({ timeout: 20_000 });
}

/** The figures of the address, which is all that is kept. */
async function expectAddress(page: Page, query: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).search).toBe(query);
}

/** How many marks each chart shows. */
const drawn = (page: Page): Promise<number[]> =>
  page.locator('[data-chart]').evaluateAll((charts) =>
    charts.map((chart) => {
      const shown = [...chart.querySelectorAll('.c-link')].filter((mark) => mark.getClientRects().length > 0);
      return shown.length;
    }),
  );

async function expectDrawn(page: Page, counts: readonly number[]): Promise<void> {
  await expect(async () => expect(await drawn(page)).toEqual(counts)).toPass({ timeout: 20_000 });
}

test('by keyboard alone: search, choose two, put them in order, remove one', async ({ page }) => {
  await page.goto('/compare');
  await untilWatching(page);
  await field(page).focus();
  await page.keyboard.type('china turn');
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await offered(page).getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expectAddress(page, `?figures=${CHINA}`);
  await untilWatching(page);
  // The field is ready for the next one.
  await expect(field(page)).toBeFocused();

  await page.keyboard.type('turnover');
  await expect(offered(page)).toHaveCount(2);
  await page.keyboard.press('ArrowUp');
  await expect(offered(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('turnover');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(offered(page).first()).toHaveAttribute('aria-selected', 'true');
  // A figure without a period is offered behind those that have one.
  await page.keyboard.press('ArrowDown');
  await expect(offered(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expectAddress(page, `?figures=${CHINA},${INDIA}`);
  await expect(page.locator('h1')).toContainText(
    'China’s trade with Latin America is more than about ten times India’s',
  );

  await page.getByRole('link', { name: 'Move up: India, turnover' }).focus();
  await page.keyboard.press('Enter');
  await expectAddress(page, `?figures=${INDIA},${CHINA}&order=chosen`);
  await expectChosen(page, [INDIA, CHINA]);
  await page.getByRole('link', { name: 'Remove: India, turnover' }).focus();
  await page.keyboard.press('Enter');
  await expectAddress(page, `?figures=${CHINA}&order=chosen`);
  await expectChosen(page, [CHINA]);
});

test('back and forward walk through the choices', async ({ page }) => {
  await page.goto(ALL);
  await page.getByRole('link', { name: 'On one axis anyway' }).click();
  await expectAddress(page, `?figures=${FIGURES.join(',')}&anyway=1`);
  await expectDrawn(page, [5]);
  await page.getByRole('link', { name: 'Remove: Russia, imports' }).click();
  await expectChosen(page, FIGURES.slice(0, 4));
  await page.goBack();
  await expectChosen(page, FIGURES);
  await expectDrawn(page, [5]);
  await page.goBack();
  await expectAddress(page, `?figures=${FIGURES.join(',')}`);
  await expectDrawn(page, [3, 2]);
  await page.goForward();
  // Not the next step before this page stands.
  await expectDrawn(page, [5]);
  await page.goForward();
  await expectChosen(page, FIGURES.slice(0, 4));
});

test('every chart draws every chosen figure, and carries the warning inside the picture where one was asked for', async ({
  page,
}) => {
  for (const [chart, name] of [
    ['bars', 'Bars from zero'],
    ['dots', 'Dots'],
    ['time', 'Over time'],
    ['multiples', 'By reporter'],
  ] as const) {
    await page.goto(ALL);
    await page.getByRole('link', { name, exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('chart')).toBe(chart === 'bars' ? null : chart);
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
    await expectDrawn(page, [3, 2]);
    const pictures = page.locator('[data-chart] .chart-wide svg');
    await expect(pictures.filter({ hasText: 'these cannot be compared' })).toHaveCount(0);
    await page.getByRole('link', { name: 'On one axis anyway' }).click();
    await expectDrawn(page, [5]);
    await expect(pictures).toContainText('Shown together on request: these cannot be compared');
    await expect(pictures).toContainText('Turnover, imports and exports are different flows.');
  }
});

test('a log scale is for dots and for time; the address keeps it', async ({ page }) => {
  await page.goto(`${ALL}&chart=dots`);
  const scales = page.getByRole('list', { name: 'Scale' });
  await expect(scales.getByRole('link', { name: 'Log' })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('#panel-a .frame-sub')).toContainText('log scale: equal steps are equal ratios');
  await scales.getByRole('link', { name: 'Linear' }).click();
  await expectAddress(page, `?figures=${FIGURES.join(',')}&chart=dots&scale=linear`);
  await page.getByRole('link', { name: 'Bars from zero' }).click();
  await expectAddress(page, `?figures=${FIGURES.join(',')}`);
  await expect(scales).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the form searches and adds what is ticked, and its address can be shared', async ({ page }) => {
      await page.goto('/compare');
      await field(page).fill('Turnover');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByLabel('Russia turnover').check();
      await page.getByLabel('China turnover').check();
      await page.getByRole('button', { name: 'Add what is ticked' }).click();
      await expectAddress(page, `?figures=${CHINA},${RUSSIA}`);
      await expectChosen(page, [CHINA, RUSSIA]);

      await field(page).fill('americas imports');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByLabel('Russia imports').check();
      await page.getByRole('button', { name: 'Add what is ticked' }).click();
      await expectAddress(page, `?figures=${CHINA},${RUSSIA},${IMPORTS}`);
      await expect(page.locator('h1')).toHaveText('Two of three figures share an axis; Russia’s imports stand apart');
      await expect(page.locator('#panel-b-notes + ol')).toContainText('It is imports, not turnover.');

      await page.getByRole('link', { name: 'Move down: China' }).click();
      await expectAddress(page, `?figures=${RUSSIA},${CHINA},${IMPORTS}&order=chosen`);
      await page.getByRole('link', { name: 'Remove: Russia, imports' }).click();
      await expectChosen(page, [RUSSIA, CHINA]);
    });

    test('what cannot be compared shares an axis only on request, and then says so', async ({ page }) => {
      await page.goto(ALL);
      await expectDrawn(page, [3, 2]);
      await page.getByRole('link', { name: 'On one axis anyway' }).click();
      await expect(page.locator('h1')).toHaveText('Five figures on one axis, although they cannot be compared');
      await expectDrawn(page, [5]);
      const reasons = page.getByRole('complementary', { name: 'Why these cannot be compared' });
      await expect(reasons).toContainText('Turnover, imports and exports are different flows.');
      await expect(reasons).toContainText('The periods are not equally long');
      await page.getByRole('link', { name: 'Apart', exact: true }).click();
      await expectDrawn(page, [3, 2]);
    });

    test('amounts as multiples of one figure keep their hedges', async ({ page }) => {
      await page.goto(ALL);
      await page
        .getByLabel('Amounts')
        .selectOption({ label: 'As multiples of India, turnover with Latin America, year not stated' });
      await page.getByRole('button', { name: 'Show' }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('relative')).toBe(INDIA);
      await expect(page.locator('#panel-a')).toContainText('China’s turnover is more than about 10 times India’s.');
      await expect(page.locator('#panel-a')).toContainText('Russia’s turnover is about 0.4 times India’s.');
      await expect(page.locator('main')).toContainText('Panel B stays as reported');
    });

    test('an address with what is not there shows the rest and names it', async ({ page }) => {
      await page.goto(`/compare?figures=no-such-figure,${CHINA},${INDIA}&chart=pie&utm_source=elsewhere`);
      const alert = page.locator('main').getByRole('alert');
      await expect(alert).toContainText('There is no published figure no-such-figure.');
      await expect(alert).toContainText('“chart” has a value that is not one of those allowed: bars');
      await expect(alert.getByRole('listitem')).toHaveCount(2);
      await expectChosen(page, [CHINA, INDIA]);
      await expectDrawn(page, [2]);
    });

    test('figures ticked in the table, and those beside a figure, come side by side', async ({ page }) => {
      await page.goto('/figures');
      await page.getByLabel('Compare Russia, exports').check();
      await page.getByLabel('Compare China, turnover').check();
      await page.getByRole('button', { name: 'Compare those ticked' }).click();
      await expectAddress(page, `?figures=${CHINA},${EXPORTS}`);
      await expect(page.locator('h1')).toHaveText('These two figures cannot share an axis');

      await page.goto(`/figures/${INDIA}`);
      await page.getByRole('link', { name: 'Chart it with the 2 figures that share its axis' }).click();
      await expectChosen(page, [INDIA, CHINA, RUSSIA]);
      await page.goto('/economies/RUS');
      await page.getByRole('link', { name: 'Compare these' }).click();
      await expectChosen(page, [RUSSIA, EXPORTS, IMPORTS]);
    });

    test('as of an earlier state: figures that came later are named, and every step keeps the state', async ({
      page,
    }) => {
      await page.goto(`${ALL}&asOf=6`);
      const names = await chosen(page);
      expect(names.length).toBeLessThan(FIGURES.length);
      await expect(page.locator('main').getByRole('alert')).toContainText('By then there was no published figure');
      await expect(page.getByLabel('State of the data')).toContainText('As of data revision 6');
      await page
        .getByRole('link', { name: /^Remove: / })
        .first()
        .click();
      await expectAddress(page, `?figures=${names.slice(1).join(',')}&asOf=6`);
      await field(page).fill('turnover');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page).toHaveURL(/asOf=6/);
      await page.goto('/compare?asOf=9999-12-31');
      await expectAddress(page, '?asOf=10');
    });
  });
}

test('the CSV holds exactly what is shown: of a panel, and of the whole page', async ({ page }) => {
  await page.goto(`${ALL}&order=chosen`);
  const download = async (link: Locator) => {
    const coming = page.waitForEvent('download');
    await link.click();
    const file = await coming;
    const rows: Record<string, string>[] = parse(await readFile(await file.path(), 'utf8'), { columns: true });
    return { name: file.suggestedFilename(), ids: rows.map(({ id, flow }) => id || flow) };
  };
  expect(await download(page.locator('#panel-b').getByRole('link', { name: /^CSV/ }))).toEqual({
    name: 'as-reported-comparison-panel-b-r10.csv',
    ids: [EXPORTS, IMPORTS, 'balance', 'turnover'],
  });
  expect(await download(page.getByRole('link', { name: 'CSV of all 5 figures' }))).toEqual({
    name: 'as-reported-comparison-r10.csv',
    ids: [...FIGURES, 'balance', 'turnover'],
  });
});

test('a file is refused, not shortened, where a figure or a part of the view is not there', async ({ request }) => {
  for (const [query, field, code] of [
    [`figures=${CHINA},no-such-figure`, 'figures', 'figure_unknown'],
    [`figures=${CHINA}&chart=pie`, 'chart', 'not_allowed'],
    [`figures=${CHINA}&panel=panel-z`, 'panel', 'panel_unknown'],
    [`figures=${CHINA}&asOf=soon`, 'asOf', 'not_an_as_of'],
  ] as const) {
    const response = await request.get(`/api/v1/compare.csv?${query}`);
    expect(response.status()).toBe(400);
    expect((await response.json()).issues).toMatchObject([{ field, code }]);
  }
});

test('the open list of figures has no faults at 320 pixels, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(ALL.replace(`,${INDIA}`, '').replace(`,${RUSSIA}`, ''));
  await untilWatching(page);
  await field(page).fill('turnover');
  await expect(offered(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
  const boxes = await offered(page).evaluateAll((options) => options.map((option) => option.getBoundingClientRect()));
  expect(boxes.filter(({ right, height }) => right > 320 || height < 24)).toEqual([]);
});

test('on a phone the table of pairs and the panel tables fit, and no line of a chosen figure begins with a point', async ({
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${ALL}&anyway=1`);
    const matrix = page.getByRole('region', { name: 'Every pair, table' });
    expect(await matrix.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    // What is not seen is still there to hear.
    await expect(matrix.getByRole('columnheader', { name: /Russia/ })).toHaveCount(3);
    await expect(matrix.locator('tbody tr')).toHaveCount(FIGURES.length);
    await expect(matrix.locator('.matrix-key')).toHaveText('with carenobalance pair');
    const leading = await page
      .locator('table.chosen tbody td')
      .evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell, '::before').content !== 'none').length);
    expect(leading).toBe(0);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  const table = page.locator('.table-box .scroll').first();
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('.matrix .place:visible, .matrix-key:visible, .matrix .last:visible')).toHaveCount(0);
});

test('links to take along open the same figures, one of them for good', async ({ page, app }) => {
  await page.goto(`${ALL}&order=chosen`);
  const links = page.locator('.share a');
  await expect(links).toHaveText([`${app.origin}${ALL}&order=chosen`, `${app.origin}${ALL}&order=chosen&asOf=10`]);
  await links.last().click();
  await expectChosen(page, FIGURES);
  await expect(page.getByLabel('State of the data')).toContainText('As of data revision 10');
  await expect(page.locator('.share a')).toHaveCount(1);
});
