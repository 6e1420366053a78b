import { type KeyboardEvent, memo, useRef } from 'react';
import { ChartDrawing } from '../draw/chart-drawing';
import { chartFrameStyle } from '../draw/chart-frame-style';
import { CHART_LAYOUTS, type ChartLayout, type ChartModel } from '../model/chart-model';
import { readingsOf } from '../model/chart-readings';
import { ChartTip } from './chart-tip';
import { moveFocusByKey } from './mark-links';
import { useChartTip } from './use-chart-tip';

/** Drawn anew for a new model only: Recharts replaces every mark when it draws, and a focused one loses its focus. */
const LiveDrawing = memo(function LiveDrawing({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  return (
    <div className={`chart-${layout}`} style={chartFrameStyle(model, layout)}>
      <ChartDrawing model={model} layout={layout} idPrefix={`${model.id}-live`} />
    </div>
  );
});

/**
 * The drawing of a static chart, made in the browser, with each mark's full reading on hover and focus and the arrow
 * keys moving from mark to mark.
 */
export function LiveChart({ model }: { model: ChartModel }) {
  const root = useRef<HTMLDivElement>(null);
  const { place, handlers, close } = useChartTip(root);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (root.current && moveFocusByKey(root.current, event.key)) event.preventDefault();
  };
  const reading = place ? readingsOf(model)[place.index] : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its links
    <div ref={root} onKeyDown={onKeyDown} {...handlers}>
      {CHART_LAYOUTS.map((layout) => (
        <LiveDrawing key={layout} model={model} layout={layout} />
      ))}
      {place && reading !== undefined ? <ChartTip place={place}>{reading}</ChartTip> : null}
    </div>
  );
}
