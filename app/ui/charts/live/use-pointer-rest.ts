import { useRef } from 'react';

/** A click follows its release at once with a mouse, a little later on a touch screen. */
const CLICK_FOLLOWS_MS = 400;

function waitForRelease(done: () => void): void {
  const end = () => {
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    setTimeout(done, CLICK_FOLLOWS_MS);
  };
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

/** Tells when no press on an element is under way: what is replaced during a press loses its click. */
export function usePointerRest() {
  const press = useRef<Promise<void> | null>(null);
  const onPointerDown = () => {
    const current: Promise<void> = new Promise((resolve) => {
      waitForRelease(() => {
        if (press.current === current) press.current = null;
        resolve();
      });
    });
    press.current = current;
  };
  const untilAtRest = async () => {
    while (press.current) await press.current;
  };
  return { onPointerDown, untilAtRest };
}
