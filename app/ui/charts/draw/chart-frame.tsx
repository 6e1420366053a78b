import type { ReactElement } from 'react';
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { RowsPlan } from '../layout/chart-layout';
import { roundPx } from '../layout/chart-sheet';
import type { BarBox } from '../layout/mark-geometry';
import { gridPath, gridTicks, TickText, ZeroLine } from './rows-grid';
import { WarningStrip } from './warning-strip';

/** Recharts' layers would leave the document's order and need portals; all parts stand in the order they are written. */
const IN_ORDER = 0;

interface ChartFrameProps {
  plan: RowsPlan;
  /** Unique in the document for this rendering. */
  id: string;
  /** Draws row `index` in the box that the scales give it. */
  drawRow: (index: number, box: BarBox) => ReactElement | null;
  /** What lies between gridlines and bars. */
  children?: ReactElement | null;
}

/**
 * The frame of every chart of rows: Recharts' scales, grid, bars and axis at a fixed size, which CSS scales to the page.
 * No animation, no clipping, no tabbing of Recharts' own: the marks themselves are links.
 */
export function ChartFrame({ plan, id, drawRow, children }: ChartFrameProps) {
  const { axis, plot, width, height } = plan;
  // An axis of zero alone has no lines; Recharts would draw two of its own.
  const gridXs = gridTicks(plan).map(({ x }) => x);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={plan.rows}
      margin={{ top: plot.top, left: plot.left, right: width - plot.left - plot.width, bottom: 0 }}
      barSize={plan.sheet.barHeight}
      accessibilityLayer={false}
      role="none"
      style={{ width: '100%', height: 'auto' }}
    >
      {gridXs.length > 0 ? (
        <CartesianGrid
          horizontal={false}
          verticalPoints={gridXs}
          vertical={(line) => <path key={line.key} className="c-grid" d={gridPath(plan, Number(line.x1))} />}
          zIndex={IN_ORDER}
        />
      ) : null}
      {children}
      <YAxis type="category" hide width={0} />
      <XAxis
        type="number"
        domain={[axis.low, axis.high]}
        scale={axis.scale}
        ticks={plan.ticks.map(({ value }) => value)}
        interval={0}
        height={height - plot.top - plot.height}
        axisLine={false}
        tickLine={false}
        tick={({ payload }) => {
          const tick = plan.ticks.find(({ value }) => value === payload.value);
          return tick ? <TickText plan={plan} tick={tick} /> : null;
        }}
      />
      <Bar
        id={`${id}-bars`}
        dataKey="range"
        isAnimationActive={false}
        shape={({ index, x, y, width: length, height: thickness }: BarShapeProps) =>
          drawRow(index, { x: roundPx(x), y: roundPx(y), width: roundPx(length), height: thickness })
        }
        zIndex={IN_ORDER}
      />
      <ZeroLine plan={plan} />
      <WarningStrip plan={plan.warning} />
    </BarChart>
  );
}
