import type { ChartTick, ChartTicks } from './chart-model';

/** Where an axis from zero ends, and its ticks for both widths. */
export interface ChartAxis {
  ticks: ChartTicks;
  max: number;
}

/** Steps in tenths of a power of ten. Wide charts take few, round ones. */
const WIDE_STEPS = [10, 20, 25, 50];
/** Close enough together that one of them always gives two steps, and round enough to read. */
const NARROW_STEPS = [10, 15, 20, 25, 30, 40, 50, 60, 80];

/** A step as a whole number of powers of ten, so that no tick carries the noise of floating point. */
interface Step {
  digits: number;
  exponent: number;
}

const stepValue = ({ digits, exponent }: Step): number => Number(`${digits}e${exponent}`);

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
  const whole = `${digits}${'0'.repeat(Math.max(0, exponent))}`;
  const places = Math.max(0, -exponent);
  const padded = whole.padStart(places + 1, '0');
  const integer = padded.slice(0, padded.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places > 0 ? padded.slice(-places).replace(/0+$/, '') : '';
  return fraction ? `${integer}.${fraction}` : integer;
}

function toTicks(step: Step, largest: number): ChartTick[] {
  return Array.from({ length: countSteps(step, largest) + 1 }, (_, index) => {
    const digits = index * step.digits;
    return { value: Number(`${digits}e${step.exponent}`), text: decimalText(digits, step.exponent) };
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
    return { ticks: { wide: zero, narrow: zero }, max: 1 };
  }
  return { ticks: { wide: wideTicks(largest), narrow: narrowTicks(largest) }, max: largest };
}
