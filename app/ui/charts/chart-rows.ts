import { neverReached } from '@/lib/domain/exhaustive';
import type { Hue } from '@/lib/domain/hues';
import type { Qualifier } from '@/lib/domain/qualifier';
import type { ChartBalance, ChartLabel, ChartMark, ChartModel } from './chart-model';

/** One row of a chart: a mark, or the balance between two marks. `range` is what is drawn, in the chart's unit. */
export interface ChartRow {
  kind: 'mark' | 'balance';
  figureId: string | null;
  href: string | null;
  hue: Hue | 'ink';
  name: string;
  note: string | null;
  /** Null for a balance, which has no bar. */
  qualifier: Qualifier | null;
  low: number | null;
  high: number | null;
  label: ChartLabel;
  reading: string;
  caveat: { number: number; href: string } | null;
  range: [number, number];
}

/** The bar of a mark: from zero to its bound or centre; between both bounds for `between`. */
function toRange({ qualifier, low, high }: ChartMark): [number, number] {
  return [qualifier === 'between' ? (low ?? 0) : 0, high ?? low ?? 0];
}

function toMarkRow(mark: ChartMark): ChartRow {
  return { kind: 'mark', ...mark, range: toRange(mark) };
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
    low: null,
    high: null,
    label,
    reading,
    caveat: null,
    range: [from, to],
  };
}

/** The rows of a chart from top to bottom. */
export function toRows(model: ChartModel): ChartRow[] {
  switch (model.kind) {
    case 'comparison':
      return model.marks.map(toMarkRow);
    case 'balance': {
      const marks = [model.exports, model.imports].map(toMarkRow);
      return model.balance ? [...marks, toBalanceRow(model.balance)] : marks;
    }
    default:
      return neverReached(model);
  }
}
