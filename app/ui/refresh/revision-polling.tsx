'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { preloadLiveChart } from '../charts/live/preload-live-chart';
import { revisionQuery } from '../queries/data-revision';
import { QueryProvider } from '../queries/query-provider';

export interface RevisionProps {
  /** The data revision that the page shows. */
  revision: number;
}

/** Asks for the data revision and, only when it has moved, for the page. */
export function RevisionPolling({ revision }: RevisionProps) {
  return (
    <QueryProvider>
      <Watch revision={revision} />
    </QueryProvider>
  );
}

function Watch({ revision }: RevisionProps) {
  const router = useRouter();
  const [first] = useState(revision);
  const [isPending, startTransition] = useTransition();
  const { data: newest } = useQuery(revisionQuery(revision));
  const moved = newest !== revision;

  useEffect(() => {
    if (!moved || isPending) return;
    let abandoned = false;
    // The chart's code first, so that chart, sentences and table change in one commit.
    preloadLiveChart().then(
      () => {
        if (!abandoned) startTransition(() => router.refresh());
      },
      // The server was built anew meanwhile, say: the whole page is sure to be of one piece.
      () => window.location.reload(),
    );
    return () => {
      abandoned = true;
    };
  }, [moved, isPending, router]);

  return (
    <p className="sr-only" role="status">
      {revision === first ? '' : `The data changed. This page now shows data revision ${revision}.`}
    </p>
  );
}
