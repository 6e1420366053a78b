import { QUALIFIER_SHAPES, QUALIFIERS, type Qualifier } from '@/lib/domain/qualifier';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';
import { chooseAxis } from '@/ui/charts/model/chart-axis';
import type { BalanceModel, BarsModel, ChartMark } from '@/ui/charts/model/chart-model';

type MarkSketch = Partial<ChartMark> & { value: number };

/** A mark as a model builder would make it: bounds by qualifier, label with its symbol. `value` is the upper end. */
export function sketchMark({ value, ...given }: MarkSketch): ChartMark {
  const qualifier = given.qualifier ?? 'exactly';
  const { stores } = QUALIFIER_SHAPES[qualifier];
  const name = given.name ?? 'China';
  const number = stores === 'both' ? `${value / 2}–${value}` : String(value);
  return {
    figureId: `figure-${name.toLowerCase().replaceAll(' ', '-')}`,
    href: `/figures/figure-${name.toLowerCase().replaceAll(' ', '-')}`,
    hue: '1',
    name,
    note: '2024, inferred',
    qualifier,
    soft: false,
    plan: false,
    low: stores === 'high' ? null : stores === 'both' ? value / 2 : value,
    high: stores === 'low' ? null : value,
    label: { symbol: QUALIFIER_WORDS[qualifier].symbol, number },
    reading: `${name}: ${QUALIFIER_WORDS[qualifier].words} ${value} billion dollars`,
    caveat: { number: 1, href: '#note-1' },
    ...given,
  };
}

const UNWARNED = { warning: null, cautions: [] };

const topOf = (marks: readonly ChartMark[]) => Math.max(...marks.map(({ low, high }) => high ?? low ?? 0));

export function sketchComparison(marks: ChartMark[], id = 'sample'): BarsModel {
  return {
    kind: 'bars',
    id,
    alt: marks.map(({ reading }) => reading).join('; '),
    unit: 'Billion US dollars',
    marks,
    axis: chooseAxis(topOf(marks)),
    ...UNWARNED,
  };
}

/** China above 500, India about 50, Russia about 20. */
export function threeEconomies(id = 'sample'): BarsModel {
  return sketchComparison(
    [
      sketchMark({ name: 'China', qualifier: 'above', value: 500 }),
      sketchMark({ name: 'India', qualifier: 'about', value: 50, hue: '2', note: 'Year not stated' }),
      sketchMark({ name: 'Russia', qualifier: 'about', value: 20, hue: '3', note: '2023' }),
    ],
    id,
  );
}

/** One mark of each qualifier, falling in size. */
export function everyQualifier(): BarsModel {
  return sketchComparison(
    QUALIFIERS.map((qualifier: Qualifier, index) =>
      sketchMark({ name: `Reporter ${index}`, qualifier, value: 100 - 7 * index }),
    ),
  );
}

/** Exports 8.5, imports 10.4, balance −1.9 unless told otherwise. */
export function russiaBalance(exports = 8.5, imports = 10.4): BalanceModel {
  const bare = { note: null, caveat: null, hue: '3' } as const;
  return {
    kind: 'balance',
    id: 'balance',
    alt: 'Exports 8.5 billion dollars, imports 10.4 billion, balance minus 1.9 billion',
    unit: 'Billion US dollars',
    marks: [
      sketchMark({ name: 'Exports', value: exports, ...bare }),
      sketchMark({ name: 'Imports', value: imports, ...bare }),
    ],
    balance: {
      from: imports,
      to: exports,
      label: { symbol: '', number: (exports - imports).toFixed(1).replace('-', '−') },
      note: `derived: ${exports} − ${imports}`,
      reading: `Balance ${(exports - imports).toFixed(1)} billion dollars, derived`,
    },
    axis: chooseAxis(Math.max(exports, imports)),
    ...UNWARNED,
  };
}
