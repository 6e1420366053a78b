import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { answerWith } from '@/lib/http/answer-status';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { Refusal, type RefusalKind } from '@/lib/services/errors';
import NotFound from './not-found';

/** Whether a service refused for this reason. */
export function isRefusal(error: unknown, kind: RefusalKind): boolean {
  return error instanceof Refusal && error.kind === kind;
}

/** A page that answers 404, in full and without scripts, where what it reads is not there. */
export function withNotFound<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!isRefusal(error, 'not_found')) throw error;
      answerWith(404);
      return <NotFound />;
    }
  };
}

const MISSING: Metadata = { title: 'Nothing here', robots: { index: false } };

/** The metadata of a page that may be missing. */
export function metadataWithNotFound<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (!isRefusal(error, 'not_found')) throw error;
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
