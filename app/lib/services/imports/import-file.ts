import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type CsvRow, readCsvRows } from '../../csv/read-rows';
import { findSource } from '../../db/figures/source-writes';
import type { Write } from '../../db/sqlite/writer';
import { toSourceFields } from '../../schemas/figure-fields';
import type { InputIssue } from '../../schemas/issue';
import { parseSourceInput, SOURCE_FIELDS, type SourceInput } from '../../schemas/source-input';
import { type Authorship, authorize } from '../authorize';
import { type AppError, invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';
import { correctSourceIn, recordSourceIn } from '../sources/record-source';
import type { ImportOutcome } from './apply-figures';
import { importFigures } from './import-figures';
import { COMMAND_LIMITS } from './import-limits';
import { placeOf } from './place-of';

export type { ImportOutcome } from './apply-figures';

export interface ImportFile {
  bytes: Uint8Array;
  /** Figures or sources: each has its own columns. */
  of: 'figures' | 'sources';
  /** Recorded with every change. */
  reason: string;
  /** What the audit calls the file. */
  name?: string;
}

const ROWS_BETWEEN_PAUSES = 100;

/** Thrown inside the write to leave without a new data revision when a file changes nothing. */
class NothingToChange extends Error {}

type Step = (write: Write, by: Authorship) => Promise<'added' | 'changed' | 'unchanged'>;

/**
 * A CSV file that lies in memory, of figures or sources, all or nothing in one transaction. Refuses with line and column
 * of every bad row. A file that changes nothing makes no data revision.
 */
export async function importFile(context: ServiceContext, file: ImportFile): Promise<ImportOutcome> {
  if (file.of === 'sources') return importSources(context, file);
  const { bytes, reason, name = 'a file' } = file;
  return importFigures(context, { name, open: () => chunksOf(bytes), reason, limits: COMMAND_LIMITS });
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function importSources(context: ServiceContext, file: ImportFile): Promise<ImportOutcome> {
  const by = { ...authorize(context, 'editor'), reason: file.reason };
  const read = readCsvRows(file.bytes, new Set<string>(SOURCE_FIELDS));
  if (!read.ok) throw refuse(read.issues.map(({ line, column, code }) => ({ field: placeOf(line, column), code })));
  const outcome: ImportOutcome = { added: 0, changed: 0, unchanged: 0, revision: null };
  try {
    await context.db.writer.write(async (write) => {
      for (const [index, step] of (await sourceSteps(write, read.rows)).entries()) {
        outcome[await step(write, by)] += 1;
        // Database calls alone would keep readers waiting until the last row.
        if (index % ROWS_BETWEEN_PAUSES === 0) await setImmediate();
      }
      if (outcome.added + outcome.changed === 0) throw new NothingToChange();
      outcome.revision = write.revision;
    });
  } catch (error) {
    if (!(error instanceof NothingToChange)) throw error;
  }
  return outcome;
}

function refuse(issues: InputIssue[]): AppError {
  return invalidInput('Nothing was imported', issues);
}

/** Reads every row before the first is saved, so that one refusal lists everything that is wrong with the file. */
async function sourceSteps(write: Write, rows: CsvRow[]): Promise<Step[]> {
  const issues: InputIssue[] = [];
  const steps: Step[] = [];
  for (const { line, cells } of rows) {
    const before = await findSource(write.tx, cells.get('id')?.trim() ?? '');
    const parsed = parseSourceInput({ ...(before ? toSourceFields(before) : {}), ...Object.fromEntries(cells) });
    if (parsed.ok) steps.push(sourceStep(parsed.source));
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, field: placeOf(line, issue.field) })));
  }
  if (issues.length > 0) throw refuse(issues);
  return steps;
}

function sourceStep(input: SourceInput): Step {
  return async (write, by) => {
    // Asked again here: the same id may stand in an earlier row of this file.
    const before = await findSource(write.tx, input.id);
    if (!before) {
      await recordSourceIn(write, input, by);
      return 'added';
    }
    if (isSame(toSourceFields(before), toSourceFields(input))) return 'unchanged';
    await correctSourceIn(write, { before, input }, by);
    return 'changed';
  };
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
