import type { RowsPlan } from '../layout/chart-layout';
import type { BarBox } from '../layout/mark-geometry';
import { BalanceRow } from './balance-row';
import { MarkRow } from './mark-row';

interface AnyRowProps {
  plan: RowsPlan;
  index: number;
  /** Where the scales place the row's bar. */
  box: BarBox;
  /** Unique in the document for this rendering. */
  id: string;
}

/** One row of a chart of rows, whichever kind it is; nothing for a row that the plan does not have. */
export function AnyRow({ plan, index, box, id }: AnyRowProps) {
  const [row, text] = [plan.rows[index], plan.texts[index]];
  if (!row || !text) return null;
  if (row.kind === 'balance') return <BalanceRow {...{ plan, index, row, text, box }} />;
  return <MarkRow {...{ plan, index, row, text, box, id }} />;
}
