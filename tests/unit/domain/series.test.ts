import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObsStatus } from '@/lib/domain/figure';
import { toMonth } from '@/lib/domain/period';
import { type Observation, type OfficialSeries, seriesCaveats, toRuns } from '@/lib/domain/series';

const BASE: Omit<OfficialSeries, 'observations'> = {
  id: 'series',
  reporter: 'BRA',
  partner: 'M49:419',
  flow: 'exports',
  currency: 'USD',
  frequency: 'A',
};

const year = (number: number, value: bigint | null, status: ObsStatus = 'A'): Observation => ({
  period: { first: `${number}-01`, last: `${number}-12` },
  valueThousandths: value,
  status,
});

const runsOf = (observations: Observation[]) =>
  toRuns({ ...BASE, observations }).map(({ startsWith, points }) => [
    startsWith,
    points.map(({ period }) => period.first.slice(0, 4)),
  ]);

describe('runs of a series', () => {
  test.each<[string, Observation[], unknown]>([
    ['one after the other are one run', [year(2020, 1n), year(2021, 2n)], [['start', ['2020', '2021']]]],
    ['in any order', [year(2021, 2n), year(2020, 1n)], [['start', ['2020', '2021']]]],
    [
      'a missing value is a gap',
      [year(2020, 1n), year(2021, null, 'O'), year(2022, 3n)],
      [
        ['start', ['2020']],
        ['gap', ['2022']],
      ],
    ],
    [
      'so is a missing period',
      [year(2020, 1n), year(2022, 3n)],
      [
        ['start', ['2020']],
        ['gap', ['2022']],
      ],
    ],
    ['a status of missing outweighs a value', [year(2020, 1n), year(2021, 0n, 'O')], [['start', ['2020']]]],
    [
      'a break begins a run',
      [year(2020, 1n), year(2021, 2n, 'B')],
      [
        ['start', ['2020']],
        ['break', ['2021']],
      ],
    ],
    [
      'a break after a gap is a break',
      [year(2020, 1n), year(2022, 2n, 'B')],
      [
        ['start', ['2020']],
        ['break', ['2022']],
      ],
    ],
    [
      'another definition breaks on both sides',
      [year(2020, 1n), year(2021, 2n, 'D'), year(2022, 3n)],
      [
        ['start', ['2020']],
        ['break', ['2021']],
        ['break', ['2022']],
      ],
    ],
    ['forecasts are left out', [year(2020, 1n), year(2021, 2n, 'F')], [['start', ['2020']]]],
    ['nothing gives nothing', [], []],
  ])('%s', (_, observations, runs) => {
    expect(runsOf(observations)).toEqual(runs);
  });

  test('says how sure each value is', () => {
    const statuses: ObsStatus[] = ['A', 'P', 'E', 'V', 'D'];
    const points = toRuns({ ...BASE, observations: statuses.map((status, index) => year(2020 + index, 1n, status)) });
    expect(points.flatMap((run) => run.points.map(({ firmness }) => firmness))).toEqual([
      'firm',
      'provisional',
      'estimated',
      'unvalidated',
      'firm',
    ]);
  });

  test('no run holds a hole, whatever is missing', () => {
    const months = fc.uniqueArray(fc.integer({ min: 24000, max: 24060 }), { maxLength: 40 });
    fc.assert(
      fc.property(months, (list) => {
        const observations = list.map((month): Observation => {
          const text = toMonth(month);
          return { period: { first: text, last: text }, valueThousandths: 1n, status: 'A' };
        });
        const runs = toRuns({ ...BASE, frequency: 'M', observations });
        for (const { points } of runs) {
          const first = list.toSorted((a, b) => a - b).find((month) => toMonth(month) === points[0]?.period.first) ?? 0;
          expect(points.map(({ period }) => period.first)).toEqual(points.map((_, index) => toMonth(first + index)));
        }
        expect(runs.flatMap(({ points }) => points)).toHaveLength(list.length);
      }),
    );
  });
});

describe('series on one axis', () => {
  const series: OfficialSeries = { ...BASE, observations: [] };
  test.each<[string, Partial<OfficialSeries>, string[]]>([
    ['another reporter', { reporter: 'CHN' }, []],
    ['the other flow of one reporter', { flow: 'imports' }, []],
    ['the other flow of another', { flow: 'imports', reporter: 'CHN' }, ['flow_differs']],
    ['another currency', { currency: 'EUR' }, ['currency_differs']],
    ['another partner', { partner: 'M49:019' }, ['partner_area_differs']],
    ['another frequency', { frequency: 'M' }, ['period_length_differs']],
  ])('%s', (_, other, codes) => {
    expect(seriesCaveats(series, { ...series, ...other })).toEqual(codes);
    expect(seriesCaveats({ ...series, ...other }, series)).toEqual(codes);
  });
});
