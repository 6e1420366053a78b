'use client';

import { isServer, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

let inBrowser: QueryClient | undefined;

/** The one query client of an open page; on the server a new one for each call, since requests share nothing. */
export function getQueryClient(): QueryClient {
  if (isServer) return new QueryClient();
  inBrowser ??= new QueryClient();
  return inBrowser;
}

/** Gives what it holds the page's query client. Public pages load it, and React Query with it, after the page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={getQueryClient()}>{children}</QueryClientProvider>;
}
