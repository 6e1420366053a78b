'use client';

import { type ReactNode, type SyntheticEvent, useCallback, useRef } from 'react';

/**
 * Lights everything that belongs together while one of it is pointed at or has the focus: elements name their keys in
 * `data-keys`. Without scripts nothing lights; numbers and links tie text and proposals all the same.
 */
export function LinkedHighlight({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const light = useCallback((event: SyntheticEvent) => {
    const target = event.target instanceof Element ? event.target.closest('[data-keys]') : null;
    const keys = target?.getAttribute('data-keys')?.split(' ') ?? [];
    for (const element of box.current?.querySelectorAll('[data-keys]') ?? []) {
      const own = element.getAttribute('data-keys')?.split(' ') ?? [];
      element.toggleAttribute('data-lit', keys.length > 0 && own.some((key) => keys.includes(key)));
    }
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens; what is pointed at are links and buttons
    <div ref={box} className={className} onMouseOver={light} onFocus={light}>
      {children}
    </div>
  );
}
