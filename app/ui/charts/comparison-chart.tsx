import { ChartFrame } from './chart-frame';
import { planChart } from './chart-layout';
import type { ChartLayout, ComparisonModel } from './chart-model';
import { MarkRow } from './mark-row';

interface ComparisonChartProps {
  model: ComparisonModel;
  layout: ChartLayout;
  /** Begins the ids of this rendering; two renderings of one model in a document need two. */
  idPrefix?: string;
}

/** Amounts on one axis from zero, one bar each. */
export function ComparisonChart({ model, layout, idPrefix = model.id }: ComparisonChartProps) {
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
        return <MarkRow {...{ plan, index, row, text, box, id }} />;
      }}
    />
  );
}
