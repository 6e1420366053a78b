import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { setStatus } from '@/lib/http/answer-status';
import { isDatabaseRefused } from '@/lib/http/database-refused';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { AppError, type AppErrorKind } from '@/lib/services/errors';
import { DatabaseUnusable } from './database-unusable';
import NotFound from './not-found';
import { TooBusy } from './too-busy';
import { Unavailable } from './unavailable';

/** Whether a service refused for this reason. */
export function isAppError(error: unknown, kind: AppErrorKind): boolean {
  return error instanceof AppError && error.kind === kind;
}

/**
 * A page that answers in full and without scripts where what it reads is not there (404), where too many costly pages wait
 * already (429), or where its charts cannot be drawn or the database cannot be read (503).
 */
export function withNotFound<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      return errorPage(error);
    }
  };
}

/** What a reader sees instead of a page, with its status. Throws on what no page expects. */
function errorPage(error: unknown): ReactNode {
  if (isDatabaseRefused(error)) return <DatabaseUnusable />;
  if (!(error instanceof AppError)) throw error;
  switch (error.kind) {
    case 'too_many':
      setStatus(429, error.retryAfterSeconds);
      return <TooBusy why={error.message} />;
    case 'unavailable':
      setStatus(503, error.retryAfterSeconds);
      return <Unavailable why={error.message} />;
    case 'not_found':
      setStatus(404);
      return <NotFound />;
    default:
      throw error;
  }
}

const BUSY: Metadata = { title: 'Try again in a moment', robots: { index: false } };
const UNREADABLE: Metadata = { title: 'The data cannot be read now', robots: { index: false } };
const MISSING: Metadata = { title: 'Nothing here', robots: { index: false } };

/** The metadata of a page that may be missing. */
export function metadataWithNotFound<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (isAppError(error, 'too_many')) return BUSY;
      if (isDatabaseRefused(error)) return UNREADABLE;
      if (!isAppError(error, 'not_found')) throw error;
      return MISSING;
    }
  };
}

type Dated = { searchParams: Promise<PageParameters> };

/** The metadata of a page that takes `asOf` and exists in every state of the data that there was. */
export function datedMetadata(path: string, metadata: Metadata) {
  return metadataWithNotFound(async ({ searchParams }: Dated): Promise<Metadata> => {
    await pageContext(path, await searchParams);
    return metadata;
  });
}
