'use client';

import { useEffect, useState } from 'react';
import type { ClaimFigure } from './figure-form-state';
import type { FigurePreview } from './figure-preview-model';

const ASK_AFTER_MS = 300;

/** The other figures of the claim that is being typed, asked for once typing rests. */
export function useClaim(
  claim: FigurePreview['claim'] | undefined,
  except: string,
  known: readonly ClaimFigure[],
): readonly ClaimFigure[] {
  const query = claim ? new URLSearchParams({ ...claim, except }).toString() : '';
  const [found, setFound] = useState<{ query: string; figures: ClaimFigure[] } | null>(null);
  useEffect(() => {
    if (!query) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/admin/claims?${query}`, { signal: stop.signal, headers: { accept: 'application/json' } })
        .then(async (response) => (response.ok ? ((await response.json()) as { figures: ClaimFigure[] }) : null))
        .then((body) => body && setFound({ query, figures: body.figures }))
        // Without an answer nothing is pointed out while typing; saving asks again.
        .catch(() => undefined);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return found?.query === query ? found.figures : known;
}
