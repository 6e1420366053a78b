import type { AreaCode } from './area';
import { compareBySize, type Figure, type Flow, type ReviewState } from './figure';
import { type MonthSpan, monthNumber, type Period, periodSpan } from './period';

/** Which figures are meant. Null is "all"; a period is months that a figure's own must touch. */
export interface FigureSelection {
  reporter: AreaCode | null;
  partner: AreaCode | null;
  flow: Flow | null;
  period: MonthSpan | 'unstated' | null;
  source: string | null;
  /** Where the database selects: figures of this state, or of any. Left out means published ones. */
  reviewState?: ReviewState | 'any';
}

export function isSelected(figure: Figure, selection: FigureSelection): boolean {
  return (
    (selection.reporter === null || figure.reporter === selection.reporter) &&
    (selection.partner === null || figure.partner === selection.partner) &&
    (selection.flow === null || figure.flow === selection.flow) &&
    (selection.source === null || figure.sourceId === selection.source) &&
    touchesPeriod(figure.period, selection.period)
  );
}

function touchesPeriod(period: Period, wanted: MonthSpan | 'unstated' | null): boolean {
  if (wanted === null) return true;
  const span = periodSpan(period);
  if (wanted === 'unstated' || span === null) return wanted === 'unstated' && span === null;
  return monthNumber(span.first) <= monthNumber(wanted.last) && monthNumber(wanted.first) <= monthNumber(span.last);
}

/** By what a table of figures can be ordered. Amounts of different currencies are kept apart, never ranked together. */
export type SortKey = 'reporter' | 'partner' | 'flow' | 'amount' | 'period' | 'source';

/** What a figure's place in an ordered table hangs on; nothing else of it does. */
export type FigurePlace = Pick<
  Figure,
  'id' | 'reporter' | 'partner' | 'flow' | 'amount' | 'currency' | 'balanceSign' | 'sourceId'
> & { period: Pick<Figure['period'], 'first' | 'last'> };

export type SortOrder = 'ascending' | 'descending';

/** The order that a heading gives first: largest and newest first, names from A to Z. */
export function usualOrder(sort: SortKey): SortOrder {
  return sort === 'amount' || sort === 'period' ? 'descending' : 'ascending';
}

/**
 * Orders by one key; of equal names the codes tell, of other equals their ids. Unstated periods come last in both
 * directions.
 */
export function figureOrder(
  sort: SortKey,
  order: SortOrder,
  nameOf: (key: string) => string,
): (a: FigurePlace, b: FigurePlace) => number {
  const direction = order === 'ascending' ? 1 : -1;
  const byText = (a: string, b: string) => a.localeCompare(b, 'en');
  const byName = (a: string, b: string) => byText(nameOf(a), nameOf(b)) || (a === b ? 0 : a < b ? -1 : 1);
  const compare = (a: FigurePlace, b: FigurePlace): number => {
    switch (sort) {
      case 'reporter':
      case 'partner':
        return direction * byName(a[sort], b[sort]);
      case 'source':
        return direction * byName(a.sourceId, b.sourceId);
      case 'flow':
        return direction * byText(a.flow, b.flow);
      case 'amount':
        return byText(a.currency, b.currency) || -direction * compareBySize(a, b);
      case 'period': {
        if (a.period.first === null || b.period.first === null)
          return Number(a.period.first === null) - Number(b.period.first === null);
        return direction * byText(`${a.period.first} ${a.period.last}`, `${b.period.first} ${b.period.last}`);
      }
    }
  };
  return (a, b) => compare(a, b) || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);
}

/** Sorts by one key; equals keep the order of their ids. */
export function sortFigures(
  figures: readonly Figure[],
  sort: SortKey,
  order: SortOrder,
  nameOf: (key: string) => string,
): Figure[] {
  return figures.toSorted(figureOrder(sort, order, nameOf));
}
