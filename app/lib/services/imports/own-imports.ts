import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Dialect } from '../../csv/dialect';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { type DialectNames, toDialect, toDialectNames } from './dialect-names';
import {
  dropImport,
  getImport,
  type ImportJob,
  importSettled,
  receiveUpload,
  requireRoom,
  startCheck,
  startSaving,
} from './import-jobs';

// Imports as programs make them: nobody looks at a form, so what was found out about a file is taken unless the program
// says otherwise, and an import is its maker's alone.

export interface StagingWanted {
  /** What the audit calls the file. */
  fileName: string;
  /** Read as they come; the caller's to close when this refuses. */
  chunks: AsyncIterable<Uint8Array>;
  /** How the file is to be read; what is left out is found out. */
  named: Partial<DialectNames>;
}

const PARTS = { encoding: 'encoding', delimiter: 'delimiter', decimal_mark: 'decimalMark' } as const;

/**
 * Takes a file in and begins to read and compare it. Refuses what is no CSV, too large or empty, and (too many) a file
 * while as many are at work as may be, or wait for its sender; then nothing of it is kept.
 */
export async function stageImport(context: ServiceContext, wanted: StagingWanted): Promise<ImportJob> {
  authorize(context, 'editor');
  // Better before a hundred megabytes have come than after.
  requireRoom();
  const { fileName, chunks, named } = wanted;
  const id = await receiveUpload(context, { fileName, reason: `Imported from ${fileName}`, chunks });
  try {
    const found = getImport(context, id).dialect;
    const dialect = toDialect({ ...toDialectNames(found), ...named });
    // Any bytes are Windows-1252: nobody may be given letters that nobody chose.
    if (dialect.encoding === 'windows-1252' && named.encoding === undefined)
      throw invalidInput('Nothing was imported', [{ field: 'file', code: 'not_utf8' }]);
    startCheck(context, id, dialect, givenParts(named));
  } catch (error) {
    dropImport(context, id);
    throw error;
  }
  return getImport(context, id);
}

function givenParts(named: Partial<DialectNames>): (keyof Dialect)[] {
  const names = Object.keys(PARTS) as (keyof DialectNames)[];
  return names.filter((name) => named[name] !== undefined).map((name) => PARTS[name]);
}

/** An import of one's own, for administrators anybody's. To everybody else it is not there. */
export function getOwnImport(context: ServiceContext, id: string): ImportJob {
  const { actor } = authorize(context, 'editor');
  const job = getImport(context, id);
  if (context.actor.role === 'editor' && job.actor !== actor) throw notFound('There is no import with this id waiting');
  return job;
}

/** As long as an answer waits for the end of saving; larger files go on, and their state is asked for. */
const WAIT_MS = 20_000;

/**
 * Saves an import that was checked, all of it in one transaction or nothing. Asked again, it gives the same result and
 * saves nothing more. Refuses (conflict) one with problems, one that is still read, and one that stopped.
 */
export async function confirmImport(
  context: ServiceContext,
  { id, reason }: { id: string; reason: string },
): Promise<ImportJob> {
  const { state, message } = getOwnImport(context, id);
  if (state === 'stopped') throw stopped(message);
  if (state === 'received') throw conflict('Nothing was imported: how the file is to be read waits to be confirmed');
  if (state === 'checking') throw conflict('Nothing was imported: the file is still being read. Ask for its state');
  if (state === 'checked') startSaving(context, id, reason);
  await settledOrLate(id);
  const job = getImport(context, id);
  if (job.state === 'stopped') throw stopped(job.message);
  return job;
}

function stopped(message: string | null) {
  return conflict(`${message ?? 'Nothing was imported'}. Send the file again`);
}

async function settledOrLate(id: string): Promise<void> {
  const late = new AbortController();
  // How it ended stands in the job.
  const settled = importSettled(id).catch(() => undefined);
  const waited = delay(WAIT_MS, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
  await Promise.race([settled, waited]);
  late.abort();
}

/** Throws an import of one's own away. Refuses (conflict) while it is at work. */
export function dropOwnImport(context: ServiceContext, id: string): void {
  getOwnImport(context, id);
  dropImport(context, id);
}
