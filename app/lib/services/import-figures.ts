import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { FIGURE_COLUMNS } from '../csv/figure-columns';
import { type CsvRow, readCsvRows } from '../csv/read-rows';
import { findFigure } from '../db/figure-writes';
import { findSource } from '../db/source-writes';
import type { Write } from '../db/writer';
import type { Figure } from '../domain/figure';
import { toFigureFields, toSourceFields } from '../schemas/figure-fields';
import { FIGURE_FIELDS, type FigureInput, parseFigureInput } from '../schemas/figure-input';
import type { InputIssue } from '../schemas/issue';
import { parseSourceInput, SOURCE_FIELDS, type SourceInput } from '../schemas/source-input';
import { type Authorship, authorize } from './authorize';
import { correctFigureIn } from './correct-figure-in';
import { invalidInput, type Refusal } from './errors';
import { recordFigureIn } from './record-figure';
import { correctSourceIn, recordSourceIn } from './record-source';
import type { ServiceContext } from './service-context';

export interface ImportOutcome {
  added: number;
  changed: number;
  unchanged: number;
  revision: number | null;
}

export interface ImportFile {
  bytes: Uint8Array;
  /** Figures or sources: each has its own columns. */
  of: 'figures' | 'sources';
  /** Recorded with every change. */
  reason: string;
}

const ROWS_BETWEEN_PAUSES = 100;

/** Thrown inside the write to leave without a new data revision when a file changes nothing. */
class NothingToChange extends Error {}

type Step = (write: Write, by: Authorship) => Promise<'added' | 'changed' | 'unchanged'>;

/**
 * A CSV file of figures or sources, all or nothing in one transaction. A row with a known id changes that figure
 * (columns that are not in the file keep their values); any other row adds one. Refuses with line and column of every
 * bad row. A file that changes nothing makes no data revision.
 */
export async function importFile(context: ServiceContext, file: ImportFile): Promise<ImportOutcome> {
  const by = { ...authorize(context, 'editor'), reason: file.reason };
  const known = new Set<string>(file.of === 'figures' ? FIGURE_COLUMNS.map(({ name }) => name) : SOURCE_FIELDS);
  const read = readCsvRows(file.bytes, known);
  if (!read.ok) throw refuse(read.issues.map(({ line, column, code }) => ({ field: place(line, column), code })));
  const steps = file.of === 'figures' ? figureSteps : sourceSteps;
  const outcome: ImportOutcome = { added: 0, changed: 0, unchanged: 0, revision: null };
  try {
    await context.db.writer.write(async (write) => {
      for (const [index, step] of (await steps(write, read.rows)).entries()) {
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

function refuse(issues: InputIssue[]): Refusal {
  return invalidInput('Nothing was imported', issues);
}

function place(line: number, column: string): string {
  return column ? `line ${line}, ${column}` : `line ${line}`;
}

/** Reads every row before the first is saved, so that one refusal lists everything that is wrong with the file. */
async function figureSteps(write: Write, rows: CsvRow[]): Promise<Step[]> {
  const issues: InputIssue[] = [];
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const found = await planFigure(write, cells);
    const at = (issue: InputIssue): InputIssue => ({ ...issue, field: place(line, issue.field) });
    if (found.id !== '' && seen.has(found.id)) issues.push(at({ field: 'id', code: 'id_repeated' }));
    seen.add(found.id);
    if (found.ok) steps.push(found.step);
    else issues.push(...found.issues.map(at));
  }
  if (issues.length > 0) throw refuse(issues);
  return steps;
}

type Plan = { ok: true; id: string; step: Step } | { ok: false; id: string; issues: InputIssue[] };

async function planFigure(write: Write, cells: ReadonlyMap<string, string>): Promise<Plan> {
  const id = cells.get('id')?.trim() ?? '';
  if (cells.get('kind')?.trim() === 'derived')
    return { ok: false, id: '', issues: [{ field: 'kind', code: 'derived_row' }] };
  const before = id === '' ? null : await findFigure(write.tx, id);
  const seen = cells.get('version')?.trim() ?? '';
  if (before && seen !== '' && seen !== String(before.version)) {
    return { ok: false, id, issues: [{ field: 'version', code: 'version_moved' }] };
  }
  const own = FIGURE_FIELDS.flatMap((field) => (cells.has(field) ? [[field, cells.get(field)]] : []));
  const fields = { ...(before ? toFigureFields(before) : {}), ...Object.fromEntries(own) };
  const parsed = parseFigureInput(fields);
  if (!parsed.ok) return { ok: false, id, issues: parsed.issues };
  if (!(await findSource(write.tx, parsed.figure.sourceId))) {
    return { ok: false, id, issues: [{ field: 'source', code: 'source_unknown' }] };
  }
  return { ok: true, id, step: figureStep(before, parsed.figure) };
}

function figureStep(before: Figure | null, input: FigureInput): Step {
  return async (write, by) => {
    if (!before) {
      await recordFigureIn(write, input, by);
      return 'added';
    }
    if (isSame(toFigureFields(before), toFigureFields(input))) return 'unchanged';
    await correctFigureIn(write, { before, input }, by);
    return 'changed';
  };
}

async function sourceSteps(write: Write, rows: CsvRow[]): Promise<Step[]> {
  const issues: InputIssue[] = [];
  const steps: Step[] = [];
  for (const { line, cells } of rows) {
    const before = await findSource(write.tx, cells.get('id')?.trim() ?? '');
    const parsed = parseSourceInput({ ...(before ? toSourceFields(before) : {}), ...Object.fromEntries(cells) });
    if (parsed.ok) steps.push(sourceStep(parsed.source));
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, field: place(line, issue.field) })));
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
