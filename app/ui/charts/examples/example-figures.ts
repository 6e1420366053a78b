import type { Amount } from '@/lib/domain/amount';
import type { Figure } from '@/lib/domain/figure';
import type { Hue } from '@/lib/domain/hues';
import { parseTimePeriod } from '@/lib/domain/period';
import { QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import { blankFigure } from '@/lib/format/figure/blank-figure';

/** Made-up economies that nobody can take for real ones. */
export const EXAMPLE_PARTNER = 'Region R';
export const exampleEconomy = (letter: string): string => `Economy ${letter}`;

const HUE_OF: Record<string, Hue> = { A: '1', B: '2', C: '3', D: '4' };
export const exampleHue = (reporter: string): Hue => HUE_OF[reporter.slice(-1)] ?? 'rest';

const MILLION = 1_000_000;

/** An amount in millions: `exampleAmount('above', 400_000)`; a range takes both its bounds. */
export function exampleAmount(qualifier: Qualifier, millions: number, upTo = millions): Amount {
  const { stores } = QUALIFIER_SHAPES[qualifier];
  const units = (value: number) => BigInt(Math.round(value * MILLION));
  return {
    qualifier,
    low: stores === 'high' ? null : units(millions),
    high: stores === 'low' ? null : units(stores === 'both' ? upTo : millions),
    decimals: millions >= 1000 && millions % 1000 === 0 && upTo % 1000 === 0 ? -9 : 0,
  };
}

interface Sketch extends Partial<Omit<Figure, 'period' | 'amount'>> {
  letter: string;
  amount: Amount;
  /** SDMX TIME_PERIOD; null for a period that is not stated. */
  time: string | null;
}

const BLANK = blankFigure();

/** A made-up figure: turnover with a made-up region, of no source. */
export function exampleFigure({ letter, time, amount, ...given }: Sketch): Figure {
  const span = time === null ? null : parseTimePeriod(time);
  const id = ['example', letter.toLowerCase(), given.flow ?? 'turnover', time ?? 'unstated', amount.qualifier].join(
    '-',
  );
  return {
    ...BLANK,
    id,
    claimId: id,
    reporter: exampleEconomy(letter),
    partner: EXAMPLE_PARTNER,
    amount,
    period: {
      first: span?.first ?? null,
      last: span?.last ?? null,
      basis: span ? 'stated' : 'unstated',
      asPrinted: time,
    },
    obsStatus: 'A',
    version: 1,
    createdRevision: 1,
    revision: 1,
    ...given,
  };
}
