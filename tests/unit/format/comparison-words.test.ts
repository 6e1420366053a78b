import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels } from '@/lib/domain/panels';
import { compareAddress, compareFigures, withChart, withFigures, withMoved } from '@/lib/format/panel/compare-address';
import { comparisonHeadline, panelLetter, suggestionWords } from '@/lib/format/panel/comparison-words';
import { type ChartView, EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { figureFrom, namedStartingFigures, startingSources } from '../../support/figures';

const { china, india, russia, exports, imports } = namedStartingFigures();
const sources = startingSources();
const headline = (...chosen: Figure[]) =>
  comparisonHeadline({ chosen, panels: arrangePanels(chosen, findArea), sources }, findArea);

test.each<[string, Figure[], string]>([
  ['nothing', [], 'Choose figures, and see which of them can be compared'],
  [
    'one figure',
    [russia],
    'By Izvestia’s account, Russia’s turnover with Latin America was about 20 billion dollars in 2023',
  ],
  [
    'figures on one axis',
    [india, russia],
    'By Izvestia’s figures, India’s trade with Latin America is about 2.5 times Russia’s; India’s year is not stated',
  ],
  ['two apart', [china, exports], 'These two figures cannot share an axis'],
  ['three apart', [china, exports, figureFrom({ currency: 'EUR' })], 'None of these three figures share an axis'],
  ['one apart', [china, india, exports], 'Two of three figures share an axis; Russia’s exports stand apart'],
  [
    'a pair apart',
    [china, india, russia, exports, imports],
    'Three of five figures share an axis; Russia’s exports and imports stand apart as a balance pair',
  ],
  [
    'several apart',
    [china, india, exports, figureFrom({ currency: 'EUR' })],
    'Two of four figures share an axis; the rest stand apart, with the reasons',
  ],
])('the headline of %s', (_, chosen, expected) => {
  expect(headline(...chosen)).toBe(expected);
});

test('a suggestion says what it is about, and whose', () => {
  const [turnover, pair] = arrangePanels([china, india, russia, exports, imports], findArea);
  expect([turnover, pair].map((panel) => panel && suggestionWords(panel))).toEqual([
    { title: 'Turnover with Latin America', whose: 'China, India and Russia' },
    { title: 'Russia’s exports to and imports from the Americas', whose: 'Jan–Aug 2025: a balance pair' },
  ]);
});

test('panels are called by letters', () => {
  expect(['panel-a', 'panel-z', 'panel-27'].map((id) => panelLetter({ id }))).toEqual(['A', 'Z', '27']);
});

describe('steps from one view to another', () => {
  const view: ChartView = { ...EMPTY_VIEW, figures: ['one', 'two', 'six'], relative: 'two' };

  test('a removed figure takes what is relative to it along', () => {
    expect(withFigures(view, ['one', 'six'])).toEqual({ ...view, figures: ['one', 'six'], relative: null });
    expect(withFigures(view, ['two']).relative).toBe('two');
  });

  test('a moved figure changes places with its neighbour, and the order is the reader’s', () => {
    expect(withMoved(view, 'six', -1)).toEqual({ ...view, figures: ['one', 'six', 'two'], order: 'chosen' });
    expect(withMoved(view, 'one', 1).figures).toEqual(['two', 'one', 'six']);
    for (const [id, step] of [
      ['one', -1],
      ['six', 1],
      ['none', 1],
    ] as const)
      expect(withMoved(view, id, step)).toBe(view);
  });

  test('another chart stands on its usual scale', () => {
    expect(compareAddress(withChart({ ...view, chart: 'dots', scale: 'linear' }, 'time'))).toBe(
      '/compare?figures=one,two,six&chart=time&relative=two',
    );
    expect(withChart(view, 'dots').scale).toBe('log');
  });

  test('figures of other pages come with the state that they were seen in', () => {
    expect(compareFigures(['one', 'two'], 17)).toBe('/compare?figures=one,two&asOf=17');
    expect(compareFigures([])).toBe('/compare');
  });
});
