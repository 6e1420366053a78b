import type { Hue } from '@/lib/domain/hues';
import { isRange } from '@/lib/domain/qualifier';
import type { ChartBalance, ChartMark, RowsModel } from './chart-model';

/** One row of a chart: a mark, or the balance between two marks. `range` is what is drawn, in the chart's unit. */
export interface ChartRow extends Omit<ChartMark, 'hue'> {
  kind: 'mark' | 'balance';
  hue: Hue | 'ink';
  range: [number, number];
}

/** The bar of a mark: from zero to its bound or centre; between both bounds for `between`. */
function toBar({ qualifier, low, high }: ChartMark): [number, number] {
  return [isRange(qualifier) ? (low ?? 0) : 0, high ?? low ?? 0];
}

/** The place of a dot; both bounds for `between`, of which zero has none on a log axis. */
function toPlace({ low, high }: ChartMark, axisLow: number): [number, number] {
  const top = Math.max(axisLow, high ?? low ?? axisLow);
  return [low === null || low < axisLow ? top : low, top];
}

function toBalanceRow({ from, to, label, note, reading }: ChartBalance): ChartRow {
  return {
    kind: 'balance',
    figureId: null,
    href: null,
    hue: 'ink',
    name: 'Balance',
    note,
    qualifier: null,
    soft: false,
    plan: false,
    low: null,
    high: null,
    label,
    reading,
    caveat: null,
    range: [from, to],
  };
}

/** The rows of a chart from top to bottom. */
export function toRows(model: RowsModel): ChartRow[] {
  const isDots = model.kind === 'dots';
  const rows = model.marks.map(
    (mark): ChartRow => ({ kind: 'mark', ...mark, range: isDots ? toPlace(mark, model.axis.low) : toBar(mark) }),
  );
  return model.kind === 'balance' && model.balance ? [...rows, toBalanceRow(model.balance)] : rows;
}
