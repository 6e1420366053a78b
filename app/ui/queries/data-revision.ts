import { queryOptions } from '@tanstack/react-query';

/** How often an open page asks for the data revision: a change is shown within five seconds. */
const ASK_EVERY_MS = 2500;

async function fetchRevision({ signal }: { signal: AbortSignal }): Promise<number> {
  const response = await fetch('/api/v1/revision', { signal });
  if (!response.ok) throw new Error(`the data revision was not to be had: ${response.status}`);
  const { data_revision: revision } = (await response.json()) as { data_revision: number };
  return revision;
}

/** The data revision as the server has it now. Mostly a 304 without a body. */
export function revisionQuery(shown: number) {
  return queryOptions({
    queryKey: ['data-revision'],
    queryFn: fetchRevision,
    initialData: shown,
    refetchInterval: ASK_EVERY_MS,
    refetchOnWindowFocus: true,
    retry: false,
  });
}
