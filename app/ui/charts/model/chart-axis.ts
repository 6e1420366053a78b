import type { ChartAxis, ChartTick } from './chart-model';

/** Steps in tenths of a power of ten. Wide charts take few, round ones. */
const WIDE_STEPS = [10, 20, 25, 50];
/** Close enough together that one of them always gives two steps, and round enough to read. */
const NARROW_STEPS = [10, 15, 20, 25, 30, 40, 50, 60, 80];

/** A step as a whole number of powers of ten, so that no tick carries the noise of floating point. */
interface Step {
  digits: number;
  exponent: number;
}

const toNumber = (digits: number, exponent: number): number => Number(`${digits}e${exponent}`);
const stepValue = ({ digits, exponent }: Step): number => toNumber(digits, exponent);

/** Steps within `largest`; the tolerance keeps the last tick when `largest` is a sum such as 0.1 + 0.2. */
const countSteps = (step: Step, largest: number): number => Math.floor(largest / stepValue(step) + 1e-9);

/** All candidate steps around a maximum, smallest first. */
function stepsAround(largest: number, tenths: readonly number[]): Step[] {
  const magnitude = Math.floor(Math.log10(largest));
  return [-2, -1, 0, 1].flatMap((shift) =>
    tenths.map((digits) => ({ digits, exponent: magnitude + shift - 1 }) satisfies Step),
  );
}

/** A decimal without exponent, its whole part in groups of three: 25e-1 is "2.5", 5e11 "500,000,000,000". */
function decimalText(digits: number, exponent: number): string {
  if (digits === 0) return '0';
  if (digits < 0) return `−${decimalText(-digits, exponent)}`;
  const whole = `${digits}${'0'.repeat(Math.max(0, exponent))}`;
  const places = Math.max(0, -exponent);
  const padded = whole.padStart(places + 1, '0');
  const integer = padded.slice(0, padded.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places > 0 ? padded.slice(-places).replace(/0+$/, '') : '';
  return fraction ? `${integer}.${fraction}` : integer;
}

function toTicks(step: Step, largest: number, first = 0): ChartTick[] {
  return Array.from({ length: countSteps(step, largest) - first + 1 }, (_, index) => {
    const digits = (first + index) * step.digits;
    return { value: toNumber(digits, step.exponent), text: decimalText(digits, step.exponent) };
  });
}

/** Three to six ticks: the finest round step that stays within six. */
function wideTicks(largest: number): ChartTick[] {
  const step = stepsAround(largest, WIDE_STEPS).find((candidate) => countSteps(candidate, largest) <= 5);
  return step ? toTicks(step, largest) : [];
}

/** Three ticks: the widest step that fits twice, so that the last tick comes close to the end. */
function narrowTicks(largest: number): ChartTick[] {
  const step = stepsAround(largest, NARROW_STEPS).findLast((candidate) => countSteps(candidate, largest) === 2);
  return step ? toTicks(step, largest) : [];
}

/**
 * The amount axis for bars, which start at zero: it ends at the largest bound, and its ticks are the round numbers up
 * to there. 500 gives 0, 100 ... 500 (narrow 0, 250, 500); 10.4 gives 0, 2 ... 10 (narrow 0, 5, 10). Without a
 * positive amount the axis is 0 to 1 with a single tick.
 */
export function chooseAxis(largest: number): ChartAxis {
  if (!(largest > 0) || !Number.isFinite(largest)) {
    const zero = [{ value: 0, text: '0' }];
    return { scale: 'linear', low: 0, high: 1, ticks: { wide: zero, narrow: zero } };
  }
  const ticks = { wide: wideTicks(largest), narrow: narrowTicks(largest) };
  return { scale: 'linear', low: 0, high: largest, ticks };
}

/**
 * An axis from zero that goes below it where values do: -3 to 10 gives ticks from -2 to 10. Its ends are the values',
 * zero is always in it.
 */
export function chooseAxisAroundZero(smallest: number, largest: number): ChartAxis {
  if (!(smallest < 0)) return chooseAxis(largest);
  const [low, high] = [smallest, Math.max(0, largest)];
  const step = stepsAround(high - low, WIDE_STEPS).find((candidate) => countSteps(candidate, high - low) <= 5);
  const first = step ? -countSteps(step, -low) : 0;
  const ticks = step ? toTicks(step, high, first) : [];
  return { scale: 'linear', low, high, ticks: { wide: ticks, narrow: ticks } };
}

const MOST_TICKS = { wide: 8, narrow: 4 } as const;

/** Every n-th power of ten from `low` to `high`, as many as a width takes, with 2 and 5 between where they fit. */
function logTicks(low: number, high: number, most: number): ChartTick[] {
  const decades = high - low;
  const digits = [[1, 2, 5], [1]].find((each) => decades * each.length + 1 <= most) ?? [1];
  const every = Math.ceil(decades / (most - 1));
  const exponents = Array.from({ length: Math.floor(decades / every) + 1 }, (_, index) => low + index * every);
  return exponents
    .flatMap((exponent) => digits.map((digit) => ({ digit, exponent })))
    .filter(({ digit, exponent }) => exponent < high || digit === 1)
    .map(({ digit, exponent }) => ({ value: toNumber(digit, exponent), text: decimalText(digit, exponent) }));
}

/**
 * A log axis over positive values, from the power of ten at or below the smallest to that at or above the largest: 20
 * to 500 gives 10 to 1,000 with ticks at 10, 20, 50 ... 1,000 (narrow 10, 100, 1,000). Without one, 1 to 10.
 */
export function chooseLogAxis(values: readonly number[]): ChartAxis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const [smallest, largest] = positive.length > 0 ? [Math.min(...positive), Math.max(...positive)] : [1, 10];
  const low = floorExponent(smallest);
  const high = Math.max(low + 1, ceilExponent(largest));
  const ticks = { wide: logTicks(low, high, MOST_TICKS.wide), narrow: logTicks(low, high, MOST_TICKS.narrow) };
  return { scale: 'log', low: toNumber(1, low), high: toNumber(1, high), ticks };
}

/** Math.log10 is not exact at every power of ten, so the result is checked against the value. */
function floorExponent(value: number): number {
  const guess = Math.round(Math.log10(value));
  return toNumber(1, guess) <= value ? guess : guess - 1;
}

function ceilExponent(value: number): number {
  const floor = floorExponent(value);
  return toNumber(1, floor) === value ? floor : floor + 1;
}

/** How far along the axis a value lies: 0 at its low end, 1 at its high end, clamped. */
export function shareOfAxis({ scale, low, high }: Pick<ChartAxis, 'scale' | 'low' | 'high'>, value: number): number {
  const share =
    scale === 'log'
      ? (Math.log10(Math.max(value, low)) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
      : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}
