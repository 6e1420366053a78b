import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { signInAddress } from '@/lib/auth/require-page';
import { answerWith } from '@/lib/http/answer-status';
import { keptForm } from '@/lib/http/kept-form';
import { Refusal, type RefusalKind } from '@/lib/services/errors';
import NotAllowed from './not-allowed';
import NotFound from './not-found';
import { SignInAgain } from './sign-in-again';

function isRefusal(error: unknown, kind: RefusalKind): boolean {
  return error instanceof Refusal && error.kind === kind;
}

/** A page that answers 404, in full and without scripts, where what it reads is not there. */
export function orMissing<Props>(page: (props: Props) => Promise<ReactNode>) {
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

/**
 * The same for a page of the desk. It answers 403 to somebody without the role and sends a visitor to sign in. Whoever
 * sent a form after the session had ended signs in on the spot, so that what was typed is not lost.
 */
export function orRefused<Props>(page: (props: Props) => Promise<ReactNode>) {
  return orMissing(async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (isRefusal(error, 'forbidden')) {
        answerWith(403);
        return <NotAllowed />;
      }
      if (!isRefusal(error, 'unauthenticated')) throw error;
      const kept = keptForm();
      if (!kept) redirect(await signInAddress());
      return <SignInAgain kept={kept} />;
    }
  });
}

/** The metadata of a page that may be missing. */
export function metadataOrMissing<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (!isRefusal(error, 'not_found')) throw error;
      return { title: 'Nothing here', robots: { index: false } };
    }
  };
}
