import type { AreaCode } from './area';
import type { CaveatCode } from './caveat';
import type { Flow, ObsStatus } from './figure';
import { type MonthSpan, monthNumber } from './period';

/** How often a series has a value: SDMX CL_FREQ annual, half-yearly, quarterly, monthly. */
const FREQUENCIES = ['A', 'S', 'Q', 'M'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const FREQUENCY_MONTHS: Record<Frequency, number> = { A: 12, S: 6, Q: 3, M: 1 };

/** Observations are kept in thousandths of a currency unit; null is a missing value, which is never zero. */
export const THOUSANDTHS = 1000n;

/** One value of an official series. A balance may be negative. `status` is SDMX's OBS_STATUS. */
export interface Observation {
  period: MonthSpan;
  valueThousandths: bigint | null;
  status: ObsStatus;
}

/** The observations of one reporter, partner, flow and currency, each `frequency` apart; their order does not matter. */
export interface OfficialSeries {
  id: string;
  reporter: AreaCode;
  partner: AreaCode;
  flow: Flow;
  /** ISO 4217. */
  currency: string;
  frequency: Frequency;
  observations: readonly Observation[];
}

/**
 * How sure an observation is: `firm` for normal values, whose definition may differ; the others as their OBS_STATUS
 * says (P provisional, E estimated, V unvalidated).
 */
export type Firmness = 'firm' | 'provisional' | 'estimated' | 'unvalidated';

const FIRMNESS: Partial<Record<ObsStatus, Firmness>> = { P: 'provisional', E: 'estimated', V: 'unvalidated' };

/** An observation that has a value, between what may be joined by a line. */
interface SeriesPoint {
  period: MonthSpan;
  valueThousandths: bigint;
  firmness: Firmness;
}

/** Observations without a hole between them. `startsWith` says why no line leads here from the run before. */
export interface SeriesRun {
  startsWith: 'start' | 'gap' | 'break';
  points: SeriesPoint[];
}

/**
 * A series in runs: a new one begins after a missing period (a gap is never bridged and never zero), at a break in the
 * series (B) and where the definition differs (D, on both sides). Forecasts (F) are not results and are left out.
 */
export function toRuns(series: OfficialSeries): SeriesRun[] {
  const months = FREQUENCY_MONTHS[series.frequency];
  const results = series.observations
    .filter(({ status }) => status !== 'F' && status !== 'O')
    .toSorted((a, b) => monthNumber(a.period.first) - monthNumber(b.period.first));
  const runs: SeriesRun[] = [];
  let before: Observation | null = null;
  for (const observation of results) {
    const { period, valueThousandths, status } = observation;
    if (valueThousandths === null) continue;
    const point: SeriesPoint = { period, valueThousandths, firmness: FIRMNESS[status] ?? 'firm' };
    const startsWith = startOfRun(before, observation, months);
    const run = runs.at(-1);
    if (startsWith === null && run) run.points.push(point);
    else runs.push({ startsWith: startsWith ?? 'start', points: [point] });
    before = observation;
  }
  return runs;
}

function startOfRun(before: Observation | null, now: Observation, months: number): SeriesRun['startsWith'] | null {
  if (!before) return 'start';
  const definitionChanges = (before.status === 'D') !== (now.status === 'D');
  if (now.status === 'B' || definitionChanges) return 'break';
  return monthNumber(now.period.first) - monthNumber(before.period.first) === months ? null : 'gap';
}

/** Why two series cannot share an axis; empty when they can. Months and years are sums of unlike length. */
export function seriesCaveats(a: OfficialSeries, b: OfficialSeries): CaveatCode[] {
  const isPair = [a.flow, b.flow].toSorted().join('+') === 'exports+imports' && a.reporter === b.reporter;
  const codes: (CaveatCode | null)[] = [
    a.flow !== b.flow && !isPair ? 'flow_differs' : null,
    a.currency !== b.currency ? 'currency_differs' : null,
    a.partner !== b.partner ? 'partner_area_differs' : null,
    a.frequency !== b.frequency ? 'period_length_differs' : null,
  ];
  return codes.filter((code) => code !== null);
}
