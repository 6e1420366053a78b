import 'server-only';
import type { Figure } from '../domain/figure';
import type { FindHue } from '../domain/hues';
import type { ContextNote, Source } from '../domain/source';
import { EVERY_FIGURE } from './count-figures';
import { notFound } from './errors';
import { firstFigures } from './first-figures';
import { getDataSet } from './get-data-set';
import { getHues } from './get-hues';
import { LISTED_AT_MOST } from './list-figures';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface SourceWithFigures {
  revision: number;
  at: Date;
  source: Source;
  figures: Figure[];
  contextNotes: ContextNote[];
  hueOf: FindHue;
}

/** One source with what was found in it. Refuses an unknown id. */
export async function getSource(context: ServiceContext, id: string): Promise<SourceWithFigures> {
  const dataSet = await getDataSet(context);
  const source = dataSet.sources.get(id);
  if (!source) throw notFound('There is no source with this id');
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    source,
    figures: dataSet.isWhole
      ? publishedFigures(dataSet).filter(({ sourceId }) => sourceId === id)
      : await firstFigures(context, { ...EVERY_FIGURE, source: id }, LISTED_AT_MOST),
    contextNotes: dataSet.contextNotes.filter(({ sourceId }) => sourceId === id),
    hueOf: (await getHues(context)).hueOf,
  };
}
