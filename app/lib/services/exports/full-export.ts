import 'server-only';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { writeFullExport } from '../../db/sqlite/full-export';
import { authorize } from '../authorize';
import type { ServiceContext } from '../service-context';

export interface FullExport {
  rows: number;
  sha256: Readonly<Record<string, string>>;
}

/**
 * Writes every table that is data into one file, line by line; proposed and withdrawn figures, too, hence for
 * administrators and the command line. The file gets its name only when it is whole and on the disk.
 */
export function exportAll(context: ServiceContext, file: string): FullExport {
  authorize(context, 'admin');
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    const chunks = writeFullExport(context.db.file);
    let chunk = chunks.next();
    for (; !chunk.done; chunk = chunks.next()) writeSync(descriptor, chunk.value);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, file);
    const { rows, sha256 } = chunk.value;
    return { rows: Object.values(rows).reduce((sum, count) => sum + count, 0), sha256 };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
