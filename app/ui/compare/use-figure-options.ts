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
 * where the server cannot be reached there are none, and the form still searches.
 */
export function useFigureOptions(optionsHref: string, text: string | null): FigureOption[] | null {
  const [found, setFound] = useState<Found | null>(null);
  const search = text?.trim() ?? '';
  useEffect(() => {
    if (search === '') return;
    const abandon = new AbortController();
    const timer = setTimeout(() => {
      fetchOptions(optionsHref, search, abandon.signal).then(
        (options) => setFound({ text: search, options }),
        () => {
          if (!abandon.signal.aborted) setFound(null);
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abandon.abort();
    };
  }, [optionsHref, search]);
  return search === '' ? null : (found?.options ?? null);
}

async function fetchOptions(optionsHref: string, search: string, signal: AbortSignal): Promise<FigureOption[]> {
  const joint = optionsHref.endsWith('?') ? '' : '&';
  const response = await fetch(`${optionsHref}${joint}q=${encodeURIComponent(search)}`, { signal });
  if (!response.ok) throw new Error(`no options were to be had: ${response.status}`);
  const { options } = (await response.json()) as { options: FigureOption[] };
  return options;
}
