import 'server-only';
import type { DataState } from '../../db/figures/open-state';
import type { AreaCode } from '../../domain/area';
import type { Derived } from '../../domain/derived';
import type { Figure } from '../../domain/figure';
import { type FigureSelection, isSelected } from '../../domain/figure-selection';
import type { FindHue } from '../../domain/hues';
import type { BalancePanel } from '../../domain/panels';
import type { Source } from '../../domain/source';
import { areaName } from '../../format/figure/area-words';
import type { FigureQuery } from '../../schemas/figure-query';
import { authorize } from '../authorize';
import { huesMemo } from '../compare/get-hues';
import { arrangeOverview } from '../compare/get-overview';
import { invalidInput } from '../errors';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { countFigures, countMemo, EVERY_FIGURE } from './count-figures';

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
  sources: ReadonlyMap<string, Source>;
  /** The economies with a hue of their own; all others share one. */
  hued: AreaCode[];
  hueOf: FindHue;
}

/** As many figures of a source or an economy as its page lists. */
export const LISTED_AT_MOST = 100;

/** So many are put in order at once; a larger selection is listed a page at a time, or streamed. */
const LISTED_WHOLE = 5000;

/** What every list of figures has, whichever part of them it shows. What is not published is for editors. */
export async function listBase(context: ServiceContext, state: DataState, { reviewState }: FigureQuery) {
  if (reviewState) authorize(context, 'editor');
  const { count: total } = await countMemo(context.db, state, { ...EVERY_FIGURE, reviewState });
  const { sources } = await sourcesMemo(context.db, state);
  return { revision: state.revision, total, sources, ...(await huesMemo(context.db, state)) };
}

/** Whether a query leaves more figures than are listed at once: then they are streamed. */
export async function isBeyondList(context: ServiceContext, query: FigureQuery): Promise<boolean> {
  return query.panel === null && (await countFigures(context, selectionOf(query))).count > LISTED_WHOLE;
}

/** The figures that a query selects, in its order, all at once. With `panel`, the figures and derived rows of one panel. */
export function listFigures(context: ServiceContext, query: FigureQuery): Promise<FigureList> {
  if (query.panel !== null) return listPanel(context, query);
  return withState(context, async (state) => {
    const base = await listBase(context, state, query);
    const selection = selectionOf(query);
    const { count } = await countMemo(context.db, state, selection);
    const { sort, order } = query;
    const wanted = { selection, sort, order, nameOf: sortName(base.sources), total: count, beside: null };
    const { figures } = state.figures.list({ ...wanted, limit: LISTED_WHOLE });
    return { ...base, figures, count, derived: [] };
  });
}

/** What a query selects, without its order and page. */
export function selectionOf({ reporter, partner, flow, period, source, reviewState }: FigureQuery): FigureSelection {
  return { reporter, partner, flow, period, source, reviewState };
}

/** Under which name a figure stands in an order: its source's publisher, or its area's name. */
export function sortName(sources: ReadonlyMap<string, Source>): (key: string) => string {
  return (key) => sources.get(key)?.publisher ?? areaName(key);
}

/** The figures and derived rows of the panel that a query names. Refuses a panel that the overview has not. */
export async function listPanel(context: ServiceContext, query: FigureQuery): Promise<FigureList> {
  const base = await withState(context, (state) => listBase(context, state, query));
  const { panels } = await arrangeOverview(context);
  const panel = panels.find(({ id }) => id === query.panel);
  if (!panel) {
    const issue = { field: 'panel', code: 'panel_unknown', allowed: panels.map(({ id }) => id) };
    throw invalidInput('There is no such panel', [issue]);
  }
  const figures = panel.figures.filter((figure) => isSelected(figure, query));
  const whole = figures.length === panel.figures.length;
  const derived = panel.kind === 'balance' && whole ? toDerivedRows(panel) : [];
  return { ...base, figures, count: figures.length, derived };
}

/** Balance and turnover of a balance pair, as rows. */
export function toDerivedRows({ exports, imports, balance, turnover }: BalancePanel): DerivedRow[] {
  return [
    { flow: 'balance', exports, imports, value: balance },
    { flow: 'turnover', exports, imports, value: turnover },
  ];
}
