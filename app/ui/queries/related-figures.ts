import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { FigureFormState } from '../forms/figure-form-state';

export type RelatedFigures = Pick<FigureFormState, 'claim' | 'beside'>;

async function fetchRelated(query: string, signal: AbortSignal): Promise<RelatedFigures> {
  const response = await fetch(`/admin/claims?${query}`, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The related figures could not be loaded: ${response.status}`);
  return (await response.json()) as RelatedFigures;
}

/**
 * The other figures of the claim that is being typed, and comparable ones. Asked for again whenever typing rests, since
 * another editor may have saved meanwhile; the answer before stands until the next one has come.
 */
export function relatedFiguresQuery(query: string | null) {
  return queryOptions({
    queryKey: ['related-figures', query],
    queryFn: query === null ? skipToken : ({ signal }) => fetchRelated(query, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: false,
    // Without an answer nothing is pointed out while typing; saving asks again.
    retry: false,
  });
}
