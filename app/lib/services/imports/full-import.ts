import 'server-only';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cell } from '../../db/sqlite/data-tables';
import { FullImportError, readFullExport } from '../../db/sqlite/full-import';
import type { Figure } from '../../domain/figure';
import { issueSentence } from '../../format/form/issue-words';
import { toFigureFields } from '../../schemas/figure-fields';
import { parseFigureInput } from '../../schemas/figure-input';
import { parseRecordedStates, SUBJECT_TYPES, type SubjectType } from '../../schemas/recorded-change';
import { authorize } from '../authorize';
import { AppError } from '../errors';
import { requireDiskRoom } from '../operations/disk-floor';
import type { ServiceContext } from '../service-context';

export interface FullImport {
  file: string;
  reason: string;
}

/**
 * Brings a full export (`npm run export -- --all`) into a database that holds no data yet, all or nothing; afterwards
 * every table of data is the same, row for row. For administrators and the command line. Every recorded state must be
 * one that the schemas of today read.
 */
export async function importAll(
  context: ServiceContext,
  { file, reason }: FullImport,
): Promise<{ rows: number; revision: number }> {
  const { actor } = authorize(context, 'admin');
  requireDiskRoom(context);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    return await context.db.writer.runExclusive(() =>
      readFullExport({
        file: context.db.file,
        lines,
        actor,
        reason,
        clock: context.db.clock,
        check: checkRow,
        checkFigure,
      }),
    );
  } catch (error) {
    throw error instanceof FullImportError ? new AppError('conflict', error.message) : error;
  } finally {
    lines.close();
  }
}

/** What was recorded must be readable, since earlier states are made of it and the newest is one of them. */
function checkRow(table: string, row: Readonly<Record<string, Cell>>): void {
  if (table !== 'Revision') return;
  const { subjectType, before, after } = row;
  if (!isSubjectType(subjectType)) throw new Error('it records something unknown');
  parseRecordedStates({ subjectType, before: asText(before), after: asText(after) });
}

function checkFigure(figure: Figure): void {
  const parsed = parseFigureInput(toFigureFields(figure));
  if (!parsed.ok) throw new Error(parsed.issues.map(issueSentence).join('; '));
}

function isSubjectType(value: Cell | undefined): value is SubjectType {
  return SUBJECT_TYPES.some((type) => type === value);
}

function asText(value: Cell | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
