import 'server-only';
import type { AreaCode } from '../domain/area';
import type { Derived } from '../domain/derived';
import type { Figure, ReviewState } from '../domain/figure';
import { isSelected, sortFigures } from '../domain/figure-selection';
import type { FindHue } from '../domain/hues';
import type { BalancePanel } from '../domain/panels';
import type { Source } from '../domain/source';
import { areaName } from '../format/area-words';
import type { FigureQuery } from '../schemas/figure-query';
import { authorize } from './authorize';
import { countFigures, EVERY_FIGURE } from './count-figures';
import { invalidInput } from './errors';
import { type DataSet, getDataSet } from './get-data-set';
import { getHues } from './get-hues';
import { arrangeOverview } from './get-overview';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

/** An amount that follows from two figures of a balance pair; nobody reported it. */
export interface DerivedRow {
  flow: 'balance' | 'turnover';
  exports: Figure;
  imports: Figure;
  value: Derived;
}

export interface FigureList {
  revision: number;
  figures: Figure[];
  /** Rows that follow from the figures, when a panel was asked for. */
  derived: DerivedRow[];
  /** How many figures the filters leave. */
  count: number;
  /** How many figures there are without the filters. */
  total: number;
  /** Every published figure that is kept in memory, for the choices that a filter offers. */
  all: Figure[];
  /** Whether those are all: else pages follow the order in which figures were recorded. */
  isWhole: boolean;
  sources: ReadonlyMap<string, Source>;
  /** The economies with a hue of their own; all others share one. */
  hued: AreaCode[];
  hueOf: FindHue;
}

/** As many figures of a source or an economy as its page lists where there are more than are kept in memory. */
export const LISTED_AT_MOST = 100;

/** Whether a query asks for figures of a set that is too large to be listed at once: then they can only be streamed. */
export async function isBeyondPages(context: ServiceContext, { panel }: FigureQuery): Promise<boolean> {
  return panel === null && !(await getDataSet(context)).isWhole;
}

/**
 * The published figures that a query selects, in its order. With `panel`, the figures and derived rows of one panel. Only
 * of a set that is not beyond pages (isBeyondPages): of another it knows those that are kept in memory.
 */
export async function listFigures(context: ServiceContext, query: FigureQuery): Promise<FigureList> {
  const dataSet = await getDataSet(context);
  const base = await listBase(context, query);
  if (query.panel !== null) {
    const panel = figuresOfPanel(context, query, dataSet);
    return { ...base, ...panel, count: panel.figures.length };
  }
  const selected = base.all.filter((figure) => isSelected(figure, query));
  const figures = sortFigures(selected, query.sort, query.order, sortName(dataSet.sources));
  return { ...base, figures, count: figures.length, derived: [] };
}

/** What every list of figures has, whichever part of them it shows. */
export async function listBase(context: ServiceContext, { reviewState }: FigureQuery) {
  const dataSet = await getDataSet(context);
  const all = reviewState ? figuresInState(context, dataSet, reviewState) : publishedFigures(dataSet);
  return {
    revision: dataSet.revision,
    total: dataSet.isWhole ? all.length : (await countFigures(context, { ...EVERY_FIGURE, reviewState })).count,
    all,
    isWhole: dataSet.isWhole,
    sources: dataSet.sources,
    ...(await getHues(context)),
  };
}

/** Under which name a figure stands in an order: its source's publisher, or its area's name. */
export function sortName(sources: ReadonlyMap<string, Source>): (key: string) => string {
  return (key) => sources.get(key)?.publisher ?? areaName(key);
}

/** What is not published is for editors. */
function figuresInState(context: ServiceContext, { figures }: DataSet, state: ReviewState | 'any'): Figure[] {
  authorize(context, 'editor');
  return figures.filter(({ reviewState }) => state === 'any' || reviewState === state);
}

function figuresOfPanel(
  context: ServiceContext,
  query: FigureQuery,
  dataSet: DataSet,
): Pick<FigureList, 'figures' | 'derived'> {
  const { panels } = arrangeOverview(context, dataSet);
  const panel = panels.find(({ id }) => id === query.panel);
  if (!panel) {
    const issue = { field: 'panel', code: 'panel_unknown', allowed: panels.map(({ id }) => id) };
    throw invalidInput('There is no such panel', [issue]);
  }
  const figures = panel.figures.filter((figure) => isSelected(figure, query));
  const whole = figures.length === panel.figures.length;
  return { figures, derived: panel.kind === 'balance' && whole ? toDerivedRows(panel) : [] };
}

/** Balance and turnover of a balance pair, as rows. */
export function toDerivedRows({ exports, imports, balance, turnover }: BalancePanel): DerivedRow[] {
  return [
    { flow: 'balance', exports, imports, value: balance },
    { flow: 'turnover', exports, imports, value: turnover },
  ];
}
