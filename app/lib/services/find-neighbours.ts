import 'server-only';
import { findArea, listAreaCodes } from '../areas/area-lists';
import { neighbourIds } from '../db/figure-neighbours';
import { openSnapshot } from '../db/snapshot';
import { type AreaCode, relateAreas } from '../domain/area';
import { RANKED_YEARS } from '../domain/comparability';
import type { Figure } from '../domain/figure';
import { type MonthSpan, monthYear } from '../domain/period';
import { findClaimsOf } from './first-figures';
import type { DataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

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
 * Published figures among which all are that may be ranked against one, each with the others of its claim: all figures where
 * memory holds them; else `most` of those that the database knows to have flow, currency, partner area and near years in
 * common, those of the last recorded claims first. Whoever asks still compares them.
 */
export function findNeighbours(
  context: ServiceContext,
  dataSet: DataSet,
  { figure, most }: { figure: Pick<Figure, 'flow' | 'currency' | 'partner' | 'period'>; most: number },
): Figure[] {
  if (dataSet.isWhole) return publishedFigures(dataSet);
  const { flow, currency, partner, period } = figure;
  const snapshot = openSnapshot(context.db.file);
  try {
    const wanted = { flow, currency, partners: codesOfSame(partner), near: monthsNear(period.first) };
    return publishedFigures({ figures: findClaimsOf(context, neighbourIds(snapshot, wanted, most)) });
  } finally {
    snapshot.close();
  }
}
