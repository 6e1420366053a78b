import 'server-only';
import { findArea, listAreaCodes } from '../../areas/area-lists';
import type { FigureStore } from '../../db/figures/figure-store';
import { type AreaCode, relateAreas } from '../../domain/area';
import { RANKED_YEARS } from '../../domain/comparability';
import { type Figure, isPublished } from '../../domain/figure';
import { type MonthSpan, monthYear } from '../../domain/period';

/** By code, of the published lists alone: they never change while a process runs, so nothing is given up. */
const samePartners = new Map<AreaCode, AreaCode[]>();

/** Every code of the same countries: lists overlap, and figures of either code share an axis. */
function codesOfSame(code: AreaCode): AreaCode[] {
  const known = samePartners.get(code);
  if (known) return known;
  const own = findArea(code);
  const same = listAreaCodes().filter((other) => {
    const area = findArea(other);
    return other === code || (own && area && relateAreas(own, area) === 'same');
  });
  samePartners.set(code, same);
  return same;
}

/** The first months that may stand on an axis with this one. */
function monthsNear(first: string | null): MonthSpan | null {
  if (first === null) return null;
  const year = monthYear(first);
  return { first: `${year - RANKED_YEARS}-01`, last: `${year + RANKED_YEARS}-12` };
}

/**
 * Published figures among which those are that may be ranked against one, each with the others of its claim: at most `most`
 * that have flow, currency, partner area and near years in common, the last recorded first. Whoever asks still compares them.
 */
export function findNeighbours(
  figures: FigureStore,
  { figure, most }: { figure: Pick<Figure, 'flow' | 'currency' | 'partner' | 'period'>; most: number },
): Figure[] {
  const { flow, currency, partner, period } = figure;
  const wanted = { flow, currency, partners: codesOfSame(partner), near: monthsNear(period.first) };
  const ids = figures.neighbours(wanted, most).map(({ id }) => id);
  return figures.withClaims(ids).filter(isPublished);
}
