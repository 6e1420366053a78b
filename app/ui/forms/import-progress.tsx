'use client';

import { useEffect, useState } from 'react';

export interface ImportProgressProps {
  /** Where it is asked for. */
  address: string;
  state: string;
  /** What the job does, as the label of the bar. */
  label: string;
  done: number;
  /** Zero where the end is not known. */
  total: number;
  /** Which of the two numbers counts towards the total. */
  measure: 'bytes' | 'rows';
  rows: number;
}

const EVERY_MS = 1000;

/** How far an import is. With scripts the bar moves by itself; without, the page is loaded again every two seconds. */
export function ImportProgress({ address, state, label, done, total, measure, rows }: ImportProgressProps) {
  const [shown, setShown] = useState({ done, rows });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const ask = async () => {
      try {
        const answer = await fetch(address, { cache: 'no-store' });
        const now = (await answer.json()) as { state?: string; bytes: number; rows: number };
        if (!isOpen) return;
        if (!answer.ok || now.state !== state) return window.location.reload();
        setShown({ done: now[measure], rows: now.rows });
      } catch {
        // The server may be closing; the next question tells.
      }
      if (isOpen) timer = setTimeout(ask, EVERY_MS);
    };
    timer = setTimeout(ask, EVERY_MS);
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [address, state, measure]);
  return (
    <div className="import-progress">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <label htmlFor="import-progress">{label}</label>
      <progress id="import-progress" max={total || 1} value={total > 0 ? Math.min(shown.done, total) : undefined} />
      <p role="status">
        {shown.rows.toLocaleString('en')} {shown.rows === 1 ? 'row' : 'rows'}
        {total > 0 && `, ${Math.floor((Math.min(shown.done, total) / total) * 100)} %`}
      </p>
    </div>
  );
}
