import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Dialect } from '@/lib/csv/dialect';
import { toFigureRecord } from '@/lib/csv/figure-record';
import { figureHeading, figureLine } from '@/lib/csv/write-figures';
import { AppError } from '@/lib/services/errors';
import type { ImportOutcome } from '@/lib/services/imports/apply-figures';
import { importFigures } from '@/lib/services/imports/import-figures';
import { UPLOAD_LIMITS } from '@/lib/services/imports/import-limits';
import type { ServiceContext } from '@/lib/services/service-context';
import { faultsIn, migratedFile, unusedFile } from './database';
import { savedFigure } from './figures';
import { fillWithFigures, nthFigure } from './many-figures';

export const systemOf = (db: ServiceContext['db']): ServiceContext => ({
  db,
  actor: { name: 'command line', role: 'system' },
});

/** A CSV of figures first to first+count-1 of many, as our own export writes them, in pieces. */
export function* csvOfMany(first: number, count: number): Generator<string> {
  yield figureHeading();
  for (let n = first; n < first + count; n += 1) {
    const figure = savedFigure(nthFigure(n), { createdRevision: 1, revision: 1 });
    yield figureLine({ ...toFigureRecord(figure, { sources: new Map(), dataRevision: 1 }), version: null });
  }
}

export type Tried =
  | { kind: 'imported'; outcome: ImportOutcome }
  | { kind: 'refused'; issues: string[]; message: string; refusal: string };

/** Imports bytes as an upload is, and gives the outcome, or every issue as "line 3, low: code". */
export async function tryImport(
  db: ServiceContext['db'],
  chunks: () => AsyncIterable<Uint8Array>,
  dialect?: Partial<Dialect>,
): Promise<Tried> {
  try {
    const file = { name: 'trial.csv', open: chunks, reason: 'A trial', limits: UPLOAD_LIMITS, dialect };
    return { kind: 'imported', outcome: await importFigures(systemOf(db), file) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const issues = error.issues.map(({ field, code }) => `${field}: ${code}`);
    return { kind: 'refused', issues, message: error.message, refusal: error.kind };
  }
}

export async function* oneChunk(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
}

export interface KillTrial {
  kills: number;
  /** States other than before and after that were found, and faults of SQLite's own checks. */
  halfDone: number;
  faults: number;
  /** How many kills came before, and how many after the whole import was saved. */
  before: number;
  after: number;
  /** What the command says when it is let through, and when it is given the same file again. */
  said: string;
  saidAgain: string;
}

/** T22: `npm run import` of so many rows, killed at another moment each time. Then once to its end, and once more. */
export async function tryKills(kills: number, rows: number): Promise<KillTrial> {
  const template = migratedFile();
  fillWithFigures(template, 10);
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-kills-'));
  const csv = path.join(folder, 'figures.csv');
  writeFileSync(csv, [...csvOfMany(10, rows)].join(''));
  try {
    const whole = unusedFile();
    copyFileSync(template, whole);
    const started = performance.now();
    const said = await runImport(whole, csv);
    const tookMs = performance.now() - started;
    const saidAgain = await runImport(whole, csv);
    const trial: KillTrial = { kills, halfDone: 0, faults: 0, before: 0, after: 0, said, saidAgain };
    const [empty, full] = [stateOf(template), stateOf(whole)];
    for (let kill = 0; kill < kills; kill += 1) {
      const file = unusedFile();
      copyFileSync(template, file);
      // Moments between a third of the time (where it begins to read) and its end.
      await killImport(file, csv, tookMs * (0.3 + (0.75 * kill) / kills));
      const found = stateOf(file);
      if (found === empty) trial.before += 1;
      else if (found === full) trial.after += 1;
      else trial.halfDone += 1;
      trial.faults += faultsIn(file).length;
      rmSync(path.dirname(file), { recursive: true, force: true });
    }
    return trial;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What must all have moved, or none of it. */
function stateOf(file: string): string {
  const database = new Database(file);
  try {
    const count = (table: string) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
    const number = database.prepare('SELECT "number" FROM "DataRevision"').pluck().get();
    return [...['Figure', 'Claim', 'Revision', 'AuditEntry'].map(count), number].join(' ');
  } finally {
    database.close();
  }
}

function startImport(file: string, csv: string) {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', csv];
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_FILE: file },
  });
}

async function runImport(file: string, csv: string): Promise<string> {
  const child = startImport(file, csv);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`the import ended with code ${code}: ${said}`);
  return said.trim();
}

async function killImport(file: string, csv: string, afterMs: number): Promise<void> {
  const child = startImport(file, csv);
  const ended = once(child, 'close');
  await Promise.race([delay(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}
