'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { RevisionProps } from './revision-polling';

/**
 * Keeps an open page fresh. What it takes to do so (React Query) is fetched when the page has finished loading, so that
 * it costs the first view nothing.
 */
export function RefreshedPage({ revision }: RevisionProps) {
  const [Watch, setWatch] = useState<ComponentType<RevisionProps> | null>(null);
  useEffect(() => {
    const start = () => {
      import('./revision-polling').then(({ RevisionPolling }) => setWatch(() => RevisionPolling));
    };
    if (document.readyState === 'complete') {
      start();
      return;
    }
    window.addEventListener('load', start, { once: true });
    return () => window.removeEventListener('load', start);
  }, []);
  return Watch ? <Watch revision={revision} /> : null;
}
