import 'server-only';
import type { Database } from 'better-sqlite3';
import { chainExistingRows } from './chain-writes';

/** Told how many rows of a table a step has done. */
export type StepProgress = (table: string, rows: number) => void;

type DataStep = (database: Database, onProgress: StepProgress) => void;

/**
 * What SQL alone cannot do: by a migration's name, run right after its SQL and in the same transaction. As a migration
 * is never edited once it was applied, neither is its step.
 */
export const DATA_STEPS: Readonly<Record<string, DataStep | undefined>> = {
  '20261201120000_hashes': (database, onProgress) => {
    chainExistingRows(database, 'Revision', (rows) => onProgress('Revision', rows));
    chainExistingRows(database, 'AuditEntry', (rows) => onProgress('AuditEntry', rows));
  },
};
