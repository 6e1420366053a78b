import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { CommandError } from '../fail-in-one-line';

const PAGES = ['/', '/figures', '/sources', '/api/v1/figures.csv'];

export interface ServerTrial {
  pages: readonly string[];
  readyMs: number;
}

/**
 * Serves a database file on a free port of this machine, asks for its readiness, its data revision and some pages, and
 * stops the server. Throws CommandError with what was wrong: the server did not start, or an answer was not as it should be.
 */
export async function tryServer(databaseFile: string, revision: number): Promise<ServerTrial> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_ORIGIN: origin,
      DATABASE_FILE: databaseFile,
      LOG_LEVEL: 'warn',
      MIN_FREE_MB: '0',
      BACKUP_MAX_AGE_DAYS: '0',
    },
  });
  const ended = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await untilReady(child);
    const readyMs = Math.round(performance.now() - started);
    await ask(`${origin}/readyz`);
    const found = JSON.parse(await ask(`${origin}/api/v1/revision`)) as { data_revision: number };
    if (found.data_revision !== revision)
      throw new CommandError(`The server shows data revision ${found.data_revision}, and the file has ${revision}.`);
    for (const page of PAGES) await ask(origin + page);
    return { pages: PAGES, readyMs };
  } finally {
    child.kill('SIGTERM');
    await ended;
    process.removeListener('exit', kill);
  }
}

async function ask(address: string): Promise<string> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.status === 200) return text;
  throw new CommandError(`${address} answered ${answer.status}: ${text.slice(0, 200)}`);
}

function untilReady(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((ready, failed) => {
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.includes('As Reported is ready')) ready();
      });
    }
    child.once('exit', () => failed(new CommandError(`The server did not start:\n${said.join('\n')}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
