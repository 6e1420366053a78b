import 'server-only';
import path from 'node:path';
import { freeBytes } from '../../db/disk-room';
import { probeRead, probeWrite } from '../../db/sqlite/probe-database';
import { readEnvironment } from '../../env';
import type { ServiceContext } from '../service-context';

/**
 * `read` and `write`: `waiting` means that saves wait in line, as while an import is merged, and fail not.
 * `disk`: `low` means less free space than MIN_FREE_MB.
 */
export interface ReadinessParts {
  read: 'ok' | 'failed';
  write: 'ok' | 'waiting' | 'failed';
  disk: 'ok' | 'low' | 'failed';
}

export interface Readiness {
  ready: boolean;
  parts: ReadinessParts;
  /** What went wrong, for the log. */
  errors: readonly unknown[];
}

export interface ReadinessQuestion {
  open: () => Promise<ServiceContext>;
  databaseFile: string;
  minFreeBytes: number;
  /** How long a write may wait in line until its state is `waiting`. */
  waitMs?: number;
}

/** One at a time for each database: a probe that waits in line is joined, not followed by others. */
const writing = new WeakMap<object, Promise<void>>();

/** Whether this process can serve: a read, a write that is rolled back, and free space on the disk. Never rejects. */
export async function askReadiness(question: ReadinessQuestion): Promise<Readiness> {
  const errors: unknown[] = [];
  const failed = (error: unknown): 'failed' => {
    errors.push(error);
    return 'failed';
  };
  const [database, disk] = await Promise.all([
    askDatabase(question, failed),
    askDisk(question).catch((error: unknown) => failed(error)),
  ]);
  const parts = { ...database, disk };
  return { ready: parts.read === 'ok' && parts.write !== 'failed' && disk === 'ok', parts, errors };
}

async function askDatabase(
  { open, waitMs = 2000 }: ReadinessQuestion,
  failed: (error: unknown) => 'failed',
): Promise<Omit<ReadinessParts, 'disk'>> {
  const db = await open().then(
    (context) => context.db,
    (error: unknown) => void failed(error),
  );
  if (!db) return { read: 'failed', write: 'failed' };
  const [read, write] = await Promise.all([
    probeRead(db).then((): 'ok' => 'ok', failed),
    withinOr(waitMs, joinWrite(db)).catch((error: unknown) => failed(error)),
  ]);
  return { read, write };
}

function joinWrite(db: ServiceContext['db']): Promise<void> {
  const joined = writing.get(db) ?? probeWrite(db).finally(() => writing.delete(db));
  writing.set(db, joined);
  return joined;
}

async function withinOr(ms: number, work: Promise<void>): Promise<'ok' | 'waiting'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'waiting'>((over) => {
    timer = setTimeout(() => over('waiting'), ms);
  });
  try {
    return await Promise.race([work.then((): 'ok' => 'ok'), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function askDisk({ databaseFile, minFreeBytes }: ReadinessQuestion): Promise<'ok' | 'low'> {
  return freeBytes(path.dirname(databaseFile)) >= minFreeBytes ? 'ok' : 'low';
}

const KEPT_MS = 1000;
let kept: { until: number; readiness: Promise<Readiness> } | undefined;

/** The same for the database of the settings, asked once a second at most, however many want to know. */
export function checkReadiness(open: () => Promise<ServiceContext>): Promise<Readiness> {
  const now = performance.now();
  if (kept && now < kept.until) return kept.readiness;
  const { DATABASE_FILE, MIN_FREE_MB } = readEnvironment();
  const readiness = askReadiness({
    open,
    databaseFile: path.resolve(DATABASE_FILE),
    minFreeBytes: MIN_FREE_MB * 1_000_000,
  });
  // A check that takes longer than a second is joined until it has ended.
  const entry = { until: Number.POSITIVE_INFINITY, readiness };
  kept = entry;
  void readiness.then(() => {
    entry.until = performance.now() + KEPT_MS;
  });
  return readiness;
}
