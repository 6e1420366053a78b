import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChartModel } from '../model/chart-model';
import { keepFocusedLink } from './mark-links';
import { loadedLiveChart, preloadLiveChart } from './preload-live-chart';

interface Shown {
  live: NonNullable<ReturnType<typeof loadedLiveChart>>;
  model: ChartModel;
}

/**
 * Shows the live chart when `takeOver` is called, when there is no markup from the server, and when the model changes.
 *
 * Recharts draws in effects. So every change goes through a synchronous update, whose effects React runs before the
 * browser paints: no frame shows a chart half drawn or older than the page around it.
 */
export function useLiveChart(root: RefObject<Element | null>, model: ChartModel, untilAtRest: () => Promise<void>) {
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(model);
  const key = JSON.stringify(model);
  const drawnKey = useRef(key);

  const switchToLive = async () => {
    const live = await preloadLiveChart();
    await untilAtRest();
    const restoreFocus = keepFocusedLink(root.current);
    flushSync(() => setShown({ live, model: latest.current }));
    restoreFocus();
  };
  // Without the live chart's code the static drawing stays, which is complete; the next intent tries again.
  const takeOver = () => {
    if (!shown) switchToLive().catch(() => undefined);
  };

  useLayoutEffect(() => {
    latest.current = model;
    const isDrawn = root.current?.querySelector('svg') && drawnKey.current === key;
    if (isDrawn) return;
    drawnKey.current = key;
    const live = loadedLiveChart();
    if (!live) return takeOver();
    const restoreFocus = keepFocusedLink(root.current);
    // An update from a layout effect is synchronous: React makes it, and its effects, before this task ends.
    setShown({ live, model });
    queueMicrotask(restoreFocus);
  });

  return { shown, takeOver };
}
