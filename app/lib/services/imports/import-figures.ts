import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dialect } from '../../csv/dialect';
import { Staging } from '../../db/sqlite/staging';
import { authorize } from '../authorize';
import { requireDiskRoom, toNoRoom } from '../operations/disk-floor';
import type { ServiceContext } from '../service-context';
import { applyFigures, type ImportOutcome } from './apply-figures';
import { type CheckedFile, checkFigures, FIGURE_COLUMNS_KNOWN } from './check-figures';
import { type CsvFile, inspectFile, notImported } from './csv-file';

export interface FigureFile extends CsvFile {
  onProgress?: (words: { phase: 'checking' | 'saving'; rows: number }) => void;
}

/** As many problems as a refusal carries; the rest is only counted. */
const ISSUES_TOLD = 1000;

/**
 * A CSV file of figures from beginning to end without anybody being asked: inspected, checked, saved, all or nothing. A
 * row with a known id changes that figure (columns that are not in the file keep their values); any other row adds one,
 * and a row without an id gets one that follows from its content. Refuses with line and column of every bad row. A file
 * that changes nothing makes no data revision. Memory holds a few rows, whatever the file's size.
 */
export async function importFigures(context: ServiceContext, file: FigureFile): Promise<ImportOutcome> {
  authorize(context, 'editor');
  requireDiskRoom(context);
  const { sha256, dialect } = await inspectFile(file, FIGURE_COLUMNS_KNOWN);
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-import-'));
  const staging = new Staging(path.join(folder, 'staging.sqlite'));
  try {
    const checked = await checkFigures(context.db.file, {
      chunks: file.open(),
      dialect,
      staging,
      limits: file.limits,
      onProgress: ({ rows }) => file.onProgress?.({ phase: 'checking', rows }),
    });
    requireSound(checked, staging);
    return await applyFigures(context, {
      stagingFile: staging.file,
      checked,
      reason: file.reason,
      fileName: file.name,
      sha256,
      dialect,
      given: Object.keys(file.dialect ?? {}) as (keyof Dialect)[],
      onProgress: (rows) => file.onProgress?.({ phase: 'saving', rows }),
    });
  } catch (error) {
    throw toNoRoom(error);
  } finally {
    staging.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireSound({ issues }: CheckedFile, staging: Staging): void {
  if (issues > 0) throw notImported(staging.issues(ISSUES_TOLD), issues);
}
