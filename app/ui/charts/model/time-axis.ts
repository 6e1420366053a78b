import type { ChartSpan, ChartTick, ChartTime } from './chart-model';

const YEAR = 12;
const MOST_TICKS = { wide: 12, narrow: 6 } as const;
/** Steps in years that read as a calendar. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

function yearTicks(first: number, last: number, most: number): ChartTick[] {
  const step = STEPS.find((years) => Math.floor((last - first) / years) + 1 <= most) ?? 1000;
  const start = Math.ceil(first / step) * step;
  const count = Math.max(0, Math.floor((last - start) / step) + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = start + index * step;
    // A year is a name, never a number with groups of digits.
    return { value: year * YEAR, text: String(year) };
  });
}

/**
 * The time axis over some spans, in months: whole calendar years, with a tick at the start of each year or of every
 * few. Two spans in 2023 and 2024 give January 2023 to December 2024. Null without any span.
 */
export function chooseTime(spans: readonly ChartSpan[]): ChartTime | null {
  if (spans.length === 0) return null;
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / YEAR);
  const end = Math.ceil(Math.max(...spans.map(({ to }) => to)) / YEAR);
  const last = end - 1;
  return {
    from: first * YEAR,
    to: end * YEAR,
    ticks: { wide: yearTicks(first, last, MOST_TICKS.wide), narrow: yearTicks(first, last, MOST_TICKS.narrow) },
  };
}
