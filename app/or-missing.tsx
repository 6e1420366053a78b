import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { answerWith } from '@/lib/http/answer-status';
import { Refusal } from '@/lib/services/errors';
import NotFound from './not-found';

function isNotFound(error: unknown): boolean {
  return error instanceof Refusal && error.kind === 'not_found';
}

/** A page that answers 404, in full and without scripts, where what it reads is not there. */
export function orMissing<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      answerWith(404);
      return <NotFound />;
    }
  };
}

/** The metadata of such a page. */
export function metadataOrMissing<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return { title: 'Nothing here', robots: { index: false } };
    }
  };
}
