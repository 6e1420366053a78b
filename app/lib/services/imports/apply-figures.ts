import 'server-only';
import { type Merged, mergeStaged } from '../../db/merge-staged';
import { authorize } from '../authorize';
import { conflict } from '../errors';
import type { ServiceContext } from '../service-context';
import type { CheckedFile } from './check-figures';

export interface ApplyWanted {
  stagingFile: string;
  checked: CheckedFile;
  reason: string;
  /** The file as the audit names it: what it was called and its SHA-256. */
  fileName: string;
  sha256: string;
  onProgress?: (rows: number) => void;
}

export interface ImportOutcome {
  added: number;
  changed: number;
  unchanged: number;
  /** Null when the file changed nothing: then there is no new data revision either. */
  revision: number | null;
}

/** What the audit keeps of a file: its name, its hash, what it did. The rows themselves are in the record. */
export function auditOf({ checked, fileName, sha256 }: Pick<ApplyWanted, 'checked' | 'fileName' | 'sha256'>) {
  const { added, changed, unchanged } = checked;
  const counts = { added: String(added), changed: String(changed), unchanged: String(unchanged) };
  return { subjectId: sha256.slice(0, 16), after: { file: fileName, sha256, ...counts } };
}

/** How long an import waits for another process's save. */
const LOCK_WAIT_MS = 30_000;

/**
 * Saves what a check staged: all of it in one transaction, or nothing. Refuses when somebody changed one of its figures
 * since (conflict). Editors' saves that come meanwhile wait for it.
 */
export async function applyFigures(context: ServiceContext, wanted: ApplyWanted): Promise<ImportOutcome> {
  const by = authorize(context, 'editor');
  const { added, changed, unchanged, base } = wanted.checked;
  if (added + changed === 0) return { added, changed, unchanged, revision: null };
  const merged: Merged = await context.db.writer.lend(() =>
    mergeStaged({
      ...by,
      file: context.db.file,
      stagingFile: wanted.stagingFile,
      base,
      reason: wanted.reason,
      audit: auditOf(wanted),
      clock: context.db.clock,
      lockWaitMs: LOCK_WAIT_MS,
      onProgress: wanted.onProgress,
    }),
  );
  if (merged.kind === 'moved') {
    throw conflict(
      'Somebody changed one of these figures since the file was compared. Nothing was imported: check it again',
    );
  }
  return { added, changed, unchanged, revision: merged.revision };
}
