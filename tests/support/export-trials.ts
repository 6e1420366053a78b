import { readdirSync, readlinkSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { openDatabase } from '@/lib/db/open-database';
import { type ExportFile, parseExportQuery } from '@/lib/schemas/export-query';
import { parseFigureQuery } from '@/lib/schemas/figure-query';
import { exportFigures } from '@/lib/services/exports/export-figures';
import { EXPORT_LIMITS, type ExportLimits, runningExports } from '@/lib/services/exports/export-session';
import { listFigures } from '@/lib/services/figures/list-figures';
import type { ServiceContext } from '@/lib/services/service-context';
import { migratedFile, valueIn } from './database';
import { fillWithFigures } from './many-figures';

const MB = 1_000_000;
const CHUNKS_A_PAGE = 10;

export function readerOf(db: ServiceContext['db']): ServiceContext {
  return { db, actor: { name: 'reader', role: 'reader' } };
}

/** Begins a download as the route does. */
export function beginExport(context: ServiceContext, file: ExportFile, query = '', limits?: ExportLimits) {
  const parsed = parseExportQuery(file, new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const wanted = { file, query: parsed.query, address: 'https://figures.example/downloads' };
  return exportFigures(context, wanted, limits);
}

export interface ExportTrial {
  rows: number;
  counted: number;
  firstByteMs: number;
  /** Figures in the first piece that came. */
  firstRows: number;
  totalMs: number;
  growthMb: number;
  /** How long others had to wait for their turn while the download ran, at worst and at the 99th percentile. */
  stallMs: number;
  stallP99Ms: number;
  /** Amounts summed from the file and by the database. */
  sums: [string, string];
}

/**
 * T15: a database of so many figures, exported as CSV and read as a client does; meanwhile the figures' page is made
 * again and again. Counts rows and sums amounts out of the bytes alone.
 */
export async function tryExport(count: number): Promise<ExportTrial> {
  const file = migratedFile();
  fillWithFigures(file, count);
  const db = await openDatabase(file);
  try {
    const context = readerOf(db);
    await listOnce(context);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const made = await beginExport(context, 'figures.csv');
    let firstByteMs = 0;
    let firstRows = -1;
    let highest = before;
    const counter = new RowCounter();
    let pages = Promise.resolve();
    let chunks = 0;
    for await (const chunk of made.stream as unknown as AsyncIterable<Uint8Array>) {
      firstByteMs ||= performance.now() - started;
      highest = Math.max(highest, process.memoryUsage().rss);
      counter.add(chunk);
      if (firstRows < 0) firstRows = counter.rows;
      // One page after the other, while the download goes on.
      if (chunks++ % CHUNKS_A_PAGE === 0) pages = pages.then(() => listOnce(readerOf(db)));
    }
    const totalMs = performance.now() - started;
    await pages;
    delay.disable();
    return {
      rows: counter.rows,
      counted: made.count,
      firstByteMs: Math.round(firstByteMs),
      firstRows,
      totalMs: Math.round(totalMs),
      growthMb: Math.round((highest - before) / MB),
      stallMs: Math.round(delay.max / 1e6),
      stallP99Ms: Math.round(delay.percentile(99) / 1e6),
      sums: [counter.sum.toString(), sumIn(file)],
    };
  } finally {
    await db.close();
  }
}

async function listOnce(context: ServiceContext): Promise<void> {
  const parsed = parseFigureQuery([]);
  if (parsed.ok) await listFigures(context, parsed.query);
}

/** By halves, since a sum of amounts may exceed 64 bits. */
function sumIn(file: string): string {
  const high = valueIn(file, 'SELECT CAST(sum("low" / 1000000000) AS TEXT) FROM "Figure"');
  const low = valueIn(file, 'SELECT CAST(sum("low" % 1000000000) AS TEXT) FROM "Figure"');
  return (BigInt(String(high)) * 1_000_000_000n + BigInt(String(low))).toString();
}

/** Counts records and sums the column `low` without a CSV library: a line ends outside of quotes alone. */
class RowCounter {
  rows = -1;
  sum = 0n;
  #rest = '';
  readonly #decoder = new TextDecoder();

  add(chunk: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(chunk, { stream: true });
    let begin = 0;
    let isInside = false;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 34) isInside = !isInside;
      else if (code === 10 && !isInside) {
        this.#line(text.slice(begin, index));
        begin = index + 1;
      }
    }
    this.#rest = text.slice(begin);
  }

  #line(line: string): void {
    this.rows += 1;
    // The first bare number of a row is its lower bound.
    const low = /",(\d+),/.exec(line)?.[1];
    if (this.rows > 0 && low) this.sum += BigInt(low);
  }
}

/** How many descriptors of this process are open on a database file and its log. */
function openDescriptors(file: string): number {
  const links = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  });
  return links.filter((target) => target.startsWith(file)).length;
}

export interface DropTrial {
  dropped: number;
  openAfter: number;
  descriptorsBefore: number;
  descriptorsAfter: number;
}

/** T17: downloads of every format, each dropped after a few chunks, some while the next one is being made. */
export async function tryDrops(count: number, figures: number): Promise<DropTrial> {
  const file = migratedFile();
  fillWithFigures(file, figures);
  const db = await openDatabase(file);
  try {
    const context = readerOf(db);
    const formats: ExportFile[] = ['figures.csv', 'figures.json', 'figures-sdmx.csv', 'as-reported.zip'];
    await (await beginExport(context, 'figures.csv')).stream.cancel();
    const descriptorsBefore = openDescriptors(file);
    let dropped = 0;
    for (let n = 0; n < count; n += 1) {
      const { stream } = await beginExport(context, formats[n % formats.length] ?? 'figures.csv');
      const reader = stream.getReader();
      for (let chunk = 0; chunk < n % 7; chunk += 1) await reader.read();
      // Every other one is dropped while a chunk is on its way.
      const pending = n % 2 === 0 ? reader.read() : undefined;
      await reader.cancel();
      await pending;
      dropped += 1;
    }
    // What a cancelled zip still does ends with its turn; what is still open after that stays open.
    for (let turn = 0; turn < 10_000 && openDescriptors(file) > descriptorsBefore; turn += 1) await setImmediate();
    return { dropped, openAfter: runningExports().size, descriptorsBefore, descriptorsAfter: openDescriptors(file) };
  } finally {
    await db.close();
  }
}

export interface StuckTrial {
  stuck: number;
  refused: number;
  cut: number;
  growthMb: number;
  openAfter: number;
}

/** T16: clients that read once and then no more. As many as may run at once begin, the others are refused; all are cut. */
export async function tryStuck(clients: number, figures: number, idleMs: number): Promise<StuckTrial> {
  const file = migratedFile();
  fillWithFigures(file, figures);
  const db = await openDatabase(file);
  try {
    const context = readerOf(db);
    const before = process.memoryUsage().rss;
    let refused = 0;
    const stuck: Promise<void>[] = [];
    for (let n = 0; n < clients; n += 1) {
      const parsed = parseExportQuery('figures.csv', []);
      if (!parsed.ok) throw new Error('an empty query did not parse');
      const told = new EventTarget();
      const onCut = () => told.dispatchEvent(new Event('cut'));
      const wanted = { file: 'figures.csv' as const, query: parsed.query, address: '', onCut };
      try {
        const { stream } = await exportFigures(context, wanted, { ...EXPORT_LIMITS, idleMs });
        stuck.push(new Promise((resolve) => told.addEventListener('cut', () => resolve(), { once: true })));
        await stream.getReader().read();
      } catch (error) {
        if ((error as { kind?: string }).kind !== 'too_many') throw error;
        refused += 1;
      }
    }
    await Promise.all(stuck);
    const cut = stuck.length;
    const growthMb = Math.round((process.memoryUsage().rss - before) / MB);
    return { stuck: stuck.length, refused, cut, growthMb, openAfter: runningExports().size };
  } finally {
    await db.close();
  }
}
