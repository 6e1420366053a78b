/** What an import may bring. A record may have 64 KB (lib/csv/read-records.ts). */
export interface ImportLimits {
  bytes: number;
  rows: number;
  columns: number;
  /** Problems that are listed before the reading stops: a file with more has one cause. */
  issues: number;
}

/** Of the upload page: scripts/server/request-guard.ts lets through as much. */
export const UPLOAD_LIMITS: ImportLimits = { bytes: 100_000_000, rows: 5_000_000, columns: 200, issues: 100_000 };

/** Of the command line, whose user owns the machine: a million figures with their labels are 300 MB. */
export const COMMAND_LIMITS: ImportLimits = { ...UPLOAD_LIMITS, bytes: 4_000_000_000 };

/** What may wait to be confirmed: imports and their bytes, with what was found out about them, of one person and of all. */
export const STAGED_LIMITS = { countEach: 50, bytesEach: 1_000_000_000, countAll: 200, bytesAll: 4_000_000_000 };
