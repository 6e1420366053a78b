'use client';

import { type CSSProperties, useRef, useState } from 'react';
import { useServerDrawing } from '#server-drawing';
import { useLiveChart } from '../live/use-live-chart';
import { usePointerRest } from '../live/use-pointer-rest';
import { CHART_LAYOUTS, type ChartLayout, type ChartModel } from '../model/chart-model';

/** The style that keeps each drawing's place. */
type ChartFrames = Record<ChartLayout, CSSProperties>;

interface DrawingProps {
  layout: ChartLayout;
  frame: CSSProperties;
  drawn: string;
}

/** Server: the finished drawing. Browser: nothing, and React leaves the server's markup alone while hydrating. */
function ServerDrawing({ layout, frame, drawn }: DrawingProps) {
  // Only the first ones: what follows is the live chart's, and React must not touch the markup before that.
  const [markup] = useState(drawn);
  const [style] = useState(frame);
  return (
    <div
      className={`chart-${layout}`}
      style={style}
      // Our own serializer's text, which escapes every value. The browser has none to compare with, hence the second.
      dangerouslySetInnerHTML={{ __html: markup }}
      suppressHydrationWarning
    />
  );
}

/**
 * A chart in the page's HTML: readable, linked and the right size without any script. The live chart, the same drawing
 * with tooltips and arrow keys, takes its place when the reader points at it, focuses it or touches it.
 */
export function StaticChart({ model, frames }: { model: ChartModel; frames: ChartFrames }) {
  const drawing = useServerDrawing(model);
  const root = useRef<HTMLDivElement>(null);
  const { onPointerDown, untilAtRest } = usePointerRest();
  const { shown, takeOver } = useLiveChart(root, model, untilAtRest);
  return (
    <div
      ref={root}
      className="chart"
      role="group"
      aria-label={model.alt}
      data-chart={model.id}
      data-live={shown ? '' : undefined}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && takeOver()}
      onPointerDown={onPointerDown}
      onTouchStart={takeOver}
      onFocus={takeOver}
    >
      {shown ? (
        <shown.live.LiveChart model={shown.model} />
      ) : (
        CHART_LAYOUTS.map((layout) => (
          <ServerDrawing key={layout} layout={layout} frame={frames[layout]} drawn={drawing[layout]} />
        ))
      )}
    </div>
  );
}
