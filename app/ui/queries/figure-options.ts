import { queryOptions } from '@tanstack/react-query';
import type { FigureOption } from '../compare/figure-option';
import { getQueryClient } from './query-provider';

/** As long as an answer may be shown again without asking. */
const FRESH_MS = 10_000;

async function askForOptions(optionsHref: string, text: string, signal: AbortSignal): Promise<FigureOption[]> {
  const joint = optionsHref.endsWith('?') ? '' : '&';
  const response = await fetch(`${optionsHref}${joint}q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) throw new Error(`The figures that fit could not be loaded: ${response.status}`);
  const { options } = (await response.json()) as { options: FigureOption[] };
  return options;
}

/** The figures that fit a text. Throws where the server cannot be reached. */
export function fetchFigureOptions(optionsHref: string, text: string): Promise<FigureOption[]> {
  return getQueryClient().fetchQuery(
    queryOptions({
      queryKey: ['figure-options', optionsHref, text],
      queryFn: ({ signal }) => askForOptions(optionsHref, text, signal),
      staleTime: FRESH_MS,
      retry: false,
    }),
  );
}
