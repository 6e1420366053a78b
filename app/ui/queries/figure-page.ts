import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { dataHref } from '@/lib/format/explorer/explorer-address';
import type { ExplorerPage } from '@/lib/format/explorer/explorer-table';

export interface FirstPage {
  search: string;
  page: ExplorerPage;
}

async function fetchPage(search: string, signal: AbortSignal): Promise<ExplorerPage> {
  const cursor = new URLSearchParams(search).get('cursor');
  const response = await fetch(dataHref('/api/v1/figures', search, { cursor }), { signal });
  if (!response.ok) throw new Error(`the figures were not to be had: ${response.status}`);
  return (await response.json()) as ExplorerPage;
}

/**
 * A page of figures at a data revision: it never goes stale under its key. What the server put into the document is not
 * asked for again, and the page before stands there until the next one has come.
 */
export function figurePageQuery(search: string, first: FirstPage) {
  return queryOptions({
    queryKey: ['figures', first.page.data_revision, search],
    queryFn: ({ signal }) => fetchPage(search, signal),
    initialData: search === first.search ? first.page : undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}
