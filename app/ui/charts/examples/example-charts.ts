import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import type { Qualifier } from '@/lib/domain/qualifier';
import type { ChartRequest, FiguresRequest } from '../model/chart-request';
import { exampleAmount as amount, exampleHue, exampleFigure as figure } from './example-figures';
import { type ExampleValue, exampleSeries as series } from './example-series';

/** A chart of the gallery: how to read it, and what it is made of. */
export interface ExampleChart {
  title: string;
  /** How to read it, in a sentence or two. */
  reading: string;
  request: ChartRequest;
}

/** Each qualifier with an amount in millions, falling in size; one economy each. */
const EACH: readonly [letter: string, qualifier: Qualifier, millions: number, upTo?: number][] = [
  ['A', 'above', 400_000],
  ['B', 'at_least', 350_000],
  ['C', 'exactly', 312_500],
  ['D', 'about', 270_000],
  ['E', 'between', 180_000, 240_000],
  ['F', 'nearly', 200_000],
  ['G', 'below', 150_000],
  ['H', 'at_most', 100_000],
];

const EVERY_QUALIFIER: readonly Figure[] = EACH.map(([letter, qualifier, millions, upTo]) =>
  figure({ letter, amount: amount(qualifier, millions, upTo), time: '2023' }),
);

/** The same qualifiers over nine orders of magnitude. */
const WIDE_SPREAD: readonly Figure[] = (
  [
    ['A', 'above', 600_000],
    ['B', 'at_least', 70_000],
    ['C', 'about', 8_000],
    ['D', 'between', 300, 2_000],
    ['E', 'exactly', 42],
    ['F', 'nearly', 5],
    ['G', 'below', 0.2],
    ['H', 'at_most', 0.004],
    ['I', 'about', 0.0006],
  ] as const
).map(([letter, qualifier, millions, upTo]) =>
  figure({ letter, amount: amount(qualifier, millions, upTo), time: '2023' }),
);

const BALANCE: readonly Figure[] = [
  figure({ letter: 'A', flow: 'exports', amount: amount('exactly', 6_400), time: '2025-01-01/P8M' }),
  figure({ letter: 'A', flow: 'imports', amount: amount('about', 9_200), time: '2025-01-01/P8M' }),
];

const REFERENCE = figure({ letter: 'D', amount: amount('about', 270_000), time: '2023' });

const OVER_TIME: readonly Figure[] = [
  figure({ letter: 'A', amount: amount('exactly', 92_000), time: '2015' }),
  figure({ letter: 'A', amount: amount('about', 118_000), time: '2016' }),
  figure({ letter: 'A', amount: amount('at_most', 160_000), time: '2017' }),
  figure({ letter: 'A', amount: amount('between', 150_000, 190_000), time: '2018' }),
  figure({ letter: 'A', amount: amount('below', 230_000), time: '2019' }),
  figure({ letter: 'A', amount: amount('nearly', 200_000), time: '2021-04-01/P1Y' }),
  figure({ letter: 'A', amount: amount('at_least', 255_000), time: '2023' }),
  figure({ letter: 'A', amount: amount('above', 300_000), time: '2024' }),
  figure({ letter: 'A', amount: amount('about', 280_000), time: null }),
];

const SHARED_FIELD: readonly Figure[] = [
  figure({ letter: 'A', amount: amount('about', 80_000), time: '2021' }),
  figure({ letter: 'A', amount: amount('above', 100_000), time: '2022' }),
  figure({ letter: 'A', amount: amount('exactly', 121_000), time: '2023' }),
  figure({ letter: 'B', amount: amount('about', 22_000), time: '2021' }),
  figure({ letter: 'B', amount: amount('between', 24_000, 30_000), time: '2023' }),
  figure({ letter: 'C', amount: amount('about', 4_000), time: '2022' }),
  figure({ letter: 'C', amount: amount('below', 7_000), time: '2023' }),
];

const SEVERAL: readonly Figure[] = (
  [
    ['A', 'exactly', 92_000, '2020'],
    ['A', 'about', 118_000, '2021'],
    ['A', 'above', 150_000, '2023'],
    ['B', 'about', 60_000, '2020'],
    ['B', 'at_least', 75_000, '2022'],
    ['C', 'between', 40_000, '2021', 62_000],
    ['C', 'nearly', 80_000, '2023'],
    ['D', 'below', 50_000, '2020'],
    ['D', 'at_most', 45_000, '2022'],
    ['D', 'exactly', 31_000, '2023'],
    ['E', 'about', 12_000, '2021'],
    ['F', 'exactly', 9_500, '2020'],
    ['F', 'above', 14_000, '2023'],
  ] as const
).map(([letter, qualifier, millions, time, upTo]) =>
  figure({ letter, amount: amount(qualifier, millions, upTo), time }),
);

const APART: readonly Figure[] = [
  figure({ letter: 'A', amount: amount('above', 300_000), time: '2024' }),
  figure({ letter: 'B', amount: amount('about', 120_000), time: '2025-01-01/P8M' }),
  figure({ letter: 'C', flow: 'exports', amount: amount('exactly', 64_000), time: '2024' }),
  figure({ letter: 'D', amount: amount('exactly', 210_000), time: '2030', obsStatus: 'F' }),
];

const YEARLY = series({
  letter: 'A',
  frequency: 'A',
  start: '2010-01',
  values: [
    31_200,
    34_900,
    33_100,
    null,
    undefined,
    29_800,
    32_600,
    38_100,
    [45_300, 'B'],
    47_900,
    44_100,
    52_700,
    58_200,
    [60_900, 'E'],
    [63_400, 'P'],
  ],
});

const QUARTERLY = [
  series({
    letter: 'B',
    frequency: 'Q',
    start: '2021-01',
    values: [4_100, 4_400, 4_900, 5_300, 4_700, 5_000, null, 6_100, 5_600, 5_900, [6_300, 'P'], [6_800, 'P']],
  }),
  series({
    letter: 'C',
    frequency: 'Q',
    start: '2021-01',
    values: [2_900, 2_700, 3_100, 3_000, 3_200, 3_500, 3_300, 3_800, [2_600, 'B'], 2_800, 2_700, [3_100, 'P']],
  }),
];

/** A year's course with some noise, always the same. */
const MONTHLY = series({
  letter: 'A',
  frequency: 'M',
  start: '2021-01',
  values: Array.from({ length: 58 }, (_, month) => {
    const millions = Math.round(900 + 11 * month + 170 * Math.sin(month / 1.9) + 60 * Math.cos(month * 2.7));
    if (month > 19 && month < 23) return null;
    if (month === 36) return [millions + 260, 'B'] as const;
    return month > 53 ? ([millions + 260, 'P'] as const) : millions + (month > 36 ? 260 : 0);
  }),
});

/** Eleven years of one course, each economy at a size of its own. */
const yearsOf = (letter: string, size: number, special: Partial<Record<number, ExampleValue>> = {}) => {
  const course = [20, 24, 21, 27, 30, 28, 33, 36, 41, 44];
  const values = course.map((value, year) => (year in special ? special[year] : value * size));
  return series({ letter, frequency: 'A', start: '2014-01', values: [...values, [47 * size, 'P']] });
};

/** Every qualifier in every kind of chart, with values that are made up and say so. */
export function exampleCharts(): ExampleChart[] {
  const ask = (request: Pick<FiguresRequest, 'id' | 'kind' | 'figures'> & Partial<FiguresRequest>): FiguresRequest => ({
    hueOf: exampleHue,
    findArea,
    hrefOf: ({ amount: { qualifier } }) => `/methods#${qualifier.replaceAll('_', '-')}`,
    ...request,
  });
  return [
    {
      title: 'Bars from zero',
      reading:
        'A bar is as long as its bound. An arrow says that no upper bound was printed, a fade that there is no edge, an end line that the amount stays at or under it.',
      request: ask({ id: 'bars', kind: 'bars', figures: EVERY_QUALIFIER }),
    },
    {
      title: 'Dots on a log scale',
      reading:
        'A dot is a position, not a length, so its axis needs no zero: each step to the right is ten times as much. A ring is a bound that the amount itself is beyond.',
      request: ask({ id: 'dots', kind: 'dots', scale: 'log', figures: WIDE_SPREAD }),
    },
    {
      title: 'A balance pair',
      reading:
        'Exports and imports of one reporter share an axis and are not ranked. The arrow between their ends is the balance, which is derived.',
      request: ask({ id: 'balance', kind: 'balance', figures: BALANCE }),
    },
    {
      title: 'As multiples of one amount',
      reading:
        'Every amount is divided by the one that stands at 1×, bounds by bounds. Against an “about”, every bound becomes about, and so its edge fades.',
      request: ask({ id: 'multiples-of', kind: 'bars', figures: EVERY_QUALIFIER, relativeTo: REFERENCE }),
    },
    {
      title: 'As shares of the largest, on a log scale',
      reading:
        'Nothing is larger than what it is measured against, so the shares are percentages; where an amount has no lower bound, neither has its share.',
      request: ask({
        id: 'shares-of',
        kind: 'dots',
        scale: 'log',
        figures: WIDE_SPREAD.slice(1),
        relativeTo: WIDE_SPREAD[1],
      }),
    },
    {
      title: 'Reported figures over time',
      reading:
        'A mark is as wide as the months that its amount is for. Its hedge goes upwards and downwards. An amount of no stated year stands beside the years, not in one.',
      request: ask({ id: 'time', kind: 'time', figures: OVER_TIME }),
    },
    {
      title: 'Several reporters over time, on a log scale',
      reading: 'Equal heights are equal ratios. No line joins two marks: nothing is known of the years between them.',
      request: ask({ id: 'time-log', kind: 'time', scale: 'log', figures: SHARED_FIELD }),
    },
    {
      title: 'Small multiples',
      reading: 'One field for each reporter. All share one scale, so heights may be compared from field to field.',
      request: ask({ id: 'fields', kind: 'multiples', figures: SEVERAL }),
    },
    {
      title: 'An official series, yearly',
      reading:
        'Each stroke is as long as its year. Where a value is missing there is a gap, never zero; a break in the series is marked; estimated and provisional values are open.',
      request: { id: 'yearly', kind: 'lines', hueOf: exampleHue, series: [YEARLY] },
    },
    {
      title: 'Official series, quarterly',
      reading: 'Each line is named where it ends. A line is never drawn over a missing quarter or across a break.',
      request: { id: 'quarterly', kind: 'lines', hueOf: exampleHue, series: QUARTERLY },
    },
    {
      title: 'An official series, monthly',
      reading: 'Months are points joined by a line, which stops at gaps and breaks.',
      request: { id: 'monthly', kind: 'lines', hueOf: exampleHue, series: [MONTHLY] },
    },
    {
      title: 'Official series as small multiples',
      reading: 'The same as lines, one field for each reporter, on one scale.',
      request: {
        id: 'fields-of-series',
        kind: 'multiples',
        hueOf: exampleHue,
        series: [
          yearsOf('A', 1000),
          yearsOf('B', 700, { 3: null }),
          yearsOf('C', 350, { 6: [9_000, 'B'] }),
          yearsOf('D', 120),
        ],
      },
    },
    {
      title: 'Shown together on request',
      reading:
        'What cannot be compared shares an axis only when a reader asks for it. The picture says so and why, also where it is taken out of the page. Plans are hatched.',
      request: ask({
        id: 'anyway',
        kind: 'bars',
        figures: APART,
        forcedReasons: [
          'Economy B’s amount is for eight of twelve months, the others are for a year.',
          'Economy C’s is exports, not turnover.',
          'Economy D’s is a plan for 2030, not a result.',
        ],
      }),
    },
    {
      title: 'The same on a log scale',
      reading: 'The warning stays whatever the scale.',
      request: ask({
        id: 'anyway-dots',
        kind: 'dots',
        scale: 'log',
        figures: APART,
        forcedReasons: ['Their periods, flows and kinds differ.'],
      }),
    },
  ];
}
