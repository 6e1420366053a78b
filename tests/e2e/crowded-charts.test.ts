import { QUALIFIER_SHAPES, QUALIFIERS } from '@/lib/domain/qualifier';
import { expect, test, untilWatching } from '../support/browser';
import { layoutFaults, noFaults, smallThings } from '../support/browser-layout';

const WIDTHS = [1280, 390] as const;
const COLUMNS =
  'id,source,reporter,partner,flow,qualifier,low,high,decimals,currency,time_period,period_basis,partner_as_printed';
const REPORTERS = 'ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN JPN'.split(' ');

/** A row for each amount in whole dollars: every qualifier in turn, of twenty reporters over five years. */
function toCsv(name: string, partner: string, amounts: readonly number[]): string {
  const rows = amounts.map((amount, index) => {
    const qualifier = QUALIFIERS[index % QUALIFIERS.length] ?? 'exactly';
    const { stores } = QUALIFIER_SHAPES[qualifier];
    const low = stores === 'high' ? '' : amount;
    const high = stores === 'high' ? amount : qualifier === 'between' ? amount * 2 : '';
    const reporter = REPORTERS[index % REPORTERS.length];
    const year = 2019 + (index % 5);
    const id = `${name}-${index}`;
    return `${id},izvestia-2025-colombia,${reporter},${partner},turnover,${qualifier},${low},${high},0,USD,${year},stated,${name}`;
  });
  return [COLUMNS, ...rows].join('\n');
}

const CASES = [
  {
    what: '200 figures, from a billion to a trillion',
    name: 'crowd',
    partner: 'M49:142',
    amounts: Array.from({ length: 200 }, (_, index) => Math.round(1e9 * 1.0353 ** (200 - index))),
  },
  {
    what: 'nine orders of magnitude',
    name: 'order',
    partner: 'M49:002',
    amounts: Array.from({ length: 20 }, (_, index) => Math.round(9e11 / 10 ** (index / 2))),
  },
];

for (const { what, name, partner, amounts } of CASES) {
  test(`${what}, are drawn without an overlap, large enough to see, in every chart`, async ({ page, ownApp }) => {
    test.setTimeout(240_000);
    expect(await ownApp.importFigures(toCsv(name, partner, amounts))).toContain(`${amounts.length} added`);
    const ids = amounts.map((_, index) => `${name}-${index}`).join(',');
    for (const chart of ['bars', 'dots', 'time', 'multiples']) {
      await page.goto(`${ownApp.origin}/compare?figures=${ids}&anyway=1&chart=${chart}`);
      await untilWatching(page);
      await expect(page.locator('[data-chart] svg:visible [data-mark]')).toHaveCount(amounts.length);
      expect.soft(await layoutFaults(page, WIDTHS), chart).toEqual(noFaults(WIDTHS));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await smallThings(page, { text: 11, mark: 2 }), `${chart} at ${width}`).toEqual([]);
      }
    }
  });
}
