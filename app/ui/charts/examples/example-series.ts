import type { ObsStatus } from '@/lib/domain/figure';
import { monthNumber, toMonth } from '@/lib/domain/period';
import { FREQUENCY_MONTHS, type Frequency, type Observation, type OfficialSeries } from '@/lib/domain/series';
import { EXAMPLE_PARTNER, exampleEconomy } from './example-figures';

const MILLION_THOUSANDTHS = 1_000_000_000n;

/** A value in millions with its OBS_STATUS, a missing one (null), or a period that is not there at all (undefined). */
export type ExampleValue = number | readonly [number, ObsStatus] | null | undefined;

interface Sketch {
  letter: string;
  frequency: Frequency;
  /** The first month, `2015-01`. */
  start: string;
  values: readonly ExampleValue[];
  flow?: OfficialSeries['flow'];
}

/** A made-up official series. */
export function exampleSeries({ letter, frequency, start, values, flow = 'exports' }: Sketch): OfficialSeries {
  const months = FREQUENCY_MONTHS[frequency];
  const first = monthNumber(start);
  const observations = values.flatMap((value, index): Observation[] => {
    if (value === undefined) return [];
    const from = first + index * months;
    const period = { first: toMonth(from), last: toMonth(from + months - 1) };
    if (value === null) return [{ period, valueThousandths: null, status: 'O' }];
    const [millions, status] = typeof value === 'number' ? [value, 'A' as const] : value;
    return [{ period, valueThousandths: BigInt(Math.round(millions * 1000)) * (MILLION_THOUSANDTHS / 1000n), status }];
  });
  return {
    id: `example-${letter.toLowerCase()}-${flow}-${frequency.toLowerCase()}`,
    reporter: exampleEconomy(letter),
    partner: EXAMPLE_PARTNER,
    flow,
    currency: 'USD',
    frequency,
    observations,
  };
}
