import 'server-only';
import type { Dialect } from '../../csv/dialect';
import type { InputIssue } from '../../schemas/issue';
import { type AppError, invalidInput } from '../errors';
import type { ImportLimits } from './import-limits';
import { placeOf } from './place-of';
import { FileInspector, type InspectedFile, type KnownColumns } from './read-upload';

/** A CSV file that is imported without anybody being asked. */
export interface CsvFile {
  /** What the audit calls it. */
  name: string;
  /** The bytes from their beginning, as often as they are asked for. */
  open: () => AsyncIterable<Uint8Array>;
  /** Recorded with every change. */
  reason: string;
  limits: ImportLimits;
  /** Taken as found when left out. */
  dialect?: Partial<Dialect>;
}

/** Finds out how a file is to be read. Refuses what is no CSV, and an encoding that would be a guess. */
export async function inspectFile(
  { open, limits, dialect: given }: CsvFile,
  known: KnownColumns,
): Promise<Pick<InspectedFile, 'sha256' | 'dialect'>> {
  const inspector = new FileInspector(known);
  for await (const chunk of open()) {
    inspector.add(chunk);
    if (inspector.magic || inspector.bytes > limits.bytes) break;
  }
  const inspected = inspector.finish();
  const dialect = { ...inspected.dialect, ...given };
  // Any bytes are Windows-1252: nobody may be given letters that nobody chose.
  const isGuess = dialect.encoding === 'windows-1252' && given?.encoding === undefined;
  const code = inspected.refusal ?? (isGuess ? 'not_utf8' : null);
  if (code) throw notImported([{ line: 1, field: '', code }]);
  return { sha256: inspected.sha256, dialect };
}

/** A refusal with the line and column of each problem; `count` where there are more than are listed. */
export function notImported(issues: readonly (InputIssue & { line: number })[], count = issues.length): AppError {
  const more = count > issues.length ? ` (${count} problems; the first ${issues.length} are listed)` : '';
  const placed = issues.map(({ line, field, code, allowed }) => ({
    field: placeOf(line, field),
    code,
    ...(allowed && { allowed }),
  }));
  return invalidInput(`Nothing was imported${more}`, placed);
}
