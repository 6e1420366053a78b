import { AnyRow } from '../draw/any-row';
import { BalanceGuides } from '../draw/balance-guides';
import { gridPath, gridTicks, TickText, ZeroLine } from '../draw/rows-grid';
import { WarningStrip } from '../draw/warning-strip';
import { planRows, type RowsPlan } from '../layout/chart-layout';
import { roundPx } from '../layout/chart-sheet';
import type { BarBox } from '../layout/mark-geometry';
import { amountScale } from '../model/chart-axis';
import type { ChartLayout, RowsModel } from '../model/chart-model';
import { ServerSvg } from './server-svg';

interface ServerRowsProps {
  model: RowsModel;
  layout: ChartLayout;
}

/** A chart of rows as the live chart draws it, in the same order, with the scale worked out here. */
export function ServerRows({ model, layout }: ServerRowsProps) {
  const plan = planRows(model, layout);
  const { axis, plot } = plan;
  const id = `${model.id}-${layout}`;
  const toX = amountScale(axis, plot.left, plot.left + plot.width);
  return (
    <ServerSvg width={plan.width} height={plan.height}>
      {gridTicks(plan).map(({ x }) => (
        <path key={x} className="c-grid" d={gridPath(plan, x)} />
      ))}
      {model.kind === 'balance' && model.balance ? (
        <BalanceGuides plan={plan} balance={model.balance} toX={toX} />
      ) : null}
      {plan.rows.map((row, index) => (
        <AnyRow key={row.figureId ?? index} {...{ plan, index, id }} box={boxOf(plan, index, row.range.map(toX))} />
      ))}
      <ZeroLine plan={plan} />
      <WarningStrip plan={plan.warning} />
      {plan.ticks.map((tick) => (
        <TickText key={tick.value} plan={plan} tick={tick} />
      ))}
    </ServerSvg>
  );
}

/** Where the bar of a row stands; it runs to the left for a balance below zero. */
function boxOf({ firstBar, pitch, sheet }: RowsPlan, index: number, [from = 0, to = 0]: readonly number[]): BarBox {
  return { x: roundPx(from), y: firstBar + index * pitch, width: roundPx(to - from), height: sheet.barHeight };
}
