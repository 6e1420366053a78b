import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { PLAIN_SOURCE } from './figures';
import { askMetrics } from './metrics';

export interface MixedLoad {
  origin: string;
  pid: number;
  /** A personal token that may write. */
  token: string;
  clients: number;
  seconds: number;
}

export interface LoadReport {
  asked: number;
  saves: number;
  /** Answers by status; `dropped` are those that the client did not read to their end. */
  statuses: Record<string, number>;
  /** Answers of 500 and above, and requests that got none. */
  faults: string[];
  /** Resident memory in MB: at the first and the last sample, and how it grew, by least squares after the first third. */
  rssFirstMb: number;
  rssLastMb: number;
  slopeMbPer10Min: number;
  /**
   * What JavaScript holds on to in MB, in the second and in the last fifth of the time: the lowest sample, which is the one
   * that was taken next after a collection. Resident memory says little of it: what is freed goes back to the system late.
   */
  heldEarlyMb: number;
  heldLateMb: number;
}

/** What readers and programs ask for, with an id of the starting data. */
const ADDRESSES = [
  ...['/', '/figures', '/figures?reporter=IND&page=1', '/sources', '/corrections', '/methods/charts', '/compare'],
  ...['/economies/IND', '/figures/india-region-turnover', '/embed/bars?figures=india-region-turnover'],
  ...['/api/v1/figures', '/api/v1/figures.csv', '/api/v1/revision', '/api/v1/claims', '/api/v1/openapi.json'],
  ...['/charts/bars.svg?figures=india-region-turnover', '/charts/bars.png?figures=india-region-turnover&pixels=2'],
  ...['/downloads/figures.csv', '/downloads/figures.zip', '/corrections/feed.xml', '/?asOf=10'],
  ...['/no-such-page', '/api/v1/figures?limit=x', '/figures/no-such-figure', '/login', '/admin', '/healthz', '/readyz'],
];

/** Each address once, so that whatever is loaded or opened at the first request is there before anything is measured. */
export async function askEachOnce(origin: string): Promise<void> {
  for (const address of ADDRESSES) await (await fetch(origin + address, { redirect: 'manual' })).arrayBuffer();
}

/** How many files and sockets a process has open. */
export function descriptorsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** The same by kind, for people: "12 socket, 3 .sqlite". */
export function openedBy(pid: number): string {
  const kinds = new Map<string, number>();
  for (const name of readdirSync(`/proc/${pid}/fd`)) {
    const kind = kindOf(`/proc/${pid}/fd/${name}`);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

/** The one that lists the folder is closed again by the time it is looked at. */
function kindOf(link: string): string {
  if (lstatSync(link, { throwIfNoEntry: false }) === undefined) return 'closed';
  const target = readlinkSync(link);
  return target.startsWith('/') ? path.extname(target) || target : target.replace(/:?\[?\d+\]?$/, '');
}

async function heapMbOf(origin: string): Promise<number> {
  const metrics = await askMetrics(origin);
  const bytes = ['nodejs_heap_size_used_bytes', 'nodejs_external_memory_bytes'].map((name) => metrics.get(name) ?? 0);
  return bytes.reduce((sum, one) => sum + one, 0) / 1_048_576;
}

function rssMbOf(pid: number): number {
  const [, kB = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kB) / 1024;
}

/**
 * Readers, programs, one editor who saves, and clients that leave before the end, all at once. A 429 is what the server
 * says when it has enough; whatever is 500 or more is a fault.
 */
export async function runMixedLoad({ origin, pid, token, clients, seconds }: MixedLoad): Promise<LoadReport> {
  const endsAt = performance.now() + seconds * 1000;
  const isOver = () => performance.now() >= endsAt;
  const report: LoadReport = {
    asked: 0,
    saves: 0,
    statuses: {},
    faults: [],
    rssFirstMb: 0,
    rssLastMb: 0,
    slopeMbPer10Min: 0,
    heldEarlyMb: 0,
    heldLateMb: 0,
  };
  const note = (what: string, status: number | 'dropped') => {
    report.asked += 1;
    report.statuses[status] = (report.statuses[status] ?? 0) + 1;
    if (typeof status === 'number' && status >= 500) report.faults.push(`${what}: ${status}`);
  };
  const samples: [second: number, mb: number][] = [];
  const held: number[] = [];
  const sampling = sampleUntil(isOver, async () => {
    samples.push([performance.now() / 1000, rssMbOf(pid)]);
    held.push(await heapMbOf(origin));
  });
  const reading = Array.from({ length: clients }, (_, n) => read({ origin, first: n * 5, isOver, note }, report));
  report.saves = await save({ origin, token, isOver, note });
  await Promise.all([...reading, sampling]);
  report.rssFirstMb = Math.round(samples[0]?.[1] ?? 0);
  report.rssLastMb = Math.round(samples.at(-1)?.[1] ?? 0);
  report.slopeMbPer10Min = Math.round(600 * slopeOf(samples.slice(Math.floor(samples.length / 3))) * 10) / 10;
  report.heldEarlyMb = lowestOfFifth(held, 1);
  report.heldLateMb = lowestOfFifth(held, 4);
  return report;
}

function lowestOfFifth(samples: readonly number[], nth: number): number {
  const part = samples.slice(Math.floor((samples.length * nth) / 5), Math.ceil((samples.length * (nth + 1)) / 5));
  return Math.round(Math.min(...part));
}

interface Reading {
  origin: string;
  first: number;
  isOver: () => boolean;
  note: (what: string, status: number | 'dropped') => void;
}

async function read({ origin, first, isOver, note }: Reading, { faults }: LoadReport): Promise<void> {
  for (let n = first; !isOver(); n += 1) {
    const address = ADDRESSES[n % ADDRESSES.length] ?? '/';
    try {
      note(address, await ask(origin + address, n % 7 === 0));
    } catch (error) {
      faults.push(`${address}: ${String(error)}`);
    }
  }
}

/** The status, or `dropped` when the client left after the first piece of the answer. */
async function ask(url: string, leaves: boolean): Promise<number | 'dropped'> {
  const leaving = new AbortController();
  const answer = await fetch(url, { redirect: 'manual', signal: leaving.signal });
  if (!leaves || !answer.body) {
    await answer.arrayBuffer();
    return answer.status;
  }
  await answer.body.getReader().read();
  leaving.abort();
  return answer.status >= 500 ? answer.status : 'dropped';
}

/** One editor who corrects one source again and again; gives how often it was saved. */
async function save({ origin, token, isOver, note }: Omit<Reading, 'first'> & { token: string }): Promise<number> {
  const send = (path: string, method: string, body: unknown) =>
    fetch(origin + path, {
      method,
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  const made = await send('/api/v1/sources', 'POST', { source: PLAIN_SOURCE, reason: 'read' });
  if (made.status !== 201) throw new Error(`the first save answered ${made.status}: ${await made.text()}`);
  let version = 1;
  while (!isOver()) {
    const correction = { source: { title: `Title ${version}` }, version, reason: 'again' };
    const answer = await send('/api/v1/sources/plain-source', 'PATCH', correction);
    await answer.arrayBuffer();
    note('save', answer.status);
    if (answer.status === 200) version += 1;
    await pause(500);
  }
  return version;
}

async function sampleUntil(isOver: () => boolean, sample: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await sample();
    await pause(1000);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}

/** Of the line through the points that has the least squares; 0 for fewer than two. */
function slopeOf(points: readonly [x: number, y: number][]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length);
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = mean(([x]) => (x - meanX) ** 2);
  return spread === 0 ? 0 : mean(([x, y]) => (x - meanX) * (y - meanY)) / spread;
}
