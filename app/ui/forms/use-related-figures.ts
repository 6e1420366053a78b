'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type RelatedFigures, relatedFiguresQuery } from '../queries/related-figures';

const ASK_AFTER_MS = 300;

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
export function useRelatedFigures(
  values: Readonly<Record<string, string>>,
  isReadable: boolean,
  known: RelatedFigures,
): RelatedFigures {
  const typed = isReadable
    ? new URLSearchParams(ASKED_FIELDS.map((name) => [name, values[name] ?? ''])).toString()
    : null;
  const query = useRested(typed, ASK_AFTER_MS);
  const { data } = useQuery(relatedFiguresQuery(query));
  // What was found last stays until something else is: an answer that was chosen must not vanish while somebody types.
  return data ?? known;
}

/** A value as it is once it has stayed the same for so long; null until then. */
function useRested<Value>(value: Value, restMs: number): Value | null {
  const [rested, setRested] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
