import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { TipPlace } from './use-chart-tip';

/** A mark's full reading beside it. Hidden from screen readers, whose link already has these words as its name. */
export function ChartTip({ place, children }: { place: TipPlace; children: ReactNode }) {
  const tip = useRef<HTMLDivElement>(null);
  // Its width is known only once it stands; then it is kept inside the chart, before the browser paints.
  useLayoutEffect(() => {
    const room = tip.current?.offsetParent?.clientWidth;
    if (!tip.current || room === undefined) return;
    tip.current.style.left = `${Math.max(0, Math.min(place.left, room - tip.current.offsetWidth))}px`;
  }, [place]);
  return (
    <div ref={tip} className="chart-tip" style={{ top: place.top }} aria-hidden="true">
      {children}
    </div>
  );
}
