import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { amountAt, type DrawnMark, meets, readChart } from '../support/browser-charts';
import { BALANCE_PANEL, TURNOVER_PANEL } from '../support/browser-pages';

const FINDING =
  'By Izvestia’s figures, China’s trade with Latin America is more than about ten times India’s; India’s year is not stated';
const WIDTHS = { wide: 1280, narrow: 390 } as const;

test('finding and both charts are in the HTML that the server sends', async ({ request }) => {
  const html = (await (await request.get('/')).text()).replace(/<script\b[\s\S]*?<\/script>/g, '');
  expect(html).toContain(`<h1>${FINDING}</h1>`);
  for (const chart of [TURNOVER_PANEL, BALANCE_PANEL]) expect(html).toContain(`data-chart="${chart}"`);
  // Each of five figures and a balance, at both widths.
  expect(html.match(/data-mark="/g)).toHaveLength(12);
});

/** What a reader gets of the page: its text and its drawings. */
async function readOverview(page: Page) {
  await page.goto('/');
  return {
    text: await page.locator('main').innerText(),
    charts: [await readChart(page, TURNOVER_PANEL), await readChart(page, BALANCE_PANEL)],
  };
}

test('with JavaScript the page says and draws what it does without', async ({ browser, page, app }) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: app.origin,
    viewport: page.viewportSize(),
  });
  const without = await readOverview(await plain.newPage());
  await plain.close();
  expect(await readOverview(page)).toEqual(without);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test.beforeEach(async ({ page }) => {
    await page.goto('/');
  });

  for (const layout of ['wide', 'narrow'] as const) {
    test(`${layout}: turnover is drawn in proportion, China open, India and Russia soft`, async ({ page }) => {
      await page.setViewportSize({ width: WIDTHS[layout], height: 900 });
      const chart = await readChart(page, TURNOVER_PANEL);
      expect(chart.layout).toBe(layout);
      expect(chart.marks.map(({ figure, label, note }) => `${figure} ${label} ${note}`)).toEqual([
        'china-region-turnover-2024 >500 2024, inferred',
        'india-region-turnover ≈50 Year not stated',
        'russia-region-turnover-2023 ≈20 2023',
      ]);
      const [china, india, russia] = chart.marks as [DrawnMark, DrawnMark, DrawnMark];

      // "Above 500": solid to the bound, no end line, an arrow from it whose length is the same on every scale.
      expect(china.parts.map(({ part }) => part)).toEqual(['bar', 'arrow']);
      const [bar, arrow] = china.parts;
      expect(meets(bar?.left, chart.zero)).toBe(true);
      expect(amountAt(chart, bar?.right)).toBeCloseTo(500, 0);
      expect(arrow?.left).toBeCloseTo(bar?.right ?? 0, 1);
      expect((arrow?.right ?? 0) - (arrow?.left ?? 0)).toBeCloseTo(38, 1);

      // "About": the fade has its middle at the centre, and nothing marks an end.
      for (const [mark, amount] of [
        [india, 50],
        [russia, 20],
      ] as const) {
        expect(mark.parts.map(({ part }) => part)).toEqual(['fade']);
        const [part] = mark.parts;
        expect(meets(part?.left, chart.zero)).toBe(true);
        expect(amountAt(chart, ((part?.fade?.solid ?? 0) + (part?.fade?.clear ?? 0)) / 2)).toBeCloseTo(amount, 0);
        expect(part?.fade).toMatchObject({ strength: 1, clear: part?.right });
      }

      // The lengths that the data attributes tell are those of the drawing: 500 to 50 to 20.
      const [c = 0, i = 0, r = 0] = chart.marks.map(({ start, end }) => end - start);
      expect([c / i, c / r]).toEqual([expect.closeTo(10, 1), expect.closeTo(25, 1)]);
      expect(c).toBeCloseTo((bar?.right ?? 0) - (bar?.left ?? 0), 1);
    });

    test(`${layout}: exports and imports are bars, their balance an arrow between the ends`, async ({ page }) => {
      await page.setViewportSize({ width: WIDTHS[layout], height: 900 });
      const chart = await readChart(page, BALANCE_PANEL);
      expect(chart.marks.map(({ name, label }) => `${name} ${label}`)).toEqual([
        'Exports 8.5',
        'Imports 10.4',
        'Balance −1.9',
      ]);
      const [exports, imports, balance] = chart.marks as [DrawnMark, DrawnMark, DrawnMark];
      for (const [mark, amount] of [
        [exports, 8.5],
        [imports, 10.4],
      ] as const) {
        expect(mark.parts.map(({ part }) => part)).toEqual(['bar']);
        expect(meets(mark.parts[0]?.left, chart.zero)).toBe(true);
        expect(amountAt(chart, mark.parts[0]?.right)).toBeCloseTo(amount, 1);
      }
      // Derived: no bar, no link, the word beside it, its point where exports end and its foot where imports end.
      expect(balance).toMatchObject({
        href: null,
        figure: null,
        note: 'derived: 8.5 − 10.4',
        reading: 'Balance, derived: −1.9 billion dollars',
        start: imports.end,
        end: exports.end,
      });
      expect(balance.parts.map(({ part }) => part)).toEqual(['arrow']);
      expect(balance.parts[0]?.left).toBeCloseTo(exports.parts[0]?.right ?? 0, 1);
    });
  }

  test('finding, ratios and derived sentences keep their hedges', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(FINDING);
    const turnover = page.locator(`section#${TURNOVER_PANEL} .derived`);
    await expect(turnover.getByRole('heading')).toContainText('derived');
    await expect(turnover.locator('.say')).toHaveText([
      'China’s turnover is more than about 10 times India’s.',
      'China’s turnover is more than about 25 times Russia’s.',
      'India’s turnover is about 2.5 times Russia’s.',
    ]);
    await expect(turnover.locator('.how')).toHaveText(['> 500 ÷ ≈ 50', '> 500 ÷ ≈ 20', '≈ 50 ÷ ≈ 20']);
    const balance = page.locator(`section#${BALANCE_PANEL} .derived`);
    await expect(balance.getByRole('heading')).toContainText('derived');
    await expect(balance.locator('.say')).toHaveText([
      /^Russia’s balance .*in Jan–Aug 2025 was −1\.9 billion dollars\.$/,
      /^Its turnover .*in Jan–Aug 2025 was 18\.9 billion dollars\.$/,
    ]);
  });

  test('each panel has its table, its source and its CSV', async ({ page }) => {
    const tables = {
      [TURNOVER_PANEL]: [
        ['China', '>', '500,000,000,000', '2024, inferred'],
        ['India', '≈', '50,000,000,000', 'Year not stated'],
        ['Russia', '≈', '20,000,000,000', '2023'],
      ],
      [BALANCE_PANEL]: [
        ['Exports', '', '8,500,000,000', 'Jan–Aug 2025'],
        ['Imports', '', '10,400,000,000', 'Jan–Aug 2025'],
        ['Balance derived', '', '−1,900,000,000', 'Jan–Aug 2025'],
        ['Turnover derived', '', '18,900,000,000', 'Jan–Aug 2025'],
      ],
    };
    for (const [id, rows] of Object.entries(tables)) {
      const panel = page.locator(`section#${id}`);
      const read = await panel.locator('tbody tr').evaluateAll((found) =>
        found.map((row) =>
          [...row.children].map((cell) =>
            // The number of a caveat's ring is none of the name.
            [...cell.childNodes]
              .map(({ textContent }) => textContent?.trim() ?? '')
              .filter((text) => cell.tagName === 'TD' || !/^\d*$/.test(text))
              .join(' '),
          ),
        ),
      );
      expect(read).toEqual(rows);
      const source = panel.locator('.source-line').getByRole('link', { name: 'Izvestia' });
      await expect(source).toHaveAttribute('href', '/sources/izvestia-2025-colombia');
      const csv = panel.getByRole('link', { name: /^CSV/ });
      await expect(csv).toHaveAttribute('href', `/api/v1/figures.csv?panel=${id}`);
    }
  });

  test('each mark leads to the page of its figure', async ({ page }) => {
    for (const panel of [TURNOVER_PANEL, BALANCE_PANEL]) {
      const figures = (await readChart(page, panel)).marks.filter(({ figure }) => figure !== null);
      for (const { figure, reading } of figures) {
        await page.getByRole('link', { name: reading }).click();
        await expect(page).toHaveURL(`/figures/${figure}`);
        await expect(page.locator('.where')).toHaveText(`Figures / ${figure}`);
        await page.goBack();
      }
    }
  });

  test('each caveat ring leads to the note with its number, which names its economy', async ({ page }) => {
    const { marks } = await readChart(page, TURNOVER_PANEL);
    expect(marks.map(({ name, caveat }) => `${name} ${caveat?.number}`)).toEqual(['China 2', 'India 1', 'Russia 3']);
    for (const { name, caveat } of marks) {
      await page.getByRole('link', { name: `Caveat ${caveat?.number}, ${name}` }).click();
      const note = page.locator('li:target');
      await expect(note).toBeInViewport();
      await expect(note).toHaveText(new RegExp(`^\\s*${caveat?.number}\\s*${name}’s `));
    }
  });

  test('notes say what to be careful about, why the second panel stands apart, and what else the sources say', async ({
    page,
  }) => {
    const care = page.locator(`section#${TURNOVER_PANEL}`).getByRole('complementary', { name: 'Read with care' });
    await expect(care.locator('li')).toContainText([
      /^1India’s amount is given for no year/,
      /^2China’s “last year” is taken to be 2024/,
      /^3Russia’s amount is for 2023/,
      /the list of countries is not given/,
      /whether services count/,
    ]);
    const second = page.locator(`section#${BALANCE_PANEL}`);
    await expect(second.getByRole('complementary', { name: 'Why this stands apart' }).locator('li')).toContainText([
      /not as turnover\. Flows/,
      /also includes .*the United States\. Partner areas/,
      /eight of twelve months.* Part-years/,
      /freight.* FOB and CIF/,
      /whether services count/,
    ]);
    await expect(second.locator('.frame-sub')).toContainText('8 of 12 months');
    await expect(page.locator('.context > div')).toContainText([
      /^ChinaA new port at Chancay/,
      /^IndiaIndia’s main investments/,
      /^RussiaWhy Russia’s trade is small/,
    ]);
    await expect(page.locator('main')).toContainText('Also read, and found to hold no trade figure: Latin Post');
  });
});
