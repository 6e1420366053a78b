import { expect, test, untilWatching } from '../support/browser';
import { amountAt, type DrawnMark, meets, readChart } from '../support/browser-charts';
import { layoutFaults, noFaults } from '../support/browser-layout';

const WIDTHS = [1280, 390, 320] as const;
const COLUMNS =
  'id,source,reporter,partner,flow,qualifier,low,high,decimals,currency,time_period,period_basis,note,attribution,partner_as_printed';

interface Added {
  id: string;
  reporter: string;
  qualifier: string;
  low?: string;
  high?: string;
  partner?: string;
  flow?: string;
  currency?: string;
  period?: string;
  words?: string;
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A CSV for the import, all figures about 2024 and Asia where nothing else is said. */
function toCsv(figures: readonly Added[]): string {
  const rows = figures.map(({ id, reporter, qualifier, low = '', high = '', words = '', ...rest }) => {
    const { partner = 'M49:142', flow = 'turnover', currency = 'USD', period = '2024' } = rest;
    const cells = [
      id,
      'izvestia-2025-colombia',
      reporter,
      partner,
      flow,
      qualifier,
      low,
      high,
      '-9',
      currency,
      period,
      'stated',
    ];
    return [...cells, ...[words, words, words].map(quote)].join(',');
  });
  return [COLUMNS, ...rows].join('\n');
}

const billion = (amount: number) => `${amount}000000000`;

test('every qualifier is drawn as its amount is known, at every width without an overlap', async ({ page, ownApp }) => {
  const amounts: Added[] = [
    { id: 'q-above', reporter: 'CHN', qualifier: 'above', low: billion(100) },
    { id: 'q-at-least', reporter: 'IND', qualifier: 'at_least', low: billion(90) },
    { id: 'q-exactly', reporter: 'RUS', qualifier: 'exactly', low: billion(80), high: billion(80) },
    { id: 'q-about', reporter: 'GBR', qualifier: 'about', low: billion(70), high: billion(70) },
    { id: 'q-nearly', reporter: 'ARE', qualifier: 'nearly', high: billion(60) },
    { id: 'q-at-most', reporter: 'STP', qualifier: 'at_most', high: billion(50) },
    { id: 'q-between', reporter: 'BIH', qualifier: 'between', low: billion(30), high: billion(40) },
    { id: 'q-below', reporter: 'COD', qualifier: 'below', high: billion(20) },
  ];
  expect(await ownApp.importFigures(toCsv(amounts))).toContain('8 added');
  await page.goto(`${ownApp.origin}/`);
  await untilWatching(page);
  const id =
    (await page.locator('[data-chart]', { has: page.locator('[data-figure="q-above"]') }).getAttribute('data-chart')) ??
    '';
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const chart = await readChart(page, id);
    expect(chart.marks).toHaveLength(amounts.length);
    const marks = new Map(chart.marks.map((mark) => [mark.figure, mark]));
    const drawn = (figure: string): DrawnMark => {
      const mark = marks.get(figure);
      if (!mark) throw new Error(`${figure} is not drawn`);
      return mark;
    };
    const right = (figure: string, part: string) =>
      amountAt(chart, drawn(figure).parts.find((each) => each.part === part)?.right);
    const left = (figure: string, part: string) =>
      amountAt(chart, drawn(figure).parts.find((each) => each.part === part)?.left);
    const parts = Object.fromEntries(
      amounts.map(({ id: figure }) => [
        figure,
        drawn(figure)
          .parts.map(({ part }) => part)
          .join(),
      ]),
    );
    expect(parts).toEqual({
      'q-above': 'bar,arrow',
      'q-at-least': 'bar,cap,arrow',
      'q-exactly': 'bar',
      'q-about': 'fade',
      'q-nearly': 'bar,cap',
      'q-at-most': 'fade,cap',
      'q-between': 'bar',
      'q-below': 'fade,cap',
    });
    expect(chart.marks.map(({ label }) => label).toSorted()).toEqual(
      ['>100', '≥90', '80', '≈70', '<~60', '≤50', '30–40', '<20'].toSorted(),
    );
    const near = (amount: number) => expect.closeTo(amount, 0);
    expect([right('q-above', 'bar'), right('q-at-least', 'bar'), right('q-exactly', 'bar')]).toEqual([
      near(100),
      near(90),
      near(80),
    ]);
    // A floating bar between both bounds; all others begin at zero.
    expect([left('q-between', 'bar'), right('q-between', 'bar')]).toEqual([near(30), near(40)]);
    for (const figure of ['q-above', 'q-at-least', 'q-exactly', 'q-nearly'])
      expect(meets(drawn(figure).parts[0]?.left, chart.zero)).toBe(true);
    // Nearly stops short of its end line; below and at most fade towards zero.
    expect(right('q-nearly', 'bar')).toBeLessThan(left('q-nearly', 'cap'));
    for (const figure of ['q-at-most', 'q-below']) {
      const fade = drawn(figure).parts.find(({ part }) => part === 'fade')?.fade;
      expect(fade?.clear).toBeLessThan(fade?.solid ?? 0);
    }
    // An end line is broken where its bound cannot be the value.
    const dashed = Object.fromEntries(
      chart.marks.flatMap(({ figure, parts: own }) =>
        own.filter(({ part }) => part === 'cap').map((cap) => [figure, cap.dashed]),
      ),
    );
    expect(dashed).toEqual({ 'q-at-least': false, 'q-at-most': false, 'q-nearly': true, 'q-below': true });
  }
  expect(await layoutFaults(page, WIDTHS)).toEqual(noFaults(WIDTHS));
});

test('figures of other kinds get panels of their own, with their reasons', async ({ page, ownApp }) => {
  const figures: Added[] = [
    {
      id: 'brazil-between',
      reporter: 'BRA',
      qualifier: 'between',
      low: billion(30),
      high: billion(40),
      partner: 'M49:419',
    },
    {
      id: 'germany-part',
      reporter: 'DEU',
      qualifier: 'about',
      low: billion(15),
      high: billion(15),
      partner: 'M49:419',
      period: '2024-01-01/P6M',
    },
    { id: 'spain-euros', reporter: 'ESP', qualifier: 'above', low: billion(25), partner: 'M49:419', currency: 'EUR' },
  ];
  await ownApp.importFigures(toCsv(figures));
  await ownApp.importFigures(
    `id,qualifier,low,high\nchina-region-turnover-2024,about,${billion(300)},${billion(300)}\n`,
  );
  await page.goto(`${ownApp.origin}/`);
  await untilWatching(page);
  const panels = await page.locator('section[id]:has([data-chart])').evaluateAll((sections) =>
    sections.map((section) => ({
      labels: [...section.querySelectorAll('.chart-wide [data-mark]')].map(
        (mark) => `${mark.querySelector('.c-name')?.textContent} ${mark.querySelector('.c-value')?.textContent}`,
      ),
      heading: section.querySelector('aside h3')?.textContent,
      notes: section.querySelector('aside')?.textContent ?? '',
      unit: section.querySelector('.frame-sub')?.textContent ?? '',
    })),
  );
  expect(panels.map(({ labels }) => labels)).toEqual([
    ['China ≈300', 'India ≈50', 'Brazil 30–40', 'Russia ≈20'],
    ['Spain >25'],
    ['Germany ≈15'],
    ['Exports 8.5', 'Imports 10.4', 'Balance −1.9'],
  ]);
  const of = (name: string) => panels.find(({ labels }) => labels.some((label) => label.startsWith(name)));
  expect(of('Germany')).toMatchObject({
    heading: 'Why this stands apart',
    notes: expect.stringContaining('six of twelve months'),
  });
  expect(of('Spain')).toMatchObject({
    heading: 'Why this stands apart',
    notes: expect.stringContaining('Currencies'),
    unit: expect.stringContaining('euro'),
  });
  await expect(page.locator('h1')).toContainText('China’s trade with Latin America is about six times India’s');
  await expect(page.locator('.say').first()).toHaveText('China’s turnover is about 6 times India’s.');
  expect(await layoutFaults(page, WIDTHS)).toEqual(noFaults(WIDTHS));
});

test('markup in a figure is text wherever it is shown', async ({ page, ownApp }) => {
  const payloads = [
    '<script>window.harmed = true</script>',
    '"><img src=x onerror="window.harmed = true">',
    "'-alert(1)-'",
    '</title><svg onload="window.harmed = true">',
    '</script><script>window.harmed = true</script>',
    'javascript:window.harmed=true',
    '{{constructor.constructor("window.harmed = true")()}}',
    '<a href="https://example.org/">out</a>',
  ];
  const figures = payloads.map((words, index): Added => {
    const amount = billion(10 + index);
    return {
      id: `hostile-${index}`,
      reporter: 'MEX',
      partner: 'CAN',
      flow: 'exports',
      qualifier: 'exactly',
      low: amount,
      high: amount,
      period: `${2000 + index * 3}`,
      words,
    };
  });
  await ownApp.importFigures(toCsv(figures));
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  const look = async (address: string) => {
    await page.goto(ownApp.origin + address, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => 'harmed' in window), address).toBe(false);
    await expect(page.locator('main img, main a[href^="https:"], main a[href^="javascript:"]')).toHaveCount(0);
  };
  for (const address of ['/', '/economies/MEX']) await look(address);
  for (const [index, { id }] of figures.entries()) {
    await look(`/figures/${id}`);
    await expect(page.locator('main')).toContainText(payloads[index] ?? '');
  }
  for (const payload of payloads) {
    const query = ['reporter', 'period', 'source', 'sort'].map((name): [string, string] => [name, payload]);
    await look(`/figures?${new URLSearchParams(query)}`);
    await expect(page.locator('main').getByRole('alert').getByRole('listitem')).toHaveCount(4);
  }
});
