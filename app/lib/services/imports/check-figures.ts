import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Dialect, dropEmptyFraction } from '../../csv/dialect';
import type { CsvRow } from '../../csv/read-rows';
import { type RecordBatch, streamRecords } from '../../csv/stream-records';
import { type DataState, openNewest } from '../../db/figures/open-state';
import { toId } from '../../db/new-id';
import type { Staging } from '../../db/sqlite/staging';
import type { Figure } from '../../domain/figure';
import { contentText, toFigureFields } from '../../schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import { FIGURE_COLUMNS } from '../../schemas/figure-table/figure-columns';
import { FIGURE_FIELDS } from '../../schemas/figure-table/figure-table';
import type { InputIssue } from '../../schemas/issue';
import type { ImportLimits } from './import-limits';
import type { KnownColumns } from './read-upload';
import { TableReading } from './table-reading';

/** The columns of a file of figures. */
export const FIGURE_COLUMNS_KNOWN: KnownColumns = {
  names: new Set(FIGURE_COLUMNS.map(({ name }) => name)),
  amounts: new Set(FIGURE_COLUMNS.filter(({ type }) => type === 'amount').map(({ name }) => name)),
};

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
  readonly #wanted: CheckWanted;
  readonly #reading: TableReading;
  readonly #base: number;
  readonly #find: (id: string) => Figure | null;
  readonly #isSource: (id: string) => boolean;
  #unchanged = 0;

  constructor({ revision, figures, readSources }: DataState, wanted: CheckWanted) {
    this.#wanted = wanted;
    this.#base = revision;
    this.#find = (id) => figures.find([id])[0] ?? null;
    const { sources } = readSources();
    this.#isSource = (id) => sources.has(id);
    this.#reading = new TableReading({
      known: FIGURE_COLUMNS_KNOWN.names,
      limits: wanted.limits,
      onRow: (row) => this.#takeRow(row),
      onIssue: (line, issue) => wanted.staging.addIssue({ ...issue, line }),
    });
    wanted.staging.clear();
  }

  get rows(): number {
    return this.#reading.rows;
  }

  /** False when nothing behind this batch is worth reading. */
  take(batch: RecordBatch): boolean {
    let goesOn = false;
    this.#wanted.staging.together(() => {
      goesOn = this.#reading.take(batch);
    });
    return goesOn;
  }

  finish(): CheckedFile {
    this.#reading.finish();
    const { rows, issues } = this.#reading;
    const { added, changed } = this.#wanted.staging.counts();
    return { rows, added, changed, unchanged: this.#unchanged, issues, base: this.#base };
  }

  #takeRow({ line, cells }: CsvRow): void {
    const plan = this.#plan(cells);
    const { staging } = this.#wanted;
    if (plan.id !== '' && !staging.noteId(plan.id)) {
      this.#reading.report(line, { field: 'id', code: plan.isGiven ? 'id_repeated' : 'row_repeated' });
      // Its other problems are told, too; but no second row with an id is staged.
      if (plan.ok) return;
    }
    if (!plan.ok) {
      for (const issue of plan.issues) this.#reading.report(line, issue);
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
    const id = toId(createHash('sha256').update(contentText(parsed.figure)).digest());
    return { ok: true, id, isGiven: false, input: parsed.figure, before: this.#find(id) };
  }

  #ownFields(cells: ReadonlyMap<string, string>): Record<string, string> {
    const { decimalMark } = this.#wanted.dialect;
    const own = FIGURE_FIELDS.flatMap((field) => {
      const text = cells.get(field);
      if (text === undefined) return [];
      return [[field, FIGURE_COLUMNS_KNOWN.amounts.has(field) ? dropEmptyFraction(text, decimalMark) : text]];
    });
    return Object.fromEntries(own);
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
