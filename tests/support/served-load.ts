import { once } from 'node:events';
import { get } from 'node:http';
import { setInterval } from 'node:timers/promises';

/** One request after another, no closer than this. */
const PACE_MS = 20;

export interface LoadTrial {
  asked: number;
  p50: number;
  p99: number;
  worst: number;
  /** Answers other than 200. */
  failed: number;
}

/**
 * Asks a served app for pages, one after another, until it is told to stop; gives how long the answers took in
 * milliseconds. A connection for each, so that none waits behind another.
 */
export async function askPages(
  origin: string,
  addresses: readonly string[],
  isOver: () => boolean,
): Promise<LoadTrial> {
  const times: number[] = [];
  let failed = 0;
  for await (const n of ticks()) {
    if (isOver()) break;
    const started = performance.now();
    const status = await ask(origin + (addresses[n % addresses.length] ?? '/'));
    times.push(performance.now() - started);
    if (status !== 200) failed += 1;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { asked: times.length, p50: at(0.5), p99: at(0.99), worst: at(1), failed };
}

/** Counts up at the pace of the load, of which these requests are a part and not the whole. */
async function* ticks(): AsyncGenerator<number> {
  let n = 0;
  for await (const _ of setInterval(PACE_MS)) yield n++;
}

async function ask(url: string): Promise<number> {
  const [answer] = await once(get(url, { agent: false }), 'response');
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode;
}
