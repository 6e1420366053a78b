import { useXAxisScale } from 'recharts';
import { planRows, type RowsPlan } from '../layout/chart-layout';
import type { ChartBalance, ChartLayout, RowsModel } from '../model/chart-model';
import { AnyRow } from './any-row';
import { BalanceGuides } from './balance-guides';
import { ChartFrame } from './chart-frame';

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
    <ChartFrame plan={plan} id={id} drawRow={(index, box) => <AnyRow {...{ plan, index, box, id }} />}>
      {model.kind === 'balance' && model.balance ? <LiveGuides plan={plan} balance={model.balance} /> : null}
    </ChartFrame>
  );
}

/** The guides of a balance on Recharts' scale. */
function LiveGuides({ plan, balance }: { plan: RowsPlan; balance: ChartBalance }) {
  const scale = useXAxisScale();
  return <BalanceGuides plan={plan} balance={balance} toX={(amount) => scale?.(amount)} />;
}
