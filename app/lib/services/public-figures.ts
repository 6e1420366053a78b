import type { Figure } from '../domain/figure';
import type { DataSet } from './get-data-set';

/** The figures that readers see: those that an editor published, deprecated ones among them. */
export function publishedFigures(dataSet: Pick<DataSet, 'figures'>): Figure[] {
  return dataSet.figures.filter(({ reviewState }) => reviewState === 'published');
}
