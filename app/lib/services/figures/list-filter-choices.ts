import 'server-only';
import type { Facet, FacetPart } from '../../db/figures/figure-store';
import type { AreaCode } from '../../domain/area';
import { FLOWS, type Flow } from '../../domain/figure';
import type { MonthSpan } from '../../domain/period';
import type { Source } from '../../domain/source';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { EVERY_FIGURE, facetMemo } from './count-figures';

/** Something that a reader may choose in a filter, and how many published figures that choice alone would leave. */
interface FilterChoice<T> {
  value: T;
  count: number;
}

/** What a reader may choose in a filter: only what some published figure has. */
export interface FilterChoices {
  reporters: FilterChoice<AreaCode>[];
  partners: FilterChoice<AreaCode>[];
  flows: FilterChoice<Flow>[];
  /** Null where no months are stated. */
  periods: FilterChoice<MonthSpan | null>[];
  sources: FilterChoice<Source>[];
}

/** The choices of filters with their counts, of all published figures. */
export function listFilterChoices(context: ServiceContext): Promise<FilterChoices> {
  return withState(context, async (state) => {
    const { sources } = await sourcesMemo(context.db, state);
    const choose = (part: FacetPart) => facetMemo(context.db, state, { part, selection: EVERY_FIGURE });
    const flows = new Map((await choose('flow')).map(({ value, count }) => [value, count]));
    return {
      reporters: await choose('reporter'),
      partners: await choose('partner'),
      flows: FLOWS.map((value) => ({ value, count: flows.get(value) ?? 0 })).filter(({ count }) => count > 0),
      periods: countedPeriods(await choose('period')),
      sources: (await choose('source')).flatMap(({ value, count }) => {
        const found = sources.get(value);
        return found ? [{ value: found, count }] : [];
      }),
    };
  });
}

/** A period leaves every figure whose months touch it: all that state months but those that end before or begin after it. */
function countedPeriods(facets: readonly Facet[]): FilterChoice<MonthSpan | null>[] {
  const stated = facets.filter(({ value }) => value !== '').map(({ value, count }) => ({ ...spanOf(value), count }));
  const all = stated.reduce((sum, { count }) => sum + count, 0);
  const endedBefore = summed(stated.map(({ last, count }) => ({ month: last, count })));
  const begunBefore = summed(stated.map(({ first, count }) => ({ month: first, count })));
  return facets.map(({ value, count }) => {
    if (value === '') return { value: null, count };
    const span = spanOf(value);
    return { value: span, count: touching(span, { all, endedBefore, begunBefore }) };
  });
}

function spanOf(value: string): MonthSpan {
  const [first = '', last = ''] = value.split('/');
  return { first, last };
}

interface Sums {
  all: number;
  endedBefore: (month: string) => number;
  begunBefore: (month: string) => number;
}

function touching({ first, last }: MonthSpan, { all, endedBefore, begunBefore }: Sums): number {
  // A month that sorts after `last` and before the one that follows it.
  const begunAfter = all - begunBefore(`${last}~`);
  return all - endedBefore(first) - begunAfter;
}

/** How many lie before a month. */
function summed(counted: readonly { month: string; count: number }[]): (month: string) => number {
  const sorted = counted.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const sums = [0];
  for (const { count } of sorted) sums.push((sums.at(-1) ?? 0) + count);
  return (month) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((sorted[middle]?.month ?? '') < month) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
}
