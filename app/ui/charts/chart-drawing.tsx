import { neverReached } from '@/lib/domain/exhaustive';
import { BalanceChart } from './balance-chart';
import type { ChartLayout, ChartModel } from './chart-model';
import { ComparisonChart } from './comparison-chart';

interface ChartDrawingProps {
  model: ChartModel;
  layout: ChartLayout;
  idPrefix?: string;
}

/** The drawing of any chart at one width: the same components on the server and in the browser. */
export function ChartDrawing({ model, layout, idPrefix }: ChartDrawingProps) {
  switch (model.kind) {
    case 'comparison':
      return <ComparisonChart model={model} layout={layout} idPrefix={idPrefix} />;
    case 'balance':
      return <BalanceChart model={model} layout={layout} idPrefix={idPrefix} />;
    default:
      return neverReached(model);
  }
}
