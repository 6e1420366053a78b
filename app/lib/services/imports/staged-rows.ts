import 'server-only';
import type { DifferenceKind, StagedDifference, StagedIssue } from '../../db/sqlite/staging';
import type { ServiceContext } from '../service-context';
import { readStaging } from './import-jobs';

export type { DifferenceKind, StagedDifference } from '../../db/sqlite/staging';

/** A problem with its number: they are numbered from 1 in the order in which they were found. */
export type NumberedIssue = StagedIssue & { number: number };

/** Problems of an import in the order of their lines, those beyond a number. */
export function readProblems(context: ServiceContext, id: string, limit: number, after = 0): NumberedIssue[] {
  return readStaging(context, id, (staging) => staging.issues(limit, after));
}

/** Rows that would add or change a figure (or both), in the order of the file, those beyond a line. */
export function readDifferences(
  context: ServiceContext,
  id: string,
  kind: DifferenceKind | null,
  limit: number,
  afterLine = 0,
): StagedDifference[] {
  return readStaging(context, id, (staging) => staging.differences(kind, limit, afterLine));
}
