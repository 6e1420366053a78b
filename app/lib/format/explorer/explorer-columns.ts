import type { SortKey } from '../../domain/figure-selection';

export interface ExplorerColumn {
  id: string;
  text: string;
  /** By what its heading sorts; left out where no order says much. */
  sort?: SortKey;
  /** Shown unless the reader chooses. */
  isUsual: boolean;
}

/** What the table of figures can show beside the reporter, in its order. */
export const EXPLORER_COLUMNS: readonly ExplorerColumn[] = [
  { id: 'amount', text: 'Amount', sort: 'amount', isUsual: true },
  { id: 'hedge', text: 'Hedge as printed', isUsual: false },
  { id: 'flow', text: 'Flow', sort: 'flow', isUsual: true },
  { id: 'partner', text: 'Partner', sort: 'partner', isUsual: true },
  { id: 'partner_as_printed', text: 'Partner as printed', isUsual: false },
  { id: 'period', text: 'Period', sort: 'period', isUsual: true },
  { id: 'period_as_printed', text: 'Period as printed', isUsual: false },
  { id: 'attribution', text: 'Attributed to', isUsual: false },
  { id: 'coverage', text: 'Coverage', isUsual: false },
  { id: 'source', text: 'Source', sort: 'source', isUsual: true },
];

/** The columns of these names, in the table's order; the usual ones where none is named. */
export function chooseColumns(names: readonly string[]): ExplorerColumn[] {
  const named = EXPLORER_COLUMNS.filter(({ id }) => names.includes(id));
  return named.length > 0 ? named : EXPLORER_COLUMNS.filter(({ isUsual }) => isUsual);
}
