import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { freshDesk } from './accounts';
import { addSource } from './editing';
import { PLAIN_FIGURE } from './figures';
import { fillWithFigures, nthFigure } from './many-figures';
import { type Served, serve } from './served';

export interface FloodedApp {
  served: Served;
  /** Records a figure by the API; gives the status and how long it took. */
  save: () => Promise<Answer>;
  ask: (path: string) => Promise<Answer>;
  stop: () => Promise<string>;
}

export interface Answer {
  path: string;
  status: number;
  ms: number;
  /** CPU time that the server's thread spent meanwhile, on whatever: on a busy machine it tells more than the time. */
  cpuMs: number;
  retryAfter: string | undefined;
  bytes: number;
  /** The first part of the body. */
  text: string;
}

/** A served app with so many figures, most of which cannot be compared with each other, and earlier states of them. */
export async function floodedApp(figures: number, states: number): Promise<FloodedApp> {
  const desk = await freshDesk();
  await addSource(desk.db);
  desk.clock.now = new Date();
  const { id } = await desk.db.reader.user.findFirstOrThrow({ select: { id: true } });
  const maria = desk.as({ name: 'maria', role: 'admin' });
  const token = await makeOwnToken(maria, { id, name: 'maria' }, { label: 'flood', scope: 'write' });
  const { file } = desk.db;
  await desk.db.close();
  fillWithFigures(file, figures, true);
  const served = await serve(file, { settings: { LOG_LEVEL: 'warn' } });
  let made = 0;
  const save = async (): Promise<Answer> => {
    const spent = watchCpu(served.pid);
    const started = performance.now();
    const body = JSON.stringify({ figure: { ...PLAIN_FIGURE, id: `saved-${made++}` }, reason: 'as printed' });
    const answer = await fetch(`${served.origin}/api/v1/figures`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    const text = await answer.text();
    const ms = Math.round(performance.now() - started);
    const cpuMs = spent();
    return { path: 'a save', status: answer.status, ms, cpuMs, retryAfter: undefined, bytes: text.length, text };
  };
  for (let state = 0; state < states; state += 1) await save();
  return { served, save, ask: (path) => ask(served, path), stop: served.stop };
}

/** More than the largest page that a test looks into; the floods ask for much more. */
const MOST_KEPT_BYTES = 5_000_000;

/** A connection of its own, so that none waits behind another. */
async function ask({ origin, pid }: Served, path: string): Promise<Answer> {
  const spent = watchCpu(pid);
  const started = performance.now();
  const [answer] = await once(get(origin + path, { agent: false }), 'response');
  let bytes = 0;
  const kept: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (bytes < MOST_KEPT_BYTES) kept.push(chunk);
    bytes += chunk.length;
  }
  const text = Buffer.concat(kept).toString();
  const ms = Math.round(performance.now() - started);
  const short = path.replace(/figures=.*/, 'figures=…');
  const { statusCode: status, headers } = answer;
  return { path: short, status, ms, cpuMs: spent(), retryAfter: headers['retry-after'], bytes, text };
}

/** Gives how much CPU time the main thread of a process has taken since. */
function watchCpu(pid: number): () => number {
  const now = () => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  const before = now();
  return () => Math.round(now() - before);
}

const idsFrom = (first: number) => Array.from({ length: 200 }, (_, index) => nthFigure(first + index).id).join(',');

/** The six dearest addresses, with figures and a state that were not asked for before. */
export function dearest(round: number, revision: number): string[] {
  const first = round * 600;
  return [
    `/compare?figures=${idsFrom(first)}`,
    `/embed/bars?figures=${idsFrom(first + 200)}`,
    `/charts/bars.svg?figures=${idsFrom(first + 400)}`,
    `/?asOf=${revision}`,
    `/economies/${nthFigure(round).reporter}`,
    '/',
  ];
}

/** Connections that begin a request and never end it, or ask for a page and never read it, every other one. */
export async function slowConnections(origin: string, count: number): Promise<() => void> {
  const { hostname, port } = new URL(origin);
  const sockets: Socket[] = [];
  for (let index = 0; index < count; index += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    socket.pause();
    socket.write(`GET /methods HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${index % 2 === 0 ? '' : '\r\n'}`);
  }
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}
