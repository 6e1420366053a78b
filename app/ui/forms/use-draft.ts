'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What was typed and not saved, as this browser keeps it under the form's address. */
export interface Draft {
  values: Record<string, string>;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const KEEP_AFTER_MS = 400;
const OLDEST_MS = 7 * 86_400_000;

const keyOf = (address: string) => `draft:${address}`;

function read(address: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(address)) ?? 'null') as Draft | null;
    return draft && typeof draft.savedAt === 'number' && Date.now() - draft.savedAt < OLDEST_MS ? draft : null;
  } catch {
    return null;
  }
}

/** Forgets what was typed at an address; storage may be forbidden, then there is nothing to forget. */
export function dropDraft(address: string): void {
  try {
    localStorage.removeItem(keyOf(address));
  } catch {
    // As said.
  }
}

/** Keeps what is typed for a week, and offers what an earlier visit left. */
export function useDraft(address: string): {
  found: Draft | null;
  keep: (values: Record<string, string>) => void;
  drop: () => void;
} {
  const [found, setFound] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setFound(read(address));
    return () => clearTimeout(timer.current);
  }, [address]);
  const keep = useCallback(
    (values: Record<string, string>) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        try {
          localStorage.setItem(keyOf(address), JSON.stringify({ values, savedAt: Date.now() } satisfies Draft));
        } catch {
          // Full or forbidden storage: the form works without a draft.
        }
      }, KEEP_AFTER_MS);
    },
    [address],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    dropDraft(address);
    setFound(null);
  }, [address]);
  return { found, keep, drop };
}
