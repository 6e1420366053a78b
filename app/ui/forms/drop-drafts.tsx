'use client';

import { useEffect } from 'react';
import { dropDraft } from './use-draft';

/** On the page after a save: what was typed at these addresses is no longer a draft. */
export function DropDrafts({ addresses }: { addresses: readonly string[] }) {
  useEffect(() => {
    for (const address of addresses) dropDraft(address);
  });
  return null;
}
