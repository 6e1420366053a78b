import 'server-only';
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Dialect } from '../../csv/dialect';
import { streamRecords } from '../../csv/stream-records';
import { OutcomeUnknown } from '../../db/database-errors';
import { toId } from '../../db/new-id';
import { findMergedImport } from '../../db/sqlite/merged-import';
import { Staging } from '../../db/sqlite/staging';
import { shareQueue } from '../../process/gauges';
import { registry } from '../../process/registry';
import { startBeside } from '../../process/run-beside';
import { authorize } from '../authorize';
import { AppError, notFound, tooMany } from '../errors';
import { requireDiskRoom, toNoRoom } from '../operations/disk-floor';
import type { ServiceContext } from '../service-context';
import { type ImportOutcome, subjectIdOf, UNKNOWN_OUTCOME } from './apply-figures';
import type { CheckedFile } from './check-figures';
import type { InspectedFile } from './read-upload';
import { requireStagingRoom } from './staged-room';
import { writeUpload } from './write-upload';

/**
 * Where an import stands. `received`: its dialect waits to be confirmed. `checking` and `saving`: a process of its own
 * is at work. `checked`: problems or a difference wait to be looked at. `stopped`: that process ended early.
 */
export type ImportState = 'received' | 'checking' | 'checked' | 'saving' | 'done' | 'stopped';

export interface ImportJob {
  id: string;
  state: ImportState;
  fileName: string;
  actor: string;
  at: string;
  reason: string;
  inspected: InspectedFile;
  dialect: Dialect;
  /** Which parts of the dialect somebody gave or confirmed; the others are as they were found. */
  given: readonly (keyof Dialect)[];
  /** Bytes and rows read, or rows saved. */
  progress: { bytes: number; rows: number };
  checked: CheckedFile | null;
  outcome: ImportOutcome | null;
  /** Why it stopped, for people. */
  message: string | null;
}

/** What is kept of a job in its staging database; the state may be out of date when the server was stopped meanwhile. */
type KeptJob = Omit<ImportJob, 'progress' | 'checked' | 'outcome'>;

/** Imports that wait longer than this are thrown away when the next one comes. */
const KEPT_MS = 24 * 3_600_000;
const AT_ONCE = 2;
const RETRY_SECONDS = 5;
const NICENESS = 10;

/** Senders of the files that are coming now, by the id of their import. */
function coming(): Map<string, string> {
  registry.uploads ??= new Map();
  return registry.uploads;
}

/** Jobs whose process runs now, by id. */
function running(): Map<string, Promise<void>> {
  registry.imports ??= new Map();
  return registry.imports;
}

const ID = /^[2-9b-z]{10}$/;

shareQueue('imports', () => ({ running: running().size, waiting: 0, places: AT_ONCE }));

function importsFolder({ db }: ServiceContext): string {
  return path.join(path.dirname(db.file), 'imports');
}

function folderOf(context: ServiceContext, id: string): string {
  const folder = path.join(importsFolder(context), id);
  // The id goes into a path: it is one of ours, or nothing.
  if (!ID.test(id) || !existsSync(path.join(folder, STAGING)))
    throw notFound('There is no import with this id waiting');
  return folder;
}

const UPLOAD = 'upload.csv';
const STAGING = 'staging.sqlite';

export interface Upload {
  fileName: string;
  reason: string;
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Takes a file in: written to the disk while it is looked at, refused as soon as it is something else than text or larger
 * than allowed, or when there is no room for it (no_room; too_many while too much waits here). Gives the job's id; nothing
 * is read as figures yet, and nothing is left of what was refused.
 */
export async function receiveUpload(context: ServiceContext, { fileName, reason, chunks }: Upload): Promise<string> {
  const { actor } = authorize(context, 'editor');
  dropOldImports(context);
  requireDiskRoom(context);
  requireStagingRoom(actor, stagedFolders(context), [...coming().values()]);
  const id = toId(randomBytes(16));
  const folder = path.join(importsFolder(context), id);
  coming().set(id, actor);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const inspected = await writeUpload(path.join(folder, UPLOAD), chunks, () => requireDiskRoom(context));
    const at = context.db.clock().toISOString();
    const { dialect } = inspected;
    const job: KeptJob = {
      id,
      state: 'received',
      fileName,
      actor,
      at,
      reason,
      inspected,
      dialect,
      given: [],
      message: null,
    };
    withStaging(folder, (staging) => staging.write('job', job));
    return id;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw toNoRoom(error);
  } finally {
    coming().delete(id);
  }
}

function stagedFolders(context: ServiceContext) {
  return listImports(context).map(({ id, actor }) => ({ folder: path.join(importsFolder(context), id), actor }));
}

/** An import as it stands now. Refuses an id that is not waiting. */
export function getImport(context: ServiceContext, id: string): ImportJob {
  return readStaging(context, id, (staging) => readJob(context, staging));
}

const STOPPED = { state: 'stopped', message: 'It was stopped before its end, and nothing of it was saved' } as const;

function readJob(context: ServiceContext, staging: Staging): ImportJob {
  const job = staging.read('job') as KeptJob;
  const isBusy = job.state === 'checking' || job.state === 'saving';
  return {
    ...job,
    // One that an earlier release took in says nothing of it.
    given: job.given ?? [],
    progress: (staging.read('progress') as ImportJob['progress'] | undefined) ?? { bytes: 0, rows: 0 },
    checked: (staging.read('checked') as CheckedFile | undefined) ?? null,
    outcome: (staging.read('outcome') as ImportOutcome | undefined) ?? null,
    ...(running().has(job.id) ? { state: WHILE_AT_WORK[job.state] ?? job.state } : isBusy && endOf(context, staging)),
  };
}

/** A process says how it ended a moment before it has ended; until then nothing else can be done with its job. */
const WHILE_AT_WORK: Partial<Record<ImportState, ImportState>> = { checked: 'checking', done: 'saving' };

/**
 * How a job ended whose process said nothing more, as one that was killed does: the audit knows whether it was saved, also
 * when that process ended between its COMMIT and its last word.
 */
function endOf({ db }: ServiceContext, staging: Staging): Pick<ImportJob, 'state' | 'message'> & Partial<ImportJob> {
  const { state, inspected, at } = staging.read('job') as KeptJob;
  const by = staging.read('by') as { actor: string; requestId: string | null } | undefined;
  const checked = staging.read('checked') as CheckedFile | undefined;
  if (state !== 'saving' || !by || !checked) return STOPPED;
  const revision = findMergedImport(db.file, { ...by, subjectId: subjectIdOf(inspected.sha256), since: at });
  if (revision === null) return STOPPED;
  const { added, changed, unchanged } = checked;
  return { state: 'done', message: null, outcome: { added, changed, unchanged, revision } };
}

/** Every import that waits here, the newest first. */
export function listImports(context: ServiceContext): ImportJob[] {
  authorize(context, 'editor');
  const folder = importsFolder(context);
  const ids = existsSync(folder) ? readdirSync(folder).filter((id) => existsSync(path.join(folder, id, STAGING))) : [];
  return ids
    .map((id) => withStaging(path.join(folder, id), (staging) => readJob(context, staging)))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The first lines of a file as its dialect reads them, so that whoever confirms it sees what it means. */
export async function previewImport(context: ServiceContext, id: string, dialect?: Dialect): Promise<string[][]> {
  const folder = folderOf(context, id);
  const job = getImport(context, id);
  const file = createReadStream(path.join(folder, UPLOAD), { end: PREVIEW_BYTES - 1 });
  const rows: string[][] = [];
  for await (const { records } of streamRecords(file, dialect ?? job.dialect)) {
    rows.push(...records.map(({ cells }) => cells));
    if (rows.length > PREVIEW_ROWS) break;
  }
  return rows.slice(0, PREVIEW_ROWS + 1);
}

const PREVIEW_BYTES = 65_536;
const PREVIEW_ROWS = 3;

/** Reads and compares the file in a process of its own. `given` are the parts of the dialect that somebody confirmed. */
export function startCheck(
  context: ServiceContext,
  id: string,
  dialect: Dialect,
  given: readonly (keyof Dialect)[] = ['encoding', 'delimiter', 'decimalMark'],
): void {
  authorize(context, 'editor');
  const folder = folderOf(context, id);
  requireIdle(id);
  requireRoom();
  requireDiskRoom(context);
  withStaging(folder, (staging) => {
    staging.write('job', { ...readKept(staging), state: 'checking', dialect, given, message: null });
    staging.write('progress', { bytes: 0, rows: 0 });
  });
  run(id, () => runPhase(context, folder, 'check'));
}

/**
 * Saves what was checked, in a process of its own, while the write queue is reserved for it: editors' saves wait. Refuses
 * an import that has problems or was not checked. One that changes nothing is done at once, without a data revision.
 */
export function startSaving(context: ServiceContext, id: string, reason: string): void {
  const { actor, requestId } = authorize(context, 'editor');
  const folder = folderOf(context, id);
  requireIdle(id);
  const { checked, state } = withStaging(folder, (staging) => readJob(context, staging));
  if (state !== 'checked' || !checked || checked.issues > 0)
    throw new AppError('conflict', 'Nothing was imported: check the file first, and mend its problems');
  const { added, changed, unchanged } = checked;
  if (added + changed === 0) {
    withStaging(folder, (staging) => {
      staging.write('outcome', { added, changed, unchanged, revision: null });
      staging.write('job', { ...readKept(staging), state: 'done', reason });
    });
    return;
  }
  requireRoom();
  requireDiskRoom(context);
  withStaging(folder, (staging) => {
    staging.write('job', { ...readKept(staging), state: 'saving', reason });
    staging.write('progress', { bytes: 0, rows: 0 });
    staging.write('by', { actor, requestId });
  });
  run(id, () =>
    context.db.writer
      .runExclusive(() => runPhase(context, folder, 'save'))
      .catch((error: unknown) => noteFailedSaving(folder, error)),
  );
}

/** The write queue was not reserved, or what was saved meanwhile is in files that are gone. */
function noteFailedSaving(folder: string, error: unknown): void {
  const message =
    error instanceof OutcomeUnknown
      ? UNKNOWN_OUTCOME
      : 'Nothing of it was saved: the database could not be written. Tell whoever runs this server';
  withStaging(folder, (staging) => staging.write('job', { ...readKept(staging), state: 'stopped', message }));
}

/** Throws an import away; whatever it staged is gone. */
export function dropImport(context: ServiceContext, id: string): void {
  authorize(context, 'editor');
  const folder = folderOf(context, id);
  requireIdle(id);
  rmSync(folder, { recursive: true, force: true });
}

/** Reads what an import staged. Refuses an id that is not waiting. */
export function readStaging<T>(context: ServiceContext, id: string, work: (staging: Staging) => T): T {
  authorize(context, 'editor');
  return withStaging(folderOf(context, id), work);
}

/** Resolves when the job's process has ended; at once when none is at work. Rejects when it could not be started. */
export async function importSettled(id: string): Promise<void> {
  await running().get(id);
}

function requireIdle(id: string): void {
  if (running().has(id)) throw new AppError('conflict', 'This import is at work: wait for its end');
}

/** Refuses (too many) while as many imports are at work as may be. */
export function requireRoom(): void {
  if (running().size >= AT_ONCE)
    throw tooMany('Two imports are at work already: try again when one has ended', RETRY_SECONDS);
}

function run(id: string, work: () => Promise<void>): void {
  const working = work().finally(() => running().delete(id));
  running().set(id, working);
  // Its failure is written into the job, which is where people look.
  working.catch(() => undefined);
}

async function runPhase(context: ServiceContext, folder: string, phase: 'check' | 'save'): Promise<void> {
  const { db } = context;
  const { child, ended } = startBeside('importProcess', [phase, folder, db.file], { niceness: NICENESS });
  registry.importProcesses ??= new Set();
  registry.importProcesses.add(child);
  const { code, signal, words } = await ended;
  registry.importProcesses.delete(child);
  // The server makes one line of its log of it. What it ended itself has nothing to tell.
  if (words !== '' || (code !== 0 && !child.killed))
    console.error(`The process of import ${path.basename(folder)} ended with ${signal ?? `code ${code}`}: ${words}`);
  if (code === 0 || !existsSync(folder)) return;
  withStaging(folder, (staging) => {
    const { outcome, state, message } = endOf(context, staging);
    if (outcome) staging.write('outcome', outcome);
    staging.write('job', { ...readKept(staging), state, message });
  });
}

function readKept(staging: Staging): KeptJob {
  return staging.read('job') as KeptJob;
}

function dropOldImports(context: ServiceContext): void {
  const folder = importsFolder(context);
  if (!existsSync(folder)) return;
  for (const id of readdirSync(folder)) {
    const own = path.join(folder, id);
    const age = context.db.clock().getTime() - statSync(own).mtimeMs;
    // A file that was coming when the server was killed stands on no page.
    const isHalf = !existsSync(path.join(own, STAGING)) && !coming().has(id);
    if ((age > KEPT_MS || isHalf) && !running().has(id)) rmSync(own, { recursive: true, force: true });
  }
}

function withStaging<T>(folder: string, work: (staging: Staging) => T): T {
  const staging = new Staging(path.join(folder, STAGING));
  try {
    return work(staging);
  } finally {
    staging.close();
  }
}
