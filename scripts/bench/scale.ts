// What pages cost with 200,000 figures, against the same pages with five: CPU of the server's process for each request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from './measure';

const MANY = 200_000;
const FEW = 5;
const BIG_SOURCE = 'big-source';
const IN_BIG_SOURCE = 20_000;
const TIMES = 10;
/** What a request may cost, in ms of CPU. */
const MOST_MS = 100;

const SORTS = ['reporter', 'partner', 'flow', 'amount', 'period', 'source'];
const FILTERS = [
  '',
  'reporter=CHN',
  'partner=CHN',
  'flow=exports',
  'period=2010',
  `source=${BIG_SOURCE}`,
  'reporter=CHN&flow=exports&period=2010',
];

function pages(): string[] {
  const orders = SORTS.flatMap((sort) => ['ascending', 'descending'].map((order) => `sort=${sort}&order=${order}`));
  const tables = FILTERS.flatMap((filter) =>
    orders.map((order) => `/figures?${[filter, order].filter(Boolean).join('&')}`),
  );
  return [
    '/',
    '/economies/AFG',
    '/economies/CHN',
    '/compare',
    '/compare?q=china',
    '/figures/many-00000002',
    `/sources/${BIG_SOURCE}`,
    '/sources',
    '/corrections',
    '/corrections?show=corrections',
    '/corrections?revision=1',
    '/corrections/feed.xml',
    '/corrections/feed.xml?show=corrections',
    // The first of these opens the earlier state.
    '/figures?asOf=1',
    '/?asOf=1',
    '/economies/CHN?asOf=1',
    ...tables,
  ];
}

export const scaleBench: Bench = {
  what: `ms of CPU for each request with ${MANY.toLocaleString('en')} figures and with ${FEW}: the first one, then the mean of ${TIMES}`,
  run: async () => {
    if (!existsSync('.next/BUILD_ID')) throw new Error('The dashboard has not been built yet: run "npm start" once.');
    if (!existsSync('/proc/self/stat')) throw new Error('CPU is read from /proc, which only Linux has.');
    const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-scale-'));
    try {
      const many = await measure(path.join(folder, 'many.sqlite'), MANY, IN_BIG_SOURCE);
      const few = await measure(path.join(folder, 'few.sqlite'), FEW, FEW);
      const lines = many.map(({ page, first, mean, status }, index) => {
        const beside = few[index];
        const cost = `${first.toFixed(0)} then ${mean.toFixed(0)}`;
        const fewCost = `${beside?.first.toFixed(0)} then ${beside?.mean.toFixed(0)}`;
        return `${page.padEnd(72)} ${cost.padStart(14)} (with ${FEW}: ${fewCost})${status === 200 ? '' : ` answers ${status}`}${mean > MOST_MS ? '  ABOVE' : ''}`;
      });
      const worst = Math.max(...many.map(({ mean }) => mean));
      return [...lines, `the dearest page costs ${worst.toFixed(0)} ms, ${MOST_MS} are allowed`];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Measured {
  page: string;
  status: number;
  first: number;
  mean: number;
}

async function measure(file: string, figures: number, inBigSource: number): Promise<Measured[]> {
  await makeFile([file, String(figures), BIG_SOURCE, String(inBigSource)]);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      DATABASE_FILE: file,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => String(text).includes('is ready at') && resolve());
      server.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
    });
    const ask = async (page: string) => {
      const answer = await fetch(`${origin}${page}`);
      await answer.arrayBuffer();
      return answer.status;
    };
    // What is loaded and compiled at the first request of each kind is not the data's cost.
    for (const page of ['/methods', '/figures?reporter=XKX', '/downloads']) await ask(page);
    const found: Measured[] = [];
    for (const page of pages()) {
      const start = cpuMs(server.pid);
      const status = await ask(page);
      const first = cpuMs(server.pid) - start;
      for (let time = 0; time < TIMES; time += 1) await ask(page);
      found.push({ page, status, first, mean: (cpuMs(server.pid) - start - first) / TIMES });
    }
    return found;
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    if (server.exitCode === null) await ended;
  }
}

/** In a process of its own, which sees the modules that only the server may import. */
async function makeFile(args: readonly string[]): Promise<void> {
  const node = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/make-many.ts', ...args];
  const [code] = await once(spawn(process.execPath, node, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('The database with the made figures could not be made; see above.');
}

/** Linux counts in hundredths of a second: fields 14 and 15 of stat, behind the name in brackets. */
function cpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
}
