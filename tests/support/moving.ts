import Database from 'better-sqlite3';
import { tableChecksums } from '@/lib/db/sqlite/data-tables';

/** The checksums of every table that is data. */
export function checksumsOf(file: string): Record<string, string> {
  const database = new Database(file, { readonly: true });
  try {
    return tableChecksums(database);
  } finally {
    database.close();
  }
}
