import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openDatabase } from '@/lib/db/open-database';
import { amountLabelInFull } from '@/lib/format/figure/amount-words';
import { formatWhole } from '@/lib/format/figure/number-words';
import { readFigureForm, toFigureForm } from '@/lib/format/form/figure-form';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { recordSource } from '@/lib/services/sources/record-source';
import { fieldText, figureInput } from './arbitraries';
import { migratedFile } from './database';
import { beginExport, readerOf } from './export-trials';
import { PLAIN_SOURCE } from './figures';
import { oneChunk, systemOf, tryImport } from './import-trials';
import { requireTool } from './tools';

/** A cell that no spreadsheet takes for a formula, as an independent reader sees it. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** Reads a CSV with Python's own module: the number columns, and the first hostile cell of the text columns. */
const PYTHON = `
import csv, json, sys
csv.field_size_limit(10**9)
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
json.dump([{name: row[name] for name in ("id", "low", "high", "decimals", "note", "locator", "attribution")} for row in rows], sys.stdout)`;

/** Loads a CSV with the sqlite3 shell and gives each amount's type and digits as it keeps them. */
const SHELL = `CREATE TABLE figures (%COLUMNS%);
.import --csv --skip 1 "%FILE%" figures
SELECT id, typeof(CAST(nullif(low, '') AS INTEGER)), CAST(nullif(low, '') AS INTEGER), CAST(nullif(high, '') AS INTEGER) FROM figures;`;

export interface DigitTrial {
  figures: number;
  /** Figures whose digits differ after the way named. */
  form: number;
  tooltip: number;
  imported: number;
  json: number;
  python: number;
  shell: number;
  /** Sum of all lower bounds: as made, and by Python over the export. */
  sumsAgree: boolean;
  /** Cells of the export that a spreadsheet would run. */
  formulas: number;
  /** What the export says when it is imported again. */
  changesAgain: number;
}

/**
 * T11 and T21: random figures with amounts up to 2^63 and hostile text, through the form's fields, a CSV import, the
 * database, JSON, CSV and back, read by Python and by the sqlite3 shell.
 */
export async function tryDigits(count: number, seed: number): Promise<DigitTrial> {
  const file = migratedFile();
  const db = await openDatabase(file);
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-digits-'));
  try {
    for (const id of ['first-source', 'second-source'])
      await recordSource(systemOf(db), { ...PLAIN_SOURCE, id }, 'Read');
    const inputs = fc
      .sample(figureInput({ text: fieldText() }), { numRuns: count, seed })
      .map((input, n): FigureInput => ({ ...input, id: `digits-${n}`, reviewState: 'published' }));
    const made = new Map(inputs.map((input) => [String(input.id), input]));
    const csv = asCsv(inputs);
    const tried = await tryImport(db, () => oneChunk(csv));
    if (tried.kind !== 'imported') throw new Error(JSON.stringify(tried.issues.slice(0, 5)));
    const exported = await bytesOf(await beginExport(readerOf(db), 'figures.csv'));
    const json = JSON.parse((await bytesOf(await beginExport(readerOf(db), 'figures.json'))).toString()) as {
      figures: Row[];
    };
    const out = path.join(folder, 'figures.csv');
    writeFileSync(out, exported);
    const python = JSON.parse(
      execFileSync(requireTool('python3'), ['-c', PYTHON, out], { maxBuffer: 1e9, encoding: 'utf8' }),
    ) as Row[];
    const again = await tryImport(db, () => oneChunk(exported));
    return {
      figures: count,
      form: inputs.filter((input) => !survivesForm(input)).length,
      tooltip: inputs.filter((input) => !survivesTooltip(input)).length,
      imported: count - tried.outcome.added,
      json: wrongRows(json.figures, made),
      python: wrongRows(python, made),
      shell: wrongInShell(out, exported, made),
      sumsAgree: sumOf(python) === sumOf(inputs.map((input) => toFigureFields(input))),
      formulas: python
        .flatMap((row) => [row.note, row.locator, row.attribution])
        .filter((cell) => FORMULA.test(cell ?? '')).length,
      changesAgain: again.kind === 'imported' ? again.outcome.added + again.outcome.changed : Number.NaN,
    };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Row = {
  id: string;
  low: string | null;
  high: string | null;
  note?: string;
  locator?: string;
  attribution?: string;
};

async function bytesOf({ stream }: { stream: ReadableStream<Uint8Array> }): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

function asCsv(inputs: readonly FigureInput[]): string {
  const rows = inputs.map((input) => toFigureFields(input));
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  // Guarded as our own exports are: an import takes one guard away.
  const guard = (text: string) => (text.startsWith("'") || FORMULA.test(text) ? `'${text}` : text);
  const cell = (row: (typeof rows)[number], name: keyof typeof row) =>
    ['low', 'high', 'decimals'].includes(name)
      ? row[name]
      : quote(needsGuard(row[name]) ? guard(row[name]) : row[name]);
  return `${columns.join(',')}\n${rows.map((row) => columns.map((name) => cell(row, name)).join(',')).join('\n')}\n`;
}

/** A leading apostrophe counts as a guard only before what would be a formula. */
function needsGuard(text: string): boolean {
  return FORMULA.test(text.replace(/^'+/, ''));
}

function wrongRows(rows: readonly Row[], made: ReadonlyMap<string, FigureInput>): number {
  const wrong = rows.filter(({ id, low, high }) => {
    const { amount } = made.get(id) ?? {};
    return (low ?? '') !== (amount?.low?.toString() ?? '') || (high ?? '') !== (amount?.high?.toString() ?? '');
  });
  return wrong.length + Math.abs(made.size - rows.length);
}

function wrongInShell(file: string, csv: Buffer, made: ReadonlyMap<string, FigureInput>): number {
  const [heading = ''] = csv.toString().split('\r\n', 1);
  const columns = heading
    .split(',')
    .map((name) => `"${name}"`)
    .join(', ');
  const script = SHELL.replace('%COLUMNS%', columns).replace('%FILE%', file);
  const said = execFileSync(requireTool('sqlite3'), ['-separator', '|', ':memory:'], {
    input: script,
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  const rows = said
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|'));
  const wrong = rows.filter(([id = '', type, low, high]) => {
    const { amount } = made.get(id) ?? {};
    const isTyped = amount?.low === null ? type === 'null' : type === 'integer';
    return !isTyped || low !== (amount?.low?.toString() ?? '') || high !== (amount?.high?.toString() ?? '');
  });
  return wrong.length + Math.abs(made.size - rows.length);
}

function sumOf(rows: readonly { low: string | null }[]): bigint {
  return rows.reduce((sum, { low }) => sum + BigInt(low || '0'), 0n);
}

function survivesForm(input: FigureInput): boolean {
  const { parsed } = readFigureForm(String(input.id), toFigureForm(input), () => undefined);
  return parsed.ok && parsed.figure.amount.low === input.amount.low && parsed.figure.amount.high === input.amount.high;
}

/** What a mark says in full has every digit. */
function survivesTooltip({ amount, balanceSign }: FigureInput): boolean {
  const { number } = amountLabelInFull(amount, balanceSign);
  const bounds = [amount.low, amount.high].filter((bound) => bound !== null);
  return bounds.every((bound) => number.includes(formatWhole(bound)));
}
