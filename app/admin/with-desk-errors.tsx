import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Actor } from '@/lib/auth/actor';
import { askedPath, signInAddress } from '@/lib/auth/require-page';
import { requireRole } from '@/lib/auth/require-role';
import { setStatus } from '@/lib/http/answer-status';
import { auditDenied } from '@/lib/http/audit-denied';
import { keptForm } from '@/lib/http/kept-form';
import { log } from '@/lib/http/log';
import { AppError } from '@/lib/services/errors';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import { isAppError, metadataWithNotFound, withNotFound } from '../with-not-found';
import NotAllowed from './not-allowed';
import { SignInAgain } from './sign-in-again';

/**
 * The same for a page of the desk. It answers 403 to somebody without the role and sends a visitor to sign in. Whoever
 * sent a form after the session had ended signs in on the spot, so that what was typed is not lost.
 */
export function withDeskErrors<Props>(page: (props: Props) => Promise<ReactNode>) {
  return withNotFound(async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'forbidden') {
        await noteRefusedPage(error);
        setStatus(403);
        return <NotAllowed />;
      }
      if (!isAppError(error, 'unauthenticated')) throw error;
      const kept = keptForm();
      if (!kept) redirect(await signInAddress());
      return <SignInAgain kept={kept} />;
    }
  });
}

/** The page stays refused and is answered even where the audit cannot be written to just now. */
async function noteRefusedPage(refusal: AppError): Promise<void> {
  const { pathname } = new URL(await askedPath(), 'http://own.invalid');
  await auditDenied(refusal, `Asked for ${pathname.slice(0, 200)}, which is for administrators`).catch(
    (error: unknown) => log().error({ err: error }, 'a refused page is not in the audit'),
  );
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
  return metadataWithNotFound(async (props: Props): Promise<Metadata> => {
    const robots = { index: false };
    try {
      const actor = role === 'anyone' ? undefined : await requireRole(role);
      await find?.(props, await actingContext(undefined, actor));
      return { title, robots };
    } catch (error) {
      if (isAppError(error, 'forbidden')) return { title: 'Not allowed', robots };
      if (isAppError(error, 'unauthenticated')) return { title: 'Sign in', robots };
      throw error;
    }
  });
}
