import 'server-only';
import type { Source } from '../domain/source';
import { countFigures, EVERY_FIGURE } from './count-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface SourceList {
  revision: number;
  at: Date;
  sources: { source: Source; figureCount: number }[];
}

/** Every source that was read, newest first, with how many figures were found in it. */
export async function listSources(context: ServiceContext): Promise<SourceList> {
  const dataSet = await getDataSet(context);
  const counts = await countBySource(context, dataSet);
  const sources = [...dataSet.sources.values()]
    .map((source) => ({ source, figureCount: counts.get(source.id) ?? 0 }))
    .toSorted(
      (a, b) =>
        (b.source.publishedFrom ?? '').localeCompare(a.source.publishedFrom ?? '', 'en') ||
        (a.source.id < b.source.id ? -1 : 1),
    );
  return { revision: dataSet.revision, at: dataSet.at, sources };
}

async function countBySource(context: ServiceContext, dataSet: DataSet): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (!dataSet.isWhole) {
    for (const id of dataSet.sources.keys())
      counts.set(id, (await countFigures(context, { ...EVERY_FIGURE, source: id })).count);
    return counts;
  }
  for (const { sourceId } of publishedFigures(dataSet)) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return counts;
}
