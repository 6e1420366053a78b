import type { InputIssue } from './issue';

const CHANGE_FILTERS = ['corrections', 'additions'] as const;
export type ChangeFilter = (typeof CHANGE_FILTERS)[number];

export interface ChangesAddress {
  /** Null for both. */
  show: ChangeFilter | null;
  /** Only changes older than this one; null for the newest. */
  before: number | null;
  /** Each change of one write, by its data revision; null for a list of writes. */
  revision: number | null;
}

/** The beginning of the list of everything. */
export const EVERY_CHANGE: ChangesAddress = { show: null, before: null, revision: null };

export type ParsedChangesAddress = { ok: true; query: ChangesAddress } | { ok: false; issues: InputIssue[] };

const NUMBER = /^[1-9]\d{0,14}$/;

/** The parameters of `/corrections` that are ours; empty text is as good as none. */
export function parseChangesAddress(given: {
  show?: string;
  before?: string;
  revision?: string;
}): ParsedChangesAddress {
  const show = CHANGE_FILTERS.find((filter) => filter === given.show) ?? null;
  const issues: InputIssue[] = [];
  if (given.show && show === null) issues.push({ field: 'show', code: 'not_allowed', allowed: CHANGE_FILTERS });
  if (given.before && !NUMBER.test(given.before)) issues.push({ field: 'before', code: 'not_a_change' });
  if (given.revision && !NUMBER.test(given.revision)) issues.push({ field: 'revision', code: 'not_a_change' });
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, query: { show, before: number(given.before), revision: number(given.revision) } };
}
