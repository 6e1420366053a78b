import 'server-only';
import type { Derived } from '../domain/derived';
import type { Figure, ReviewState } from '../domain/figure';
import { isSelected, sortFigures } from '../domain/figure-selection';
import { assignHues, type FindHue } from '../domain/hues';
import type { BalancePanel } from '../domain/panels';
import type { Source } from '../domain/source';
import { areaName } from '../format/area-words';
import type { FigureQuery } from '../schemas/figure-query';
import { authorize } from './authorize';
import { invalidInput } from './errors';
import { type DataSet, getDataSet } from './get-data-set';
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
  /** How many figures there are without the filters. */
  total: number;
  /** Every published figure, for the choices that a filter offers. */
  all: Figure[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** The published figures that a query selects, in its order. With `panel`, the figures and derived rows of one panel. */
export async function listFigures(context: ServiceContext, query: FigureQuery): Promise<FigureList> {
  const dataSet = await getDataSet(context);
  const all = query.reviewState ? figuresInState(context, dataSet, query.reviewState) : publishedFigures(dataSet);
  const base = {
    revision: dataSet.revision,
    total: all.length,
    all,
    sources: dataSet.sources,
    hueOf: assignHues(dataSet.figures),
  };
  if (query.panel !== null) return { ...base, ...figuresOfPanel(dataSet, query) };
  const selected = all.filter((figure) => isSelected(figure, query));
  return { ...base, figures: sortFigures(selected, query.sort, query.order, sortName(dataSet.sources)), derived: [] };
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

/** Balance and turnover of a balance pair, as rows. */
export function toDerivedRows({ exports, imports, balance, turnover }: BalancePanel): DerivedRow[] {
  return [
    { flow: 'balance', exports, imports, value: balance },
    { flow: 'turnover', exports, imports, value: turnover },
  ];
}
