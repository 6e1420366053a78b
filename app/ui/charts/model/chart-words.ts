import type { ChartAxis, ChartTick, ChartWarning } from './chart-model';

/** Beyond this many, a listener is better served by the table, which the page always has. */
const MOST_READINGS = 12;

/** A chart in one sentence: every reading, or of many the first ones and where the others are. */
export function altText(readings: readonly string[]): string {
  const rest = readings.length - MOST_READINGS;
  if (rest <= 0) return `${readings.join('; ')}.`;
  return `${readings.slice(0, MOST_READINGS).join('; ')}; and ${rest} more in the table.`;
}

/** The warning that a picture of what cannot be compared carries inside. */
export function toWarning(reasons: readonly string[] | undefined): ChartWarning | null {
  if (!reasons || reasons.length === 0) return null;
  return { heading: 'Shown together on request: these cannot be compared', reasons: [...reasons] };
}

/** The ticks of both widths, worded anew. */
export function withTickTexts(axis: ChartAxis, tickText: (tick: ChartTick) => string): ChartAxis {
  const reword = (ticks: readonly ChartTick[]) => ticks.map((tick) => ({ ...tick, text: tickText(tick) }));
  return { ...axis, ticks: { wide: reword(axis.ticks.wide), narrow: reword(axis.ticks.narrow) } };
}
