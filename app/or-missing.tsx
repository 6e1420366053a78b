import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Actor } from '@/lib/auth/actor';
import { askedPath, signInAddress } from '@/lib/auth/require-page';
import { requireRole } from '@/lib/auth/require-role';
import { answerWith } from '@/lib/http/answer-status';
import { keptForm } from '@/lib/http/kept-form';
import { log } from '@/lib/http/log';
import { noteRefusal } from '@/lib/http/note-refusal';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { Refusal, type RefusalKind } from '@/lib/services/errors';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import NotAllowed from './not-allowed';
import NotFound from './not-found';
import { SignInAgain } from './sign-in-again';
import { TooBusy } from './too-busy';

function isRefusal(error: unknown, kind: RefusalKind): boolean {
  return error instanceof Refusal && error.kind === kind;
}

/**
 * A page that answers in full and without scripts where what it reads is not there (404), or where too many costly pages
 * wait already (429).
 */
export function orMissing<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'too_many') {
        answerWith(429, error.retryAfterSeconds);
        return <TooBusy why={error.message} />;
      }
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
      if (error instanceof Refusal && error.kind === 'forbidden') {
        await noteRefusedPage(error);
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

/** The page stays refused and is answered even where the audit cannot be written to just now. */
async function noteRefusedPage(refusal: Refusal): Promise<void> {
  const { pathname } = new URL(await askedPath(), 'http://own.invalid');
  await noteRefusal(refusal, `Asked for ${pathname.slice(0, 200)}, which is for administrators`).catch(
    (error: unknown) => log().error({ err: error }, 'a refused page is not in the audit'),
  );
}

const BUSY: Metadata = { title: 'Try again in a moment', robots: { index: false } };
const MISSING: Metadata = { title: 'Nothing here', robots: { index: false } };

/** The metadata of a page that may be missing. */
export function metadataOrMissing<Props>(metadata: (props: Props) => Promise<Metadata>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (isRefusal(error, 'too_many')) return BUSY;
      if (!isRefusal(error, 'not_found')) throw error;
      return MISSING;
    }
  };
}

type Dated = { searchParams: Promise<PageParameters> };

/** The metadata of a page that takes `asOf` and exists in every state of the data that there was. */
export function datedMetadata(path: string, metadata: Metadata) {
  return metadataOrMissing(async ({ searchParams }: Dated): Promise<Metadata> => {
    await pageContext(path, await searchParams);
    return metadata;
  });
}

export interface DeskTitle<Props> {
  /** What the page asks for; "anyone" for pages outside the desk. */
  role: Actor['role'] | 'anyone';
  title: string;
  /** Reads what the page is about, for pages that may be missing. */
  find?: (props: Props, context: ServiceContext) => unknown;
}

/** The metadata of a page of the desk: its title, or what happened instead where the page is refused or missing. */
export function deskMetadata<Props>({ role, title, find }: DeskTitle<Props>) {
  return metadataOrMissing(async (props: Props): Promise<Metadata> => {
    const robots = { index: false };
    try {
      const actor = role === 'anyone' ? undefined : await requireRole(role);
      await find?.(props, await actingContext(undefined, actor));
      return { title, robots };
    } catch (error) {
      if (isRefusal(error, 'forbidden')) return { title: 'Not allowed', robots };
      if (isRefusal(error, 'unauthenticated')) return { title: 'Sign in', robots };
      throw error;
    }
  });
}
