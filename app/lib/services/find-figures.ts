import 'server-only';
import { chooseFigures } from '../domain/claim';
import type { Figure } from '../domain/figure';
import type { Source } from '../domain/source';
import { foldText } from '../format/area-search';
import { areaName } from '../format/area-words';
import { publicSearchText } from '../format/figure-search';
import { findManyFigures, type SearchedFigures } from './find-many-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface FoundFigures {
  /** Those that charts would take for their claims first, then by reporter, newest first. */
  figures: Figure[];
  /** How many fit, of which `figures` are the first. */
  total: number;
  /** Of very many figures the last recorded ones that fit were looked through: there may be others. */
  isCut: boolean;
  /** Ids of figures behind which a chart takes another one of the same claim. */
  competing: ReadonlySet<string>;
  sources: ReadonlyMap<string, Source>;
}

/** More than this many results are a reason to type another word. */
export const FOUND_AT_MOST = 30;

const folded = new WeakMap<DataSet, { figure: Figure; text: string }[]>();

/** Each published figure with its folded text, worked out once for a state of the data. */
function searchable(dataSet: DataSet): { figure: Figure; text: string }[] {
  const known = folded.get(dataSet);
  if (known) return known;
  const made = publishedFigures(dataSet).map((figure) => ({
    figure,
    text: foldText(publicSearchText(figure, dataSet.sources.get(figure.sourceId))),
  }));
  folded.set(dataSet, made);
  return made;
}

/**
 * Published figures whose reporter, partner, flow, period or source hold each word of the search; all for no word. Where
 * there are more than are kept in memory, the database is searched.
 */
export async function findFigures(context: ServiceContext, search: string): Promise<FoundFigures> {
  const dataSet = await getDataSet(context);
  const words = [...new Set(foldText(search).split(' ').filter(Boolean))];
  const { figures, taken, isCut } = dataSet.isWhole
    ? findKept(dataSet, words)
    : await findManyFigures(context, dataSet, { text: search, words });
  const sorted = figures.toSorted(
    (a, b) =>
      Number(taken.has(b.id)) - Number(taken.has(a.id)) ||
      areaName(a.reporter).localeCompare(areaName(b.reporter), 'en') ||
      (b.period.first ?? '').localeCompare(a.period.first ?? '', 'en') ||
      (a.id < b.id ? -1 : 1),
  );
  return {
    figures: sorted.slice(0, FOUND_AT_MOST),
    total: figures.length,
    isCut,
    competing: new Set(sorted.filter(({ id }) => !taken.has(id)).map(({ id }) => id)),
    sources: dataSet.sources,
  };
}

function findKept(dataSet: DataSet, words: readonly string[]): SearchedFigures {
  const all = searchable(dataSet);
  return {
    figures: all.filter(({ text }) => words.every((word) => text.includes(word))).map(({ figure }) => figure),
    taken: new Set(chooseFigures(all.map(({ figure }) => figure)).map(({ figure }) => figure.id)),
    isCut: false,
  };
}
