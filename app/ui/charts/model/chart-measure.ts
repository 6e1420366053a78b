import { boundsOf } from '@/lib/domain/amount';
import { type Derived, divideAmounts, qualifierOf, toDerived } from '@/lib/domain/derived';
import type { Figure } from '@/lib/domain/figure';
import { QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import type { Rational } from '@/lib/domain/rational';
import { amountInSentence, amountLabel, unitHeading } from '@/lib/format/figure/amount-words';
import { areaName, areaPossessive, capitalise } from '@/lib/format/figure/area-words';
import { currencyName, currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale, SCALES, type Scale } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import {
  equalInSentence,
  NOTHING_WORDS,
  type RatioStyle,
  ratioLabel,
  shareInSentence,
  timesInSentence,
} from '@/lib/format/panel/derived-words';
import type { ChartLabel, ChartTick } from './chart-model';

/** An amount in the unit of a chart. Without a qualifier nothing can be drawn, and `why` says so. */
interface Measured {
  qualifier: Qualifier | null;
  soft: boolean;
  low: number | null;
  high: number | null;
  label: ChartLabel;
  /** The amount in a sentence: "above 500 billion dollars", "more than about 10 times …". */
  words: string;
  why: string | null;
}

/** How a chart measures amounts: as they are, or against one of them. */
export interface Measure {
  /** What the axis counts: "Billion US dollars", "Multiples of …". */
  unit: string;
  measure: (figure: Figure) => Measured;
  /** A tick's text in that unit, from its plain number. */
  tickText: (tick: ChartTick) => string;
}

/** Against one of them; `heading` says so over a column of a table: "Multiple of" and whose. */
export interface RelativeMeasure extends Measure {
  heading: string;
}

/** Drawing needs no more than a double: the exact digits stand in labels and tables. */
export function toPosition(value: bigint, scale: Scale): number {
  return Number(value) / 10 ** scale.exponent;
}

/** Under a hundredth of the unit, digits after the point are no longer read: then each amount has its own unit. */
const SMALLEST_PART = 100n;

/** The scale of a set of amounts, and whether each is better worded in its own: 3 million beside 500 billion. */
export function chooseUnit(bounds: readonly bigint[]): { scale: Scale; each: boolean } {
  const scale = chooseScale(bounds);
  const each = bounds.some((bound) => bound > 0n && bound * SMALLEST_PART < 10n ** BigInt(scale.exponent));
  return { scale, each };
}

/** 0.003 in billions is "3 million". */
function tickInOwnScale({ value, text }: ChartTick, unit: Scale): string {
  if (value === 0) return text;
  const absolute = Math.abs(value) * 10 ** unit.exponent;
  // The tolerance keeps 0.001 billion from being 999.999… thousand.
  const scale = SCALES.find(({ exponent }) => absolute * (1 + 1e-9) >= 10 ** exponent);
  const number = Number((absolute / 10 ** (scale?.exponent ?? 0)).toPrecision(6));
  return `${value < 0 ? '−' : ''}${number} ${scale?.word ?? ''}`.trimEnd();
}

/** Amounts as they were reported, all in one unit. */
export function absoluteMeasure(figures: readonly Figure[]): Measure {
  const { scale, each } = chooseUnit(figures.flatMap(({ amount }) => boundsOf(amount)));
  const currencies = [...new Set(figures.map(({ currency }) => currency))];
  const money =
    currencies.length === 1 ? currencyName(currencies[0] ?? 'USD') : 'several currencies, nothing converted';
  return {
    unit: each ? capitalise(money) : unitHeading(scale, currencies.length === 1 ? money : `units of ${money}`),
    tickText: (tick) => (each ? tickInOwnScale(tick, scale) : tick.text),
    measure: (figure) => {
      const { amount, currency, balanceSign } = figure;
      const own = each ? chooseScale([amount.high ?? amount.low ?? 0n]) : scale;
      const { symbol, number } = amountLabel(amount, own, balanceSign);
      const parts = [number, each ? own.word : '', currencies.length > 1 ? currencyShort(currency) : ''];
      const sign = balanceSign ? `a ${balanceSign} of ` : '';
      return {
        qualifier: amount.qualifier,
        soft: false,
        low: amount.low === null ? null : toPosition(amount.low, scale),
        high: amount.high === null ? null : toPosition(amount.high, scale),
        label: { symbol, number: parts.filter(Boolean).join(' ') },
        words: `${sign}${amountInSentence(amount, currency)}`,
        why: null,
      };
    },
  };
}

const toNumber = ({ num, den }: Rational): number => Number(num) / Number(den);

function ratioTo(reference: Figure, figure: Figure): Derived | 'currency' {
  if (figure.currency !== reference.currency) return 'currency';
  // A figure is once itself, however it is hedged; interval arithmetic cannot know that both are one.
  if (figure.id === reference.id) return toDerived({ qualifier: 'exactly', low: 1n, high: 1n, decimals: 0 });
  return divideAmounts(figure.amount, reference.amount);
}

/** Shares read better where nothing is larger than what it is measured against. */
function chooseStyle(figures: readonly Figure[], reference: Figure): RatioStyle {
  const ends = figures
    .map((figure) => ratioTo(reference, figure))
    .flatMap((ratio) => (ratio === 'currency' || ratio.kind === 'nothing' ? [] : [ratio.high ?? ratio.low]));
  const isShare = ends.every((end) => end !== null && toNumber(end.value) <= 1);
  return isShare && ends.length > 1 ? 'percent' : 'times';
}

/** "China’s turnover, 2024, inferred". */
function referenceName({ reporter, flow, period }: Figure): string {
  const when = periodNote(period).replace(/^Year/, 'year');
  return `${areaPossessive(reporter)} ${FLOW_WORDS[flow].name.toLowerCase()}, ${when}`;
}

/** Amounts as multiples of one figure or as shares of it, by interval arithmetic: bounds and hedges are kept. */
export function relativeMeasure(figures: readonly Figure[], reference: Figure): RelativeMeasure {
  const style = chooseStyle(figures, reference);
  const factor = style === 'percent' ? 100 : 1;
  const worth = amountInSentence(reference.amount, reference.currency);
  const heading = style === 'percent' ? '% of' : 'Multiples (×) of';
  const nothing = (why: string): Measured => ({
    qualifier: null,
    soft: false,
    low: null,
    high: null,
    label: { symbol: '', number: '' },
    words: why,
    why,
  });
  return {
    unit: `${heading} ${referenceName(reference)} (${worth})`,
    heading: `${style === 'percent' ? '% of' : 'Multiple of'} ${areaPossessive(reference.reporter)}`,
    tickText: ({ text }) => `${text}${style === 'percent' ? '%' : '×'}`,
    measure: (figure) => {
      const ratio = ratioTo(reference, figure);
      if (ratio === 'currency') return nothing('another currency, and nothing is converted');
      if (ratio.kind === 'nothing') return nothing(NOTHING_WORDS[ratio.reason]);
      const words = style === 'percent' ? shareInSentence(ratio) : (equalInSentence(ratio) ?? timesInSentence(ratio));
      const own = amountInSentence(figure.amount, figure.currency);
      const isReference = figure.id === reference.id;
      const name = `${areaPossessive(reference.reporter)} ${FLOW_WORDS[reference.flow].name.toLowerCase()}`;
      const qualifier = qualifierOf(ratio);
      return {
        qualifier,
        soft: ratio.about && !QUALIFIER_SHAPES[qualifier].about,
        low: ratio.low ? toNumber(ratio.low.value) * factor : null,
        high: ratio.high ? toNumber(ratio.high.value) * factor : null,
        label: ratioLabel(ratio, style),
        words: isReference ? `what the others are measured against, ${own}` : `${words} ${name} (${own}), derived`,
        why: null,
      };
    },
  };
}

/** The reporter's name in a chart. */
export const reporterName = (figure: Figure): string => areaName(figure.reporter);
