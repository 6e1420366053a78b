import 'server-only';
import { findArea } from '../areas/area-lists';
import type { Caveat } from '../domain/caveat';
import { chooseFigures } from '../domain/claim';
import { type Comparison, compareFigures, ownCaveats } from '../domain/comparability';
import type { Figure } from '../domain/figure';
import type { FindHue } from '../domain/hues';
import type { ContextNote, Source } from '../domain/source';
import { countFigures, EVERY_FIGURE } from './count-figures';
import { notFound } from './errors';
import { findNeighbours } from './find-neighbours';
import { keptWithClaimsOf } from './first-figures';
import { getDataSet } from './get-data-set';
import { getHues } from './get-hues';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface FigureInContext {
  revision: number;
  at: Date;
  figure: Figure;
  source: Source;
  /** Other published figures about the same claim. */
  competing: Figure[];
  /** How many more figures its source holds. */
  othersInSource: number;
  caveats: Caveat[];
  /** Against one figure of each other claim, comparable ones first; of a very large set against some of them. */
  comparisons: { other: Figure; comparison: Comparison }[];
  contextNotes: ContextNote[];
  /** There are claims that it is not compared with here. */
  isPart: boolean;
  /** Every source, by its id: a figure may have been taken for another one's before. */
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** Of a very large set those that may share its axis, then the last ones recorded: no page lists thousands. */
const COMPARED_AT_MOST = 100;

const VERDICT_ORDER = ['comparable', 'with_caveats', 'balance_pair', 'not_comparable'];

/** One published figure with its source, its caveats and how it compares with the others. Refuses an unknown id. */
export async function getFigure(context: ServiceContext, id: string): Promise<FigureInContext> {
  const dataSet = await getDataSet(context);
  const published = publishedFigures({ figures: keptWithClaimsOf(context, dataSet, [id]) });
  const figure = published.find((candidate) => candidate.id === id);
  const source = figure && dataSet.sources.get(figure.sourceId);
  if (!figure || !source) throw notFound('There is no figure with this id');
  const near = dataSet.isWhole ? [] : findNeighbours(context, dataSet, { figure, most: COMPARED_AT_MOST });
  const known = new Set(near.map((other) => other.id));
  const others = chooseFigures(
    [...near, ...published.filter((other) => !known.has(other.id))].filter(({ claimId }) => claimId !== figure.claimId),
  );
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    figure,
    source,
    competing: published.filter((other) => other.claimId === figure.claimId && other.id !== id),
    othersInSource: dataSet.isWhole
      ? published.filter((other) => other.sourceId === source.id && other.id !== id).length
      : (await countFigures(context, { ...EVERY_FIGURE, source: source.id })).count - 1,
    caveats: ownCaveats(figure),
    comparisons: (dataSet.isWhole ? others : others.slice(0, COMPARED_AT_MOST))
      .map(({ figure: other }) => ({ other, comparison: compareFigures(figure, other, findArea) }))
      .toSorted((a, b) => VERDICT_ORDER.indexOf(a.comparison.verdict) - VERDICT_ORDER.indexOf(b.comparison.verdict)),
    contextNotes: dataSet.contextNotes.filter(({ figureIds }) => figureIds.includes(id)),
    isPart: !dataSet.isWhole,
    sources: dataSet.sources,
    hueOf: (await getHues(context)).hueOf,
  };
}
