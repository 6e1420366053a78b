'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { explorerHref, isFiltered } from '@/lib/format/explorer/explorer-address';
import { countWords, pageWords } from '@/lib/format/explorer/explorer-words';
import { type FirstPage, figurePageQuery } from '../queries/figure-page';
import { QueryProvider } from '../queries/query-provider';
import { type ExplorerSettings, FigureResults } from './figure-results';

export interface LiveResultsProps extends ExplorerSettings {
  /** The query of the address. */
  search: string;
  /** What the server put into the document. */
  first: FirstPage;
  /** Told when other figures stand there: how many the query finds. */
  onShown: (total: number) => void;
}

/** The results of whatever the address asks for, without loading a document. */
export function LiveResults(props: LiveResultsProps) {
  return (
    <QueryProvider>
      <Results {...props} />
    </QueryProvider>
  );
}

function Results({ search, first, onShown, ...settings }: LiveResultsProps) {
  const { data, isPlaceholderData, isError } = useQuery(figurePageQuery(search, first));
  // What stands there while the next page is on its way belongs to the query before.
  const [shown, setShown] = useState({ search, data });
  if (data && !isPlaceholderData && (shown.data !== data || shown.search !== search)) setShown({ search, data });
  const total = data && !isPlaceholderData ? data.total : null;
  useEffect(() => {
    if (total !== null) onShown(total);
  }, [total, onShown]);
  if (isError) {
    return (
      <p role="alert">
        These figures could not be loaded. <a href={explorerHref(search)}>Load the page instead</a>
      </p>
    );
  }
  if (!shown.data) return null;
  const words = [countWords(shown.data.total, settings.all, isFiltered(shown.search)), pageWords(shown.data)];
  return (
    <>
      <p className="sr-only" role="status">
        {words.filter(Boolean).join('. ')}
      </p>
      <FigureResults search={shown.search} page={shown.data} {...settings} />
    </>
  );
}
