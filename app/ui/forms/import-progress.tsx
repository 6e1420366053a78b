'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { importStateQuery } from '../queries/import-state';

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

/** How far an import is. With scripts the bar moves by itself; without, the page is loaded again every two seconds. */
export function ImportProgress({ address, state, label, done, total, measure, rows }: ImportProgressProps) {
  const { data: now } = useQuery(importStateQuery(address));
  const isOver = now !== undefined && now.state !== state;
  useEffect(() => {
    if (isOver) window.location.reload();
  }, [isOver]);
  const shown = now && !isOver ? { done: now[measure], rows: now.rows } : { done, rows };
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
