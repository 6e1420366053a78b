import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Browser } from './form-browser';

export interface Served {
  origin: string;
  /** The server's process. */
  pid: number;
  /** The link that a fresh server prints on standard error; undefined once somebody has an account. */
  setUpLink: string | undefined;
  /** Every line so far on standard error. */
  problems: readonly string[];
  /** A visitor with a cookie jar of its own and no scripts. */
  visitor: () => Browser;
  /** Stops the server and gives its whole log. */
  stop: () => Promise<string>;
}

export interface ServeOptions {
  /** What stands behind "npm start --". */
  args?: string[];
  /** The host that browsers use; `localhost` when left out. */
  host?: string;
  settings?: Record<string, string>;
  /** A program with its arguments that runs the server as its own process, as `strace -D` does. */
  under?: readonly string[];
}

/** The production build behind scripts/serve.mjs, on a port and a database of its own. */
export async function serve(
  databaseFile: string,
  { args = [], host = 'localhost', settings = {}, under = [] }: ServeOptions = {},
): Promise<Served> {
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  const own = { PORT: String(port), HOST: host, DATABASE_FILE: databaseFile, LOG_LEVEL: 'info', PUBLIC_ORIGIN: origin };
  const [program = '', ...rest] = [...under, process.execPath, 'scripts/serve.mjs', ...args];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...own, ...settings },
  });
  const log: string[] = [];
  const problems: string[] = [];
  const ready = lineOf(child, child.stdout, 'As Reported is ready', log);
  const link = lineOf(child, child.stderr, '/setup#', problems);
  // Waited for only when it must come.
  link.catch(() => undefined);
  await ready;
  const isSetUp = (await fetch(`${origin}/setup`)).status === 404;
  return {
    origin,
    pid: child.pid ?? 0,
    setUpLink: isSetUp ? undefined : (await link).trim(),
    problems,
    visitor: () => new Browser(origin),
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
      return log.join('\n');
    },
  };
}

/** The first line that holds this; every line is kept in `all`. Rejects when the server ends before. */
function lineOf(child: ChildProcess, stream: Readable, part: string, all: string[]): Promise<string> {
  return new Promise((found, failed) => {
    createInterface({ input: stream }).on('line', (line) => {
      all.push(line);
      if (line.includes(part)) found(line);
    });
    child.once('exit', () => failed(new Error('the server ended: is the dashboard built?')));
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
