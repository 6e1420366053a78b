import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DESK_PEOPLE, type DeskPerson, openSession } from './desk-people';

const HOST = '127.0.0.1';
const root = path.resolve(import.meta.dirname, '../..');
const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx'];

/** Names the file that served-app-template.ts makes: a migrated database with the starting data. */
export const TEMPLATE_VARIABLE = 'AS_REPORTED_TEST_TEMPLATE';
/** Names another one, with the accounts of tests/support/desk-people.ts. */
export const DESK_TEMPLATE_VARIABLE = 'AS_REPORTED_TEST_DESK_TEMPLATE';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a Node program of the repository to its end. Settings left out are the defaults, whatever the caller's are. */
export async function runNode(args: string[], settings: Record<string, string> = {}): Promise<Ended> {
  const child = startNode(args, settings);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** The same for a TypeScript program; throws with what it printed when it fails. */
export async function runScript(file: string, args: string[], settings: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await runNode([...TYPESCRIPT, file, ...args], settings);
  if (code !== 0) throw new Error(`${file} ended with code ${code}:\n${stdout}${stderr}`);
  return stdout;
}

function startNode(args: string[], settings: Record<string, string>): ChildProcess {
  const { PORT, HOST: host, PUBLIC_ORIGIN, DATABASE_FILE, LOG_LEVEL, ...environment } = process.env;
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // An odd zone that is not the browser's either. The event's name makes the server end with its parent process.
    env: {
      ...environment,
      NODE_ENV: 'production',
      TZ: 'America/St_Johns',
      npm_lifecycle_event: 'test',
      ...settings,
    },
  });
}

export interface ServedApp {
  origin: string;
  port: number;
  /** Lines of its output that tell of a warning or an error. */
  complaints: string[];
  /** The link that makes the first administrator; only a server without accounts prints one (`newDesk`). */
  setUpLink: Promise<string>;
  /** `npm run import` in a process of its own, of a CSV text. Gives what it printed. */
  importFigures: (csv: string) => Promise<string>;
  /** Runs a TypeScript program on its database, in a process of its own; gives what it printed. */
  run: (program: string, ...args: string[]) => Promise<string>;
  /** Changes its database behind its back. */
  damage: (sql: string) => void;
  /** When the newest data revision was saved, in milliseconds since 1970. */
  savedAt: () => number;
  /** SIGTERM, and the code it ended with. */
  stop: () => Promise<number | null>;
}

/** A served app whose database has accounts; each has a session open. */
export interface ServedDesk extends ServedApp {
  /** The tokens of their session cookies. */
  sessions: Record<DeskPerson, string>;
}

/** The production server, on a free port and a database of its own with the starting data and no accounts. */
export async function serveApp(host: 'localhost' | typeof HOST = HOST): Promise<ServedApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-e2e-'));
  return serveIn(folder, host, process.env[TEMPLATE_VARIABLE] ?? '');
}

/** The same with accounts, at `localhost`: browsers keep the cookies of signing in over plain HTTP there alone. */
export async function serveDesk(): Promise<ServedDesk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-desk-'));
  const file = path.join(folder, 'with-sessions.sqlite');
  copyFileSync(process.env[DESK_TEMPLATE_VARIABLE] ?? '', file);
  const { admin, editor } = DESK_PEOPLE;
  const sessions = { [admin]: openSession(file, admin), [editor]: openSession(file, editor) };
  return { ...(await serveIn(folder, 'localhost', file)), sessions };
}

async function serveIn(folder: string, host: 'localhost' | typeof HOST, template: string): Promise<ServedApp> {
  const databaseFile = path.join(folder, 'as-reported.sqlite');
  copyFileSync(template, databaseFile);
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  const settings = { HOST: host, PORT: String(port), PUBLIC_ORIGIN: origin, DATABASE_FILE: databaseFile };
  const child = startNode(['scripts/serve.mjs'], { ...settings, LOG_LEVEL: 'warn' });
  const complaints: string[] = [];
  const setUpLink = untilSetUpLink(child);
  await untilReady(child, complaints);
  let files = 0;
  return {
    origin,
    port,
    complaints,
    setUpLink,
    importFigures: (csv) => {
      const file = path.join(folder, `import-${++files}.csv`);
      writeFileSync(file, csv);
      return runScript('scripts/import.ts', [file], settings);
    },
    run: (program, ...args) => runScript(program, args, settings),
    damage: (sql) => {
      const database = new Database(databaseFile);
      database.exec(sql);
      database.close();
    },
    savedAt: () => {
      const database = new Database(databaseFile, { readonly: true });
      try {
        return Date.parse(String(database.prepare('SELECT "at" FROM "DataRevision"').pluck().get()));
      } finally {
        database.close();
      }
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await ended;
      rmSync(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

/** Said once while nobody has an account. */
const SET_UP_LINK = /Nobody has an account yet.*\n\s*\S+\/setup#\S+\n?/;

/** Everything after the line that says it is ready is a complaint: at this log level nothing else is written. */
function untilReady(child: ChildProcess, complaints: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let before = '';
    let ready = false;
    const hear = (text: string) => {
      const complaint = text.replace(SET_UP_LINK, '').trim();
      if (ready && complaint !== '') complaints.push(complaint);
      before += text;
      ready ||= before.includes('As Reported is ready at');
      if (ready) resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}:\n${before}`)));
  });
}

function untilSetUpLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    child.stderr?.on('data', (text: string) => {
      heard += text;
      const link = /\S+\/setup#\S+/.exec(heard);
      if (link) resolve(link[0]);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
