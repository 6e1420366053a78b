import 'server-only';
import type { Dialect } from '../../csv/dialect';
import { type Merged, mergeStaged } from '../../db/sqlite/merge-staged';
import { authorize } from '../authorize';
import { conflict } from '../errors';
import type { ServiceContext } from '../service-context';
import type { CheckedFile } from './check-figures';
import { toDialectNames } from './dialect-names';

export interface ApplyWanted {
  stagingFile: string;
  checked: CheckedFile;
  reason: string;
  /** The file as the audit names it: what it was called and its SHA-256. */
  fileName: string;
  sha256: string;
  dialect: Dialect;
  /** Which parts of the dialect somebody gave; the others were found out. */
  given: readonly (keyof Dialect)[];
  onProgress?: (rows: number) => void;
}

export interface ImportOutcome {
  added: number;
  changed: number;
  unchanged: number;
  /** Null when the file changed nothing: then there is no new data revision either. */
  revision: number | null;
}

type Audited = Pick<ApplyWanted, 'checked' | 'fileName' | 'sha256' | 'dialect' | 'given'>;

/**
 * What the audit keeps of a file: its name, its hash, how it was read and who said so, what it did. The rows themselves
 * are in the record.
 */
export function auditOf({ checked, fileName, sha256, dialect, given }: Audited) {
  const { added, changed, unchanged } = checked;
  const names = toDialectNames(dialect);
  const from = (part: keyof Dialect) => (given.includes(part) ? 'given' : 'found');
  const read_as = [
    `${names.encoding} (${from('encoding')})`,
    `delimiter ${names.delimiter} (${from('delimiter')})`,
    `decimal ${names.decimal_mark} (${from('decimalMark')})`,
  ].join(', ');
  const counts = { added: String(added), changed: String(changed), unchanged: String(unchanged) };
  return { subjectId: subjectIdOf(sha256), after: { file: fileName, sha256, read_as, ...counts } };
}

/** What the audit calls a file. */
export function subjectIdOf(sha256: string): string {
  return sha256.slice(0, 16);
}

export const UNKNOWN_OUTCOME =
  'It is not known whether it was saved: look whether its figures are there before you send it again';

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
  const merged: Merged = await context.db.writer.runExclusive(() =>
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
