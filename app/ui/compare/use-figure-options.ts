import { useEffect, useState } from 'react';
import type { FigureOption } from './figure-option';

/** So long after the last key is the server asked. */
const REST_MS = 120;

interface Found {
  text: string;
  options: FigureOption[];
}

/**
 * What fits a text; null while it is not known, and for no text. The last answer is shown until the next one is there;
 * where the server cannot be reached there are none, and the form still searches. React Query is loaded with the first
 * text, so that it costs the page nothing.
 */
export function useFigureOptions(optionsHref: string, text: string | null): FigureOption[] | null {
  const [found, setFound] = useState<Found | null>(null);
  const search = text?.trim() ?? '';
  useEffect(() => {
    if (search === '') return;
    let isAbandoned = false;
    const show = (next: Found | null) => {
      if (!isAbandoned) setFound(next);
    };
    const timer = setTimeout(() => {
      import('../queries/figure-options')
        .then(({ fetchFigureOptions }) => fetchFigureOptions(optionsHref, search))
        .then(
          (options) => show({ text: search, options }),
          () => show(null),
        );
    }, REST_MS);
    return () => {
      isAbandoned = true;
      clearTimeout(timer);
    };
  }, [optionsHref, search]);
  return search === '' ? null : (found?.options ?? null);
}
