import 'server-only';
import Database from 'better-sqlite3';

/** An import as the audit would know it. */
export interface SoughtImport {
  /** What the audit calls its file, and who saved it, for which request. */
  subjectId: string;
  actor: string;
  requestId: string | null;
  /** ISO time before which it cannot have been saved. */
  since: string;
}

/**
 * The data revision that an import made, or null when it was not saved: a process that ends between its COMMIT and its
 * last word leaves nobody else to tell.
 */
export function findMergedImport(file: string, sought: SoughtImport): number | null {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const found = database
      .prepare(
        `SELECT json_extract("after", '$.data_revision') FROM "AuditEntry"
         WHERE "action" = 'import' AND "subjectType" = 'file' AND "subjectId" = @subjectId AND "actor" = @actor
           AND "requestId" IS @requestId AND "at" >= @since ORDER BY "id" DESC LIMIT 1`,
      )
      .pluck()
      .get(sought);
    return found === undefined ? null : Number(found);
  } finally {
    database.close();
  }
}

/** A lock that keeps readers out is held for moments only. */
const BUSY_TIMEOUT_MS = 200;
