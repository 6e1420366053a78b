'use client';

import { useEffect, useState } from 'react';
import type { FigureFormState } from './figure-form-state';

const ASK_AFTER_MS = 300;

type Company = Pick<FigureFormState, 'claim' | 'beside'>;

/** What decides it; longer texts stay where they are. */
const ASKED_FIELDS = [
  'id',
  'source',
  'reporter',
  'partner',
  'partner_basis',
  'flow',
  'balance_sign',
  'qualifier',
  'amount',
  'currency',
  'period',
  'period_basis',
  'coverage',
  'valuation',
  'obs_status',
];

/** The other figures of the claim that is being typed, and its neighbours, asked for once typing rests. */
export function useCompany(values: Readonly<Record<string, string>>, isReadable: boolean, known: Company): Company {
  const query = isReadable
    ? new URLSearchParams(ASKED_FIELDS.map((name) => [name, values[name] ?? ''])).toString()
    : '';
  const [found, setFound] = useState<Company | null>(null);
  useEffect(() => {
    if (!query) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/admin/claims?${query}`, { signal: stop.signal, headers: { accept: 'application/json' } })
        .then(async (response) => (response.ok ? ((await response.json()) as Company) : null))
        .then((company) => company && setFound(company))
        // Without an answer nothing is pointed out while typing; saving asks again.
        .catch(() => undefined);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  // What was found last stays until something else is: an answer that was chosen must not vanish while somebody types.
  return found ?? known;
}
