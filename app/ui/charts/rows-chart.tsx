import { BalanceGuides } from './balance-guides';
import { BalanceRow } from './balance-row';
import { ChartFrame } from './chart-frame';
import { planRows } from './chart-layout';
import type { ChartLayout, RowsModel } from './chart-model';
import { MarkRow } from './mark-row';

interface RowsChartProps {
  model: RowsModel;
  layout: ChartLayout;
  /** Begins the ids of this rendering; two renderings of one model in a document need two. */
  idPrefix?: string;
}

/** Amounts in rows: bars from zero or dots, and for a balance what is left between the ends of its two bars. */
export function RowsChart({ model, layout, idPrefix = model.id }: RowsChartProps) {
  const plan = planRows(model, layout);
  const id = `${idPrefix}-${layout}`;
  return (
    <ChartFrame
      plan={plan}
      id={id}
      drawRow={(index, box) => {
        const [row, text] = [plan.rows[index], plan.texts[index]];
        if (!row || !text) return null;
        if (row.kind === 'balance') return <BalanceRow {...{ plan, index, row, text, box }} />;
        return <MarkRow {...{ plan, index, row, text, box, id }} />;
      }}
    >
      {model.kind === 'balance' && model.balance ? <BalanceGuides plan={plan} balance={model.balance} /> : null}
    </ChartFrame>
  );
}
