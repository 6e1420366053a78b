import 'server-only';
import { formatCursor, parseCursor } from '../../schemas/cursor';
import { notACursor, type PageRequest } from '../cut-page';
import { conflict } from '../errors';
import type { ServiceContext } from '../service-context';
import type { CheckedFile } from './check-figures';
import { getOwnImport } from './own-imports';
import {
  type DifferenceKind,
  type NumberedIssue,
  readDifferences,
  readProblems,
  type StagedDifference,
} from './staged-rows';

/** Rows of an import from some place on: what is staged never changes, so a place is the number of the last row. */
export interface StagedPage<T> {
  rows: T[];
  total: number;
  /** Cursor of the next page; null on the last one. */
  next: string | null;
}

/** Everything that is wrong with a file of one's own, in the order of its lines. Refuses before it was read to its end. */
export function listProblems(context: ServiceContext, id: string, asked: PageRequest): StagedPage<NumberedIssue> {
  const { issues } = requireChecked(context, id);
  const read = (limit: number, after: number) => readProblems(context, id, limit, after);
  return toPage({ list: `problems ${id}`, total: issues, asked, read, numberOf: ({ number }) => number });
}

/** What a file of one's own would add or change, in the order of its lines. Refuses before it was read to its end. */
export function listDifferences(
  context: ServiceContext,
  id: string,
  kind: DifferenceKind | null,
  asked: PageRequest,
): StagedPage<StagedDifference> {
  const { added, changed } = requireChecked(context, id);
  const total = kind === null ? added + changed : kind === 'added' ? added : changed;
  const read = (limit: number, after: number) => readDifferences(context, id, kind, limit, after);
  return toPage({ list: `differences ${kind} ${id}`, total, asked, read, numberOf: ({ line }) => line });
}

function requireChecked(context: ServiceContext, id: string): CheckedFile {
  const { checked } = getOwnImport(context, id);
  if (!checked) throw conflict('The file was not read to its end yet: ask for its state');
  return checked;
}

interface Paged<T> {
  list: string;
  total: number;
  asked: PageRequest;
  read: (limit: number, after: number) => T[];
  numberOf: (row: T) => number;
}

function toPage<T>({ list, total, asked: { limit, cursor }, read, numberOf }: Paged<T>): StagedPage<T> {
  // One more than is shown tells whether there are others.
  const found = read(limit + 1, cursor === null ? 0 : readPlace(cursor, list));
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = found.length > rows.length && last !== undefined;
  return { rows, total, next: hasMore ? formatCursor({ list, side: 'after', place: [String(numberOf(last))] }) : null };
}

function readPlace(cursor: string, list: string): number {
  const parsed = parseCursor(cursor, list);
  const [place = '', ...more] = parsed?.place ?? [];
  if (parsed?.side !== 'after' || more.length > 0 || !/^\d{1,10}$/.test(place)) throw notACursor();
  return Number(place);
}
