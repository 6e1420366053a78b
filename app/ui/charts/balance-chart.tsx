import { BalanceGuides } from './balance-guides';
import { BalanceRow } from './balance-row';
import { ChartFrame } from './chart-frame';
import { planChart } from './chart-layout';
import type { BalanceModel, ChartLayout } from './chart-model';
import { MarkRow } from './mark-row';

interface BalanceChartProps {
  model: BalanceModel;
  layout: ChartLayout;
  /** Begins the ids of this rendering; two renderings of one model in a document need two. */
  idPrefix?: string;
}

/** Exports and imports of one reporter as bars, and between their ends the balance, which is derived. */
export function BalanceChart({ model, layout, idPrefix = model.id }: BalanceChartProps) {
  const plan = planChart(model, layout);
  const id = `${idPrefix}-${layout}`;
  return (
    <ChartFrame
      plan={plan}
      max={model.max}
      id={id}
      drawRow={(index, box) => {
        const [row, text] = [plan.rows[index], plan.texts[index]];
        if (!row || !text) return null;
        if (row.kind === 'balance') return <BalanceRow {...{ plan, index, row, text, box }} />;
        return <MarkRow {...{ plan, index, row, text, box, id }} />;
      }}
    >
      {model.balance ? <BalanceGuides plan={plan} balance={model.balance} /> : null}
    </ChartFrame>
  );
}
