import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { CAVEAT_CODES } from '@/lib/domain/caveat';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import { CAVEAT_WORDS, ruleHref, ruleInShort, VERDICT_WORDS } from '@/lib/format/panel/caveat-words';
import { panelNotes, separateNotes } from '@/lib/format/panel/panel-notes';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { figureFrom, startingFigures } from '../../support/figures';

const told = (panel: Panel) =>
  panelNotes(panel).map(({ number, sentences }) => `${number ?? '–'} ${sentences.map(({ text }) => text).join(' ')}`);

describe('the starting figures', () => {
  const [lead, pair] = arrangePanels(startingFigures(), findArea);

  test('in the lead panel: one numbered note for each figure that has a caveat, then those of all', () => {
    expect(lead && told(lead)).toEqual([
      '1 India’s amount is given for no year, so it may be older or newer than the others.',
      '2 China’s “last year” is taken to be 2024, counted back from when the article came out.',
      '3 Russia’s amount is for 2023, a year before China’s.',
      '– For all three, the area is printed as “countries of the region” and taken to be Latin America; the list of countries is not given.',
      '– For all three, whether services count and how goods are valued is not said.',
    ]);
  });

  test('in the balance pair: what is said of both is said once', () => {
    expect(pair && told(pair)).toEqual([
      '– Imports are usually valued with freight and exports without; the source does not say.',
      '– For both, whether services count and how goods are valued is not said.',
    ]);
  });

  test('the pair stands apart for its flows, its area and its months', () => {
    const notes = lead && pair ? separateNotes(pair, lead, findArea) : [];
    expect(notes.map(({ text }) => text)).toEqual([
      'Exports and imports are given one by one, not as turnover.',
      'Its area, the Americas, also includes Bermuda, Canada, Greenland, St. Pierre & Miquelon and the United States.',
      'It covers eight of twelve months; the amounts above are for a year or for no stated time.',
    ]);
    expect(lead && separateNotes(lead, lead, findArea)).toEqual([]);
  });

  test('every note links to the rule behind it', () => {
    const rules = lead ? panelNotes(lead).flatMap(({ sentences }) => sentences.map(({ rule }) => rule)) : [];
    expect(rules.map(({ href }) => href)).toEqual([
      '/methods#period-unstated',
      '/methods#period-inferred',
      '/methods#year-differs',
      '/methods#area-inferred',
      '/methods#definition-unknown',
    ]);
  });
});

/** What is said of a lone figure that stands apart from two plain ones. */
function separateOf(fields: Partial<FigureFields>): string[] {
  const known = { coverage: 'goods', valuation: 'fob' };
  const [lead, other] = arrangePanels(
    [
      figureFrom({ ...known, id: 'one', reporter: 'CHN' }),
      figureFrom({ ...known, id: 'two', reporter: 'IND' }),
      figureFrom({ ...known, id: 'three', ...fields }),
    ],
    findArea,
  );
  return lead && other ? separateNotes(other, lead, findArea).map(({ text }) => text) : [];
}

test.each<[string, Partial<FigureFields>, string[]]>([
  ['another flow', { flow: 'exports' }, ['It is exports, not turnover.']],
  [
    'another currency',
    { currency: 'EUR' },
    ['It is in euros; the amounts above are in US dollars, and nothing is converted.'],
  ],
  [
    'a wider area',
    { partner: 'M49:019' },
    ['Its area, the Americas, also includes Bermuda, Canada, Greenland, St. Pierre & Miquelon and the United States.'],
  ],
  ['a narrower area', { partner: 'M49:005' }, ['Its area, South America, leaves out 36 countries.']],
  ['another area', { partner: 'DEU' }, ['Its area is Germany, not Latin America.']],
  [
    'eight months',
    { time_period: '2024-01-01/P8M' },
    ['It covers eight of twelve months; the amounts above are for a year.'],
  ],
  ['two years', { time_period: '2023-01-01/P2Y' }, ['It covers 24 months; the amounts above are for a year.']],
  ['an old year', { time_period: '2019' }, ['It is for 2019; the amounts above are for 2024.']],
  ['a plan', { obs_status: 'F' }, ['It is a plan or forecast, not a result.']],
])('%s stands apart with its reason', (_, fields, expected) => {
  expect(separateOf(fields)).toEqual(expected);
});

test('a deficit stands apart from a surplus', () => {
  const balance = (id: string, reporter: string, balance_sign: string) =>
    figureFrom({ id, reporter, flow: 'balance', balance_sign });
  const [lead, other] = arrangePanels(
    [balance('one', 'CHN', 'surplus'), balance('two', 'IND', 'surplus'), balance('three', 'BRA', 'deficit')],
    findArea,
  );
  expect(lead && other && separateNotes(other, lead, findArea).map(({ text }) => text)).toEqual([
    'It is a deficit, not a surplus.',
  ]);
});

test('notes name the years, the valuation and the coverage that differ', () => {
  const [panel] = arrangePanels(
    [
      figureFrom({ id: 'one', reporter: 'CHN', coverage: 'goods', valuation: 'fob', low: '3000000000', high: '' }),
      figureFrom({
        id: 'two',
        reporter: 'IND',
        coverage: 'goods_and_services',
        valuation: 'cif',
        time_period: '2022-04-01/P1Y',
      }),
    ],
    findArea,
  );
  expect(panel && told(panel)).toEqual([
    '1 India’s amount is for Apr 2022–Mar 2023, two years before China’s. India’s amount is for a fiscal year, Apr 2022–Mar 2023.',
    '– Goods are valued differently: China FOB: without freight and insurance and India CIF: with freight and insurance.',
    '– What is counted differs: China goods and India goods and services.',
  ]);
});

test('other months of the year are told', () => {
  const [panel] = arrangePanels(
    [
      figureFrom({ id: 'one', reporter: 'CHN', time_period: '2024-Q1' }),
      figureFrom({ id: 'two', time_period: '2024-Q3' }),
    ],
    findArea,
  );
  expect(panel && told(panel).slice(0, 2)).toEqual([
    '1 China’s amount is for Jan–Mar 2024, other months than the other one.',
    '2 Brazil’s amount is for Jul–Sep 2024, other months than the other one.',
  ]);
});

test('every caveat has a title, a rule, a short form and an address of its own', () => {
  expect(Object.keys(CAVEAT_WORDS)).toEqual([...CAVEAT_CODES]);
  for (const column of ['title', 'rule', 'short'] as const) {
    expect(new Set(CAVEAT_CODES.map((code) => CAVEAT_WORDS[code][column])).size).toBe(CAVEAT_CODES.length);
  }
  expect(new Set(CAVEAT_CODES.map(ruleHref)).size).toBe(CAVEAT_CODES.length);
  expect(CAVEAT_CODES.map(ruleInShort).filter((text) => !/^[A-Z“].*\.$/.test(text))).toEqual([]);
  expect(new Set(Object.values(VERDICT_WORDS)).size).toBe(4);
});
