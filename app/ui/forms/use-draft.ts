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
  // Typed and not written yet.
  const pending = useRef<Record<string, string>>(undefined);
  const write = useCallback(() => {
    clearTimeout(timer.current);
    const values = pending.current;
    pending.current = undefined;
    if (!values) return;
    try {
      localStorage.setItem(keyOf(address), JSON.stringify({ values, savedAt: Date.now() } satisfies Draft));
    } catch {
      // Full or forbidden storage: the form works without a draft.
    }
  }, [address]);
  useEffect(() => {
    setFound(read(address));
    // Whoever leaves in the moment after the last key loses nothing either.
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      clearTimeout(timer.current);
    };
  }, [address, write]);
  const keep = useCallback(
    (values: Record<string, string>) => {
      clearTimeout(timer.current);
      pending.current = values;
      timer.current = setTimeout(write, KEEP_AFTER_MS);
    },
    [write],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    dropDraft(address);
    setFound(null);
  }, [address]);
  return { found, keep, drop };
}
