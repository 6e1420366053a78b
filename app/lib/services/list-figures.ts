import 'server-only';
import type { Derived } from '../domain/derived';
import type { Figure } from '../domain/figure';
import { type FigureSelection, isSelected, sortFigures } from '../domain/figure-selection';
import { assignHues, type FindHue } from '../domain/hues';
import type { BalancePanel } from '../domain/panels';
import type { Source } from '../domain/source';
import { areaName } from '../format/area-words';
import type { FigureQuery } from '../schemas/figure-query';
import { countFigures } from './count-figures';
import { invalidInput } from './errors';
import { firstFigures } from './first-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { getDataState } from './get-data-state';
import { toOverview } from './get-overview';
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
  /** How many figures the filters leave; more than `figures` where a page cannot show them all. */
  count: number;
  /** How many figures there are without the filters. */
  total: number;
  /** Every published figure, for the choices that a filter offers. */
  all: Figure[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** As many figures as one page lists where there are more than are kept in memory. */
export const LISTED_AT_MOST = 100;

/** Whether a query asks for figures of a set that is too large to be listed at once: then they can only be streamed. */
export async function isBeyondPages(context: ServiceContext, { panel }: FigureQuery): Promise<boolean> {
  return panel === null && !(await getDataSet(context)).isWhole;
}

function selectionOf({ reporter, partner, flow, period, source }: FigureQuery): FigureSelection {
  return { reporter, partner, flow, period, source };
}

/** The published figures that a query selects, in its order. With `panel`, the figures and derived rows of one panel. */
export async function listFigures(context: ServiceContext, query: FigureQuery): Promise<FigureList> {
  const dataSet = await getDataSet(context);
  const all = publishedFigures(dataSet);
  const base = {
    revision: dataSet.revision,
    total: dataSet.isWhole ? all.length : (await getDataState(context)).count,
    all,
    sources: dataSet.sources,
    hueOf: assignHues(dataSet.figures),
  };
  const publisherOf = (id: string) => dataSet.sources.get(id)?.publisher ?? areaName(id);
  if (query.panel !== null) {
    const panel = figuresOfPanel(dataSet, query);
    return { ...base, ...panel, count: panel.figures.length };
  }
  const selected = dataSet.isWhole
    ? all.filter((figure) => isSelected(figure, query))
    : await firstFigures(context, selectionOf(query), LISTED_AT_MOST);
  const count = dataSet.isWhole ? selected.length : (await countFigures(context, selectionOf(query))).count;
  return { ...base, count, figures: sortFigures(selected, query.sort, query.order, publisherOf), derived: [] };
}

function figuresOfPanel(dataSet: DataSet, query: FigureQuery): Pick<FigureList, 'figures' | 'derived'> {
  const { panels } = toOverview(dataSet);
  const panel = panels.find(({ id }) => id === query.panel);
  if (!panel) {
    const issue = { field: 'panel', code: 'panel_unknown', allowed: panels.map(({ id }) => id) };
    throw invalidInput('There is no such panel', [issue]);
  }
  const figures = panel.figures.filter((figure) => isSelected(figure, query));
  const whole = figures.length === panel.figures.length;
  return { figures, derived: panel.kind === 'balance' && whole ? toDerivedRows(panel) : [] };
}

function toDerivedRows({ exports, imports, balance, turnover }: BalancePanel): DerivedRow[] {
  return [
    { flow: 'balance', exports, imports, value: balance },
    { flow: 'turnover', exports, imports, value: turnover },
  ];
}
