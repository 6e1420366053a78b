'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { RevisionProps } from './revision-watch';

/**
 * Keeps an open page fresh. What it takes to do so (React Query) is fetched when the page has finished loading, so that
 * it costs the first view nothing.
 */
export function FreshPage({ revision }: RevisionProps) {
  const [Watch, setWatch] = useState<ComponentType<RevisionProps> | null>(null);
  useEffect(() => {
    const start = () => {
      import('./revision-watch').then(({ RevisionWatch }) => setWatch(() => RevisionWatch));
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
