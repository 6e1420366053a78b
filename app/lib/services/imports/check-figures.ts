import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Dialect, dropEmptyFraction } from '../../csv/dialect';
import { FIGURE_COLUMNS } from '../../csv/figure-columns';
import type { CsvRecord } from '../../csv/read-records';
import { findRagged, readHeading, toRow } from '../../csv/read-rows';
import { type RecordBatch, streamRecords } from '../../csv/stream-records';
import { type DataState, openNewest } from '../../db/figures/open-state';
import { toId } from '../../db/new-id';
import type { Staging } from '../../db/sqlite/staging';
import type { Figure } from '../../domain/figure';
import { toFigureFields } from '../../schemas/figure-fields';
import { FIGURE_FIELDS, type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import type { InputIssue } from '../../schemas/issue';
import type { ImportLimits } from './import-limits';

export const FIGURE_NAMES: ReadonlySet<string> = new Set(FIGURE_COLUMNS.map(({ name }) => name));
export const AMOUNT_NAMES: ReadonlySet<string> = new Set(
  FIGURE_COLUMNS.filter(({ type }) => type === 'amount').map(({ name }) => name),
);

/** What a file would do: nothing of it is done yet. */
export interface CheckedFile {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** How many problems were found; with any, nothing can be imported. */
  issues: number;
  /** The data revision that the rows were compared with. */
  base: number;
}

export interface CheckWanted {
  chunks: AsyncIterable<Uint8Array>;
  dialect: Dialect;
  staging: Staging;
  limits: ImportLimits;
  onProgress?: (progress: { bytes: number; rows: number }) => void;
}

/**
 * Reads every row of a file of figures, compares it with the data as they are and stages what would change. Problems are
 * listed by line and column and stop nothing but the import itself. Writes into the staging alone.
 */
export async function checkFigures(file: string, wanted: CheckWanted): Promise<CheckedFile> {
  const state = openNewest(file);
  try {
    const check = new FigureCheck(state, wanted);
    for await (const batch of streamRecords(wanted.chunks, wanted.dialect)) {
      const goesOn = check.take(batch);
      wanted.onProgress?.({ bytes: batch.bytesRead, rows: check.rows });
      if (!goesOn) break;
      await setImmediate();
    }
    return check.finish();
  } finally {
    state.close();
  }
}

class FigureCheck {
  rows = 0;
  readonly #wanted: CheckWanted;
  readonly #base: number;
  readonly #find: (id: string) => Figure | null;
  readonly #isSource: (id: string) => boolean;
  #columns: string[] | undefined;
  #headingLine = 1;
  #unchanged = 0;
  #issues = 0;

  constructor({ revision, figures, readSources }: DataState, wanted: CheckWanted) {
    this.#wanted = wanted;
    this.#base = revision;
    this.#find = (id) => figures.find([id])[0] ?? null;
    const { sources } = readSources();
    this.#isSource = (id) => sources.has(id);
    wanted.staging.clear();
  }

  /** False when nothing behind this batch is worth reading. */
  take({ records, fault, bytesRead }: RecordBatch): boolean {
    const { limits, staging } = this.#wanted;
    let goesOn = fault === null;
    staging.together(() => {
      for (const record of records) {
        if (!this.#takeRecord(record)) {
          goesOn = false;
          return;
        }
      }
      if (fault) this.#report(fault.line, { field: '', code: fault.code });
      else if (bytesRead > limits.bytes) goesOn = this.#stop(this.#headingLine, 'file_too_large');
    });
    return goesOn;
  }

  finish(): CheckedFile {
    const { staging } = this.#wanted;
    if (this.rows === 0 && this.#issues === 0) this.#report(this.#headingLine, { field: '', code: 'no_rows' });
    const { added, changed } = staging.counts();
    return {
      rows: this.rows,
      added,
      changed,
      unchanged: this.#unchanged,
      issues: this.#issues,
      base: this.#base,
    };
  }

  #takeRecord(record: CsvRecord): boolean {
    const { limits } = this.#wanted;
    if (this.#columns === undefined) return this.#takeHeading(record);
    if (this.rows >= limits.rows) return this.#stop(record.line, 'rows_too_many');
    if (this.#issues >= limits.issues) return this.#stop(record.line, 'issues_too_many');
    this.rows += 1;
    const ragged = findRagged(record, this.#columns);
    if (ragged) this.#report(ragged.line, { field: '', code: ragged.code });
    else this.#takeRow(record.line, toRow(record, this.#columns).cells);
    return true;
  }

  #takeHeading(heading: CsvRecord): boolean {
    this.#headingLine = heading.line;
    if (heading.cells.length > this.#wanted.limits.columns) return this.#stop(heading.line, 'columns_too_many');
    const { columns, issues } = readHeading(heading, FIGURE_NAMES);
    this.#columns = columns;
    for (const { line, column, code } of issues) this.#report(line, { field: column, code });
    // Without knowing what a column is, each row would be called wrong for it.
    return issues.length === 0;
  }

  #takeRow(line: number, cells: ReadonlyMap<string, string>): void {
    const plan = this.#plan(cells);
    const { staging } = this.#wanted;
    if (plan.id !== '' && !staging.noteId(plan.id)) {
      this.#report(line, { field: 'id', code: plan.isGiven ? 'id_repeated' : 'row_repeated' });
      // Its other problems are told, too; but no second row with an id is staged.
      if (plan.ok) return;
    }
    if (!plan.ok) {
      for (const issue of plan.issues) this.#report(line, issue);
      return;
    }
    const { id, input, before } = plan;
    const after = toFigureFields({ ...input, id });
    const was = before && toFigureFields(before);
    if (was && isSame(was, after)) this.#unchanged += 1;
    else staging.addRow({ line, id, input, before: was && before && { version: before.version, fields: was }, after });
  }

  #plan(cells: ReadonlyMap<string, string>): Plan {
    const given = cells.get('id')?.trim() ?? '';
    if (cells.get('kind')?.trim() === 'derived') return refused('', [{ field: 'kind', code: 'derived_row' }]);
    const before = given === '' ? null : this.#find(given);
    const version = cells.get('version')?.trim() ?? '';
    if (before && version !== '' && version !== String(before.version))
      return refused(given, [{ field: 'version', code: 'version_moved' }]);
    const parsed = parseFigureInput({ ...(before ? toFigureFields(before) : {}), ...this.#ownFields(cells) });
    if (!parsed.ok) return refused(given, parsed.issues);
    if (!this.#isSource(parsed.figure.sourceId)) return refused(given, [{ field: 'source', code: 'source_unknown' }]);
    if (given !== '') return { ok: true, id: given, isGiven: true, input: parsed.figure, before };
    // The id comes from what the row says, so that the same row twice is the same figure.
    const id = toId(
      createHash('sha256')
        .update(JSON.stringify(toFigureFields(parsed.figure)))
        .digest(),
    );
    return { ok: true, id, isGiven: false, input: parsed.figure, before: this.#find(id) };
  }

  #ownFields(cells: ReadonlyMap<string, string>): Record<string, string> {
    const { decimalMark } = this.#wanted.dialect;
    const own = FIGURE_FIELDS.flatMap((field) => {
      const text = cells.get(field);
      if (text === undefined) return [];
      return [[field, AMOUNT_NAMES.has(field) ? dropEmptyFraction(text, decimalMark) : text]];
    });
    return Object.fromEntries(own);
  }

  #report(line: number, issue: InputIssue): void {
    this.#issues += 1;
    this.#wanted.staging.addIssue({ ...issue, line });
  }

  #stop(line: number, code: string): false {
    this.#report(line, { field: '', code });
    return false;
  }
}

type Plan =
  | { ok: true; id: string; isGiven: boolean; input: FigureInput; before: Figure | null }
  | { ok: false; id: string; isGiven: true; issues: InputIssue[] };

function refused(id: string, issues: InputIssue[]): Plan {
  return { ok: false, id, isGiven: true, issues };
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}
