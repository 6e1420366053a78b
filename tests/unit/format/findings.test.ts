import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import { figureName, figureSentence } from '@/lib/format/figure/figure-words';
import {
  balanceSentences,
  comparisonDeck,
  type DerivedSentence,
  panelFinding,
  panelTitle,
  ratioSentences,
} from '@/lib/format/panel/findings';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import {
  balanceOf,
  comparisonOf,
  figureFrom,
  namedStartingFigures,
  sourceFrom,
  sourcesById,
  startingFigures,
  startingSources,
} from '../../support/figures';

const whole = ({ before, stressed, after }: DerivedSentence) => `${before}${stressed}${after}`;

describe('the starting figures', () => {
  const [lead, pair] = arrangePanels(startingFigures(), findArea);
  const finding = (panel: Panel | undefined) => panel && panelFinding(panel, startingSources(), findArea);

  test('are headed by what follows from them, with speaker, hedge and the worst caveat', () => {
    expect(finding(lead)).toBe(
      'By Izvestia’s figures, China’s trade with Latin America is more than about ten times India’s; India’s year is not stated',
    );
    expect(finding(pair)).toBe(
      'By Izvestia’s figures, Russia imported more from the Americas than it exported there in Jan–Aug 2025',
    );
  });

  test('have titles that say what is shown', () => {
    expect([lead, pair].map((panel) => panel && panelTitle(panel))).toEqual([
      'Turnover with Latin America as reported',
      'Russia’s trade with the Americas as reported',
    ]);
  });

  test('give each ratio its sentence and its working', () => {
    const sentences = ratioSentences(comparisonOf(startingFigures()));
    expect(sentences.map((sentence) => [whole(sentence), sentence.how])).toEqual([
      ['China’s turnover is more than about 10 times India’s.', '> 500 ÷ ≈ 50'],
      ['China’s turnover is more than about 25 times Russia’s.', '> 500 ÷ ≈ 20'],
      ['India’s turnover is about 2.5 times Russia’s.', '≈ 50 ÷ ≈ 20'],
    ]);
  });

  test('give the pair its balance and its turnover', () => {
    expect(balanceSentences(balanceOf(startingFigures())).map((sentence) => [whole(sentence), sentence.how])).toEqual([
      ['Russia’s balance in Jan–Aug 2025 was −1.9 billion dollars.', '8.5 − 10.4'],
      ['Its turnover in Jan–Aug 2025 was 18.9 billion dollars.', '8.5 + 10.4'],
    ]);
  });

  test('are counted and dated under the heading', () => {
    expect(lead && comparisonDeck(lead, startingSources())).toBe(
      'Three amounts from one source, which names no statistical office. Two are dated 2024 and 2023, one not at all: read the order of size, not the exact gap.',
    );
  });

  test('have a name and a sentence each', () => {
    const { china, india, exports } = namedStartingFigures();
    expect([china, india, exports].map(figureSentence)).toEqual([
      'China’s turnover with Latin America was above 500 billion dollars in 2024',
      'India’s turnover with Latin America is about 50 billion dollars; the year is not stated',
      'Russia’s exports to the Americas were 8.5 billion dollars in January to August 2025',
    ]);
    expect(figureName(china)).toBe('China, turnover with Latin America');
  });
});

const SOURCES = sourcesById(sourceFrom(), sourceFrom({ id: 'other-source', publisher: 'Other News' }));

function findingOf(...fields: Partial<FigureFields>[]): string {
  const figures = fields.map((own, index) => figureFrom({ id: `figure-${index}`, ...own }));
  const [lead] = arrangePanels(figures, findArea);
  return lead ? panelFinding(lead, SOURCES, findArea) : '';
}

const brazil = { reporter: 'BRA', low: '30000000000', high: '30000000000' };
const chile = { reporter: 'CHL', low: '10000000000', high: '10000000000' };

test.each<[string, Partial<FigureFields>[], string]>([
  [
    'one figure',
    [brazil],
    'By A publisher’s account, Brazil’s turnover with Latin America was 30 billion dollars in 2024',
  ],
  [
    'two years',
    [brazil, { ...chile, time_period: '2023' }],
    'By A publisher’s figures, Brazil’s trade with Latin America is three times Chile’s; Brazil’s is for 2024, Chile’s for 2023',
  ],
  [
    'a fiscal year',
    [brazil, { ...chile, time_period: '2024-04-01/P1Y' }],
    'By A publisher’s figures, Brazil’s trade with Latin America is three times Chile’s; Brazil’s is for 2024, Chile’s for Apr 2024–Mar 2025',
  ],
  [
    'the same printed value',
    [brazil, { ...brazil, reporter: 'CHL' }],
    'By A publisher’s figures, Brazil’s trade with Latin America is as large as Chile’s',
  ],
  [
    'hedged alike',
    [brazil, { ...brazil, reporter: 'CHL', qualifier: 'about' }],
    'By A publisher’s figures, Brazil’s trade with Latin America is about as large as Chile’s',
  ],
  [
    'two sources',
    [brazil, { ...chile, source: 'other-source' }],
    'By the figures of A publisher and Other News, Brazil’s trade with Latin America is three times Chile’s',
  ],
  [
    'an attribution',
    [
      { ...brazil, attribution: 'Customs' },
      { ...chile, attribution: 'Customs' },
    ],
    'By the figures of Customs, as A publisher reports, Brazil’s trade with Latin America is three times Chile’s',
  ],
  [
    'no year at all',
    [
      { ...brazil, time_period: '', period_basis: 'unstated' },
      { ...chile, time_period: '', period_basis: 'unstated' },
    ],
    'By A publisher’s figures, Brazil’s trade with Latin America is three times Chile’s; neither year is stated',
  ],
  [
    'exports',
    [
      { ...brazil, flow: 'exports' },
      { ...chile, flow: 'exports' },
    ],
    'By A publisher’s figures, Brazil’s exports to Latin America are three times Chile’s',
  ],
  [
    'years too far apart to be ranked',
    [brazil, { ...chile, time_period: '2019' }],
    'By A publisher’s account, Brazil’s turnover with Latin America was 30 billion dollars in 2024',
  ],
  [
    'one reporter twice',
    [brazil, { ...brazil, time_period: '2023' }],
    'By A publisher’s figures, Brazil’s trade with Latin America side by side',
  ],
  [
    'bounds that leave no ratio',
    [
      { ...brazil, qualifier: 'below', low: '' },
      { ...chile, qualifier: 'below', low: '' },
    ],
    'By A publisher’s figures, Brazil’s and Chile’s trade with Latin America side by side',
  ],
  [
    'two deficits',
    [
      { ...brazil, flow: 'balance', balance_sign: 'deficit' },
      { ...chile, flow: 'balance', balance_sign: 'deficit' },
    ],
    'By A publisher’s figures, Brazil’s deficit with Latin America is three times Chile’s',
  ],
])('the finding over %s', (_, fields, expected) => {
  expect(findingOf(...fields)).toBe(expected);
});

describe('a balance pair', () => {
  const months = { partner: 'M49:019', time_period: '2025' };

  function pairFinding(exports: Partial<FigureFields>, imports: Partial<FigureFields>): string {
    const figures: Figure[] = [
      figureFrom({ ...months, id: 'exports', flow: 'exports', ...exports }),
      figureFrom({ ...months, id: 'imports', flow: 'imports', ...imports }),
    ];
    return panelFinding(balanceOf(figures), SOURCES, findArea);
  }

  test.each<[Partial<FigureFields>, Partial<FigureFields>, string]>([
    [
      brazil,
      { ...chile, reporter: 'BRA' },
      'By A publisher’s figures, Brazil exported more to the Americas than it imported from there in 2025',
    ],
    [
      brazil,
      brazil,
      'By A publisher’s figures, Brazil’s exports to and imports from the Americas were the same in 2025',
    ],
    [
      { ...brazil, qualifier: 'about' },
      brazil,
      'By A publisher’s figures, Brazil’s exports to and imports from the Americas were the same in 2025, if its round figures hold',
    ],
    [
      { ...brazil, qualifier: 'above', high: '' },
      { ...brazil, qualifier: 'above', high: '' },
      'By A publisher’s figures, Brazil’s exports to and imports from the Americas in 2025 cannot be told apart in size',
    ],
    [
      { ...brazil, time_period: '', period_basis: 'unstated' },
      { ...brazil, time_period: '', period_basis: 'unstated' },
      'By A publisher’s figures, Brazil’s exports to and imports from the Americas were the same, in a year that is not stated',
    ],
  ])('%# is worded by the sign that is certain', (exports, imports, expected) => {
    expect(pairFinding(exports, imports)).toBe(expected);
  });

  test('without a number says why', () => {
    const figures = [
      figureFrom({ ...months, id: 'exports', flow: 'exports', qualifier: 'above', high: '' }),
      figureFrom({ ...months, id: 'imports', flow: 'imports', qualifier: 'above', high: '' }),
    ];
    const [balance, turnover] = balanceSentences(balanceOf(figures)).map(whole);
    expect(balance).toBe('Brazil’s balance in 2025: nothing follows: the printed bounds leave every value open.');
    expect(turnover).toBe('Its turnover in 2025 was more than 2 billion dollars.');
  });
});

test('a ratio that cannot be given says why', () => {
  const figures = [
    figureFrom({ id: 'one', reporter: 'BRA' }),
    figureFrom({ id: 'two', reporter: 'CHL', qualifier: 'below', low: '', high: '500000000', decimals: '-8' }),
  ];
  expect(ratioSentences(comparisonOf(figures)).map(whole)).toEqual([
    'Brazil’s turnover against Chile’s: no ratio follows: the smaller amount has no lower bound and may be zero.',
  ]);
});

test('years of one reporter are told apart by their years', () => {
  const figures = [
    figureFrom({ id: 'newer', low: '3000000000', high: '' }),
    figureFrom({ id: 'older', time_period: '2023', low: '2000000000', high: '' }),
  ];
  expect(ratioSentences(comparisonOf(figures)).map(whole)).toEqual([
    'Brazil’s turnover of 2024 is 1.5 times that of 2023.',
  ]);
});

test('a plan is called one, and a balance has its sign', () => {
  expect(figureSentence(figureFrom({ obs_status: 'F' }))).toBe(
    'Brazil’s turnover with Latin America was planned or forecast at 1 billion dollars in 2024',
  );
  expect(figureSentence(figureFrom({ flow: 'balance', balance_sign: 'deficit' }))).toBe(
    'Brazil’s balance with Latin America was a deficit of 1 billion dollars in 2024',
  );
});
