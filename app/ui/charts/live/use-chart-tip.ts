import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Which mark a tip is about and where it stands, in px of the chart's box. */
export interface TipPlace {
  index: number;
  left: number;
  top: number;
}

/** Time to reach the tip with the pointer (WCAG 2.2, 1.4.13: hoverable). */
const CLOSE_AFTER_MS = 200;
const BESIDE_POINTER = 14;
const BELOW_ROW = 2;

/** Right of `x`, or where the mark begins, and under the mark that `target` belongs to; null elsewhere and on its ring. */
function placeTip(root: Element, target: EventTarget, x: number | null): TipPlace | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  if (!mark || (target instanceof Element && target.closest('.c-caveat'))) return null;
  const box = root.getBoundingClientRect();
  const row = mark.getBoundingClientRect();
  return {
    index: Number(mark.getAttribute('data-mark')),
    left: x === null ? row.left - box.left : x - box.left + BESIDE_POINTER,
    top: row.bottom - box.top + BELOW_ROW,
  };
}

const isTip = (target: EventTarget) => target instanceof Element && target.closest('.chart-tip') !== null;

/** The tip of the mark that is pointed at or focused. It stays while the pointer is on it, and Escape closes it. */
export function useChartTip(root: RefObject<Element | null>) {
  const [place, setPlace] = useState<TipPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => {
    clearTimeout(timer.current);
    setPlace(null);
  };
  const closeSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(close, CLOSE_AFTER_MS);
  };
  const show = (target: EventTarget, x: number | null) => {
    const next = root.current && placeTip(root.current, target, x);
    if (!next) return closeSoon();
    clearTimeout(timer.current);
    setPlace((before) => (before?.index === next.index ? before : next));
  };
  const handlers = {
    onPointerOver: ({ target, clientX, pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      if (isTip(target)) clearTimeout(timer.current);
      else show(target, clientX);
    },
    onPointerLeave: closeSoon,
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) show(target, null);
    },
    onBlur: closeSoon,
  };
  return { place, handlers, close };
}
