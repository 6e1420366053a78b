import type { InputIssue } from './issue';

const CHANGE_FILTERS = ['corrections', 'additions'] as const;
export type ChangeFilter = (typeof CHANGE_FILTERS)[number];

export interface ChangesAddress {
  /** Null for both. */
  show: ChangeFilter | null;
  /** Only changes older than this one; null for the newest. */
  before: number | null;
}

export type ParsedChangesAddress = { ok: true; query: ChangesAddress } | { ok: false; issues: InputIssue[] };

/** The parameters of `/corrections` that are ours; empty text is as good as none. */
export function parseChangesAddress(given: { show?: string; before?: string }): ParsedChangesAddress {
  const show = CHANGE_FILTERS.find((filter) => filter === given.show) ?? null;
  const before = given.before ? Number(given.before) : null;
  const issues: InputIssue[] = [];
  if (given.show && show === null) issues.push({ field: 'show', code: 'not_allowed', allowed: CHANGE_FILTERS });
  if (given.before && !/^[1-9]\d{0,14}$/.test(given.before)) issues.push({ field: 'before', code: 'not_a_change' });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, query: { show, before } };
}
