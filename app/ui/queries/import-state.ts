import { queryOptions } from '@tanstack/react-query';

const ASK_EVERY_MS = 1000;

export interface ImportState {
  /** Undefined where the import is no longer to be had. */
  state: string | undefined;
  bytes: number;
  rows: number;
}

async function fetchState(address: string, signal: AbortSignal): Promise<ImportState> {
  const response = await fetch(address, { cache: 'no-store', signal });
  const { state, bytes = 0, rows = 0 } = (await response.json()) as Partial<ImportState>;
  return { state: response.ok ? state : undefined, bytes, rows };
}

/** How far an import is, asked for each second. A question without an answer is put again: the server may be closing. */
export function importStateQuery(address: string) {
  return queryOptions({
    queryKey: ['import-state', address],
    queryFn: ({ signal }) => fetchState(address, signal),
    refetchInterval: ASK_EVERY_MS,
    retry: false,
  });
}
