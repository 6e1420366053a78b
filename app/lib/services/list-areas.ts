import 'server-only';
import { findArea, listAreaCodes } from '../areas/area-lists';
import type { Area } from '../domain/area';
import { countNames, type NameCounts } from './count-names';
import { type CutPage, cutPage, type PageRequest, textOrder } from './cut-page';
import { notFound } from './errors';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

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
  const dataSet = await getDataSet(context);
  const count = counter(await countNames(context));
  const areas = listAreaCodes()
    .flatMap((code) => findArea(code) ?? [])
    .map(count)
    .filter(({ asReporter, asPartner }) => !onlyNamed || asReporter + asPartner > 0);
  return { revision: dataSet.revision, page: cutPage(areas.toSorted(ORDER.compare), asked, ORDER) };
}

/** One area. Refuses a code that no list has. */
export async function getArea(
  context: ServiceContext,
  code: string,
): Promise<{ revision: number; area: AreaWithCounts }> {
  const dataSet = await getDataSet(context);
  const area = findArea(code);
  if (!area) throw notFound('No list of areas has this code');
  return { revision: dataSet.revision, area: counter(await countNames(context))(area) };
}

function counter({ reporters, partners }: NameCounts): (area: Area) => AreaWithCounts {
  return (area) => ({
    area,
    asReporter: reporters.get(area.code) ?? 0,
    asPartner: partners.get(area.code) ?? 0,
  });
}
