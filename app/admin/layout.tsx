import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { getChainState } from '@/lib/services/history/get-chain-state';
import { canSave } from '@/lib/services/operations/can-save';
import { readerContext } from '@/lib/services/service-context';
import { DeskNav } from '../ui/account/desk-nav';
import { RecordWarning } from '../ui/account/record-warning';
import { UnusableBanner } from '../ui/layout/unusable-banner';
import { QueryProvider } from '../ui/queries/query-provider';

export const metadata: Metadata = { robots: { index: false } };

/** Decides nothing: every page below asks for itself who may see it. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const faults = getChainState()?.faults ?? [];
  return (
    <>
      {actor && !canSave(await readerContext()) && <UnusableBanner />}
      {actor && <DeskNav name={actor.name} isAdmin={actor.role === 'admin'} />}
      {actor && faults.length > 0 && <RecordWarning faults={faults} />}
      <QueryProvider>{children}</QueryProvider>
    </>
  );
}
