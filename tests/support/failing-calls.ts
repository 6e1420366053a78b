import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { faultsIn, migratedFile, unusedFile, valueIn } from './database';
import { requireTool } from './tools';

/** Calls of the process that saves which fail: from the first on, every so many, or that one alone. */
export interface FailingCall {
  call: 'fsync' | 'pwrite64';
  error: 'EIO' | 'ENOSPC';
  first: number;
  every: number | 'once';
}

export interface FailingTrial {
  /** How many calls failed, by strace's own account. */
  injected: number;
  /** What the writers were told: counts by word. */
  told: Record<string, number>;
  /** Saves that were acknowledged and are not there after kill -9. */
  lost: string[];
  /** Saves of which it was said that nothing was saved, and that are there. */
  denied: string[];
  faults: unknown[];
  /** What the saves were told that came when nothing failed any more. */
  afterwards: string[];
}

const PROGRAM = path.join(import.meta.dirname, 'telling-process.ts');
const AFTERWARDS = 3;

/**
 * T4: saves while a system call fails, kills the process, and looks what is there. The failures end before the last
 * saves. Where one call alone fails, the process is killed right after the save that met it.
 */
export async function tryFailingCall({ call, error, first, every }: FailingCall, saves: number): Promise<FailingTrial> {
  const strace = requireTool('strace');
  const file = migratedFile();
  const trace = unusedFile('trace.txt');
  // Each save calls fsync once and pwrite64 a few times.
  const when = every === 'once' ? String(first) : `${first}..${first + saves}+${every}`;
  const args = ['-f', '-qq', '-o', trace, '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`];
  const ending = every === 'once' ? ['0', 'stop'] : [String(AFTERWARDS)];
  const node = [
    process.execPath,
    '--conditions=react-server',
    '--import',
    'tsx',
    PROGRAM,
    file,
    String(saves),
    ...ending,
  ];
  const child = spawn(strace, [...args, ...node], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'end') break;
  }
  const ended = once(child, 'close');
  // The group: strace and the process that it runs.
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  const told = lines.filter((line) => line.startsWith('told ')).map((line) => line.split(' ').slice(1));
  const isThere = (id: string) => valueIn(file, `SELECT count(*) FROM Source WHERE id = '${id}'`) === 1;
  const idsOf = (word: string) => told.filter(([said]) => said === word).map(([, id = '']) => id);
  const counts: Record<string, number> = {};
  for (const [word = ''] of told) counts[word] = (counts[word] ?? 0) + 1;
  if (lines.at(-1) !== 'end') throw new Error(`the process ended early, after: ${lines.slice(-3).join(' | ')}`);
  return {
    injected: existsSync(trace) ? readFileSync(trace, 'utf8').split('(INJECTED)').length - 1 : 0,
    told: counts,
    lost: idsOf('saved').filter((id) => !isThere(id)),
    denied: idsOf('not_saved').filter(isThere),
    faults: faultsIn(file),
    afterwards: told.slice(-AFTERWARDS).map(([word = '']) => word),
  };
}
