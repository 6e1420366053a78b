import 'server-only';
import { findArea, listAreaCodes } from '../../areas/area-lists';
import type { Area } from '../../domain/area';
import { type CutPage, cutPage, type PageRequest, textOrder } from '../cut-page';
import { notFound } from '../errors';
import { EVERY_FIGURE, facetMemo } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

export interface AreaWithCounts {
  area: Area;
  /** Published figures whose reporter or partner is this very area. */
  asReporter: number;
  asPartner: number;
}

const ORDER = textOrder<AreaWithCounts>('areas', ({ area }) => [area.code]);

/** Every area of the published lists, in the order of their codes; only those that figures name where asked. */
export async function listAreas(
  context: ServiceContext,
  onlyNamed: boolean,
  asked: PageRequest,
): Promise<{ revision: number; page: CutPage<AreaWithCounts> }> {
  const { revision, count } = await counter(context);
  const areas = listAreaCodes()
    .flatMap((code) => findArea(code) ?? [])
    .map(count)
    .filter(({ asReporter, asPartner }) => !onlyNamed || asReporter + asPartner > 0);
  return { revision, page: cutPage(areas.toSorted(ORDER.compare), asked, ORDER) };
}

/** One area. Refuses a code that no list has. */
export async function getArea(
  context: ServiceContext,
  code: string,
): Promise<{ revision: number; area: AreaWithCounts }> {
  const area = findArea(code);
  if (!area) throw notFound('No list of areas has this code');
  const { revision, count } = await counter(context);
  return { revision, area: count(area) };
}

/** Counts the published figures that name an area, in the state that a context shows. */
function counter(context: ServiceContext) {
  return withState(context, async (state) => {
    const counted = async (part: 'reporter' | 'partner') => {
      const facet = await facetMemo(context.db, state, { part, selection: EVERY_FIGURE });
      return new Map(facet.map(({ value, count }) => [value, count]));
    };
    const [reporters, partners] = [await counted('reporter'), await counted('partner')];
    const count = (area: Area): AreaWithCounts => ({
      area,
      asReporter: reporters.get(area.code) ?? 0,
      asPartner: partners.get(area.code) ?? 0,
    });
    return { revision: state.revision, count };
  });
}
