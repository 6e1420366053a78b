import 'server-only';
import type { Source } from '../domain/source';
import { countNames } from './count-names';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

export interface SourceList {
  revision: number;
  at: Date;
  sources: { source: Source; figureCount: number }[];
}

/** Every source that was read, newest first, with how many figures were found in it. */
export async function listSources(context: ServiceContext): Promise<SourceList> {
  const dataSet = await getDataSet(context);
  const counts = (await countNames(context)).sources;
  const sources = [...dataSet.sources.values()]
    .map((source) => ({ source, figureCount: counts.get(source.id) ?? 0 }))
    .toSorted(
      (a, b) =>
        (b.source.publishedFrom ?? '').localeCompare(a.source.publishedFrom ?? '', 'en') ||
        (a.source.id < b.source.id ? -1 : 1),
    );
  return { revision: dataSet.revision, at: dataSet.at, sources };
}
