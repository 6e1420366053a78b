import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { CsvRow } from '../../csv/read-rows';
import { findSource } from '../../db/figures/source-writes';
import type { Write } from '../../db/sqlite/writer';
import { toSourceFields } from '../../schemas/figure-fields';
import type { InputIssue } from '../../schemas/issue';
import { parseSourceInput, SOURCE_FIELDS, type SourceInput } from '../../schemas/source-input';
import { type Authorship, authorize } from '../authorize';
import type { ServiceContext } from '../service-context';
import { correctSourceIn, recordSourceIn } from '../sources/record-source';
import type { ImportOutcome } from './apply-figures';
import { type CsvFile, inspectFile, notImported } from './csv-file';
import { readWholeTable } from './table-reading';

/** The columns of a file of sources. */
const SOURCE_COLUMNS_KNOWN = { names: new Set<string>(SOURCE_FIELDS), amounts: new Set<string>() };

const ROWS_BETWEEN_PAUSES = 100;

/** Thrown inside the write to leave without a new data revision when a file changes nothing. */
class NothingToChange extends Error {}

type Step = (write: Write, by: Authorship) => Promise<'added' | 'changed' | 'unchanged'>;

/**
 * A CSV file of sources, read as one of figures is, all or nothing in one transaction. Refuses with line and column of
 * every bad row. A file that changes nothing makes no data revision.
 */
export async function importSources(context: ServiceContext, file: CsvFile): Promise<ImportOutcome> {
  const by = { ...authorize(context, 'editor'), reason: file.reason };
  const { dialect } = await inspectFile(file, SOURCE_COLUMNS_KNOWN);
  const { rows, issues } = await readWholeTable(file.open(), {
    dialect,
    known: SOURCE_COLUMNS_KNOWN.names,
    limits: file.limits,
  });
  const outcome: ImportOutcome = { added: 0, changed: 0, unchanged: 0, revision: null };
  try {
    await context.db.writer.write(async (write) => {
      for (const [index, step] of (await sourceSteps(write, rows, issues)).entries()) {
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

type PlacedIssue = InputIssue & { line: number };

/** Reads every row before the first is saved, so that one refusal lists everything that is wrong with the file. */
async function sourceSteps(write: Write, rows: CsvRow[], found: readonly PlacedIssue[]): Promise<Step[]> {
  const issues = [...found];
  const steps: Step[] = [];
  for (const { line, cells } of rows) {
    const before = await findSource(write.tx, cells.get('id')?.trim() ?? '');
    const parsed = parseSourceInput({ ...(before ? toSourceFields(before) : {}), ...Object.fromEntries(cells) });
    if (parsed.ok) steps.push(sourceStep(parsed.source));
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, line })));
  }
  if (issues.length > 0) throw notImported(issues.toSorted((a, b) => a.line - b.line));
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
