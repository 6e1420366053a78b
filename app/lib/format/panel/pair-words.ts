import type { Caveat } from '../../domain/caveat';
import type { Figure } from '../../domain/figure';
import { monthYear, periodSpan } from '../../domain/period';
import { spellSmall } from '../figure/number-words';
import { periodText } from '../figure/period-words';
import { CAVEAT_WORDS } from './caveat-words';

type Cause = 'this' | 'other' | 'both';

function causeOf({ causedBy }: Caveat, figure: Figure, other: Figure): Cause {
  if (!causedBy.includes(other.id)) return 'this';
  return causedBy.includes(figure.id) ? 'both' : 'other';
}

/** Caveats that one figure or both bring along: worded by who does. */
const BY_CAUSE: Partial<Record<Caveat['code'], Record<Cause, string>>> = {
  period_unstated: {
    this: 'this figure’s year is not stated',
    other: 'its year is not stated',
    both: 'neither year is stated',
  },
  period_inferred: {
    this: 'this figure’s year is inferred',
    other: 'its year is inferred',
    both: 'both years are inferred',
  },
  area_inferred: {
    this: 'this figure’s list of countries is inferred',
    other: 'its list of countries is inferred',
    both: 'both lists of countries are inferred',
  },
  definition_unknown: {
    this: 'this figure’s coverage is not said',
    other: 'its coverage is not said',
    both: 'coverage is said of neither',
  },
};

/** A caveat of a pair as one reason in a list, told from the page of `figure`: "it is for 2023, a year earlier". */
export function pairReason(caveat: Caveat, figure: Figure, other: Figure): string {
  const byCause = BY_CAUSE[caveat.code];
  if (byCause) return byCause[causeOf(caveat, figure, other)];
  if (caveat.code === 'year_differs' || caveat.code === 'years_far_apart') return yearReason(figure, other);
  return CAVEAT_WORDS[caveat.code].short;
}

function yearReason(figure: Figure, other: Figure): string {
  const [own, theirs] = [periodSpan(figure.period), periodSpan(other.period)];
  if (!own || !theirs) return CAVEAT_WORDS.year_differs.short;
  const years = monthYear(theirs.first) - monthYear(own.first);
  const gap = Math.abs(years) === 1 ? 'a year' : `${spellSmall(Math.abs(years))} years`;
  return `it is for ${periodText(other.period)}, ${gap} ${years < 0 ? 'earlier' : 'later'}`;
}
