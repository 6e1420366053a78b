import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { faultsIn, migratedFile } from './database';
import { fillWithFigures } from './many-figures';
import { checksumsOf } from './moving';

export interface MoveTrial {
  figures: number;
  kills: number;
  /** How many kills came before the command had ended by itself. */
  killedExports: number;
  killedImports: number;
  /** Exports that a kill left under the name asked for without being whole. */
  cutShort: number;
  /** Databases with neither nothing nor everything in them after a killed import, and faults of SQLite's own checks. */
  between: number;
  faults: number;
  /** Whether an export begun anew after a kill is the same file, with nothing left beside it. */
  sameExport: boolean;
  /** Whether an import begun anew after the last kill gives every table, checksum for checksum. */
  sameTables: boolean;
  exportS: number;
  importS: number;
}

/**
 * T10: `npm run export -- --all` and `npm run import -- --all` between two installations, each killed so many times at
 * different moments. Neither is resumed: each is begun anew, and all of it is there or nothing.
 */
export async function tryMove(figures: number, kills: number): Promise<MoveTrial> {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-move-'));
  try {
    const from = migratedFile();
    fillWithFigures(from, figures, true);
    const file = path.join(folder, 'moved.jsonl');
    const exported = await tryExports(from, file, kills);
    const imported = await tryImports(from, file, kills);
    return { figures, kills, ...exported, ...imported };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryExports(from: string, file: string, kills: number) {
  const exportS = await run('export', file, from);
  const whole = await digestOf(file);
  const bytes = bytesIn(path.dirname(file));
  let [killedExports, cutShort] = [0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    for (const name of readdirSync(path.dirname(file))) rmSync(path.join(path.dirname(file), name));
    const wasKilled = await killOnceWritten(
      bytes * partOf(kill, kills),
      path.dirname(file),
      start('export', file, from),
    );
    if (wasKilled) killedExports += 1;
    if (existsSync(file) && (await digestOf(file)) !== whole) cutShort += 1;
  }
  // What the last kill left is there now.
  await run('export', file, from);
  const beside = readdirSync(path.dirname(file)).length - 1;
  return { exportS, killedExports, cutShort, sameExport: (await digestOf(file)) === whole && beside === 0 };
}

async function tryImports(from: string, file: string, kills: number) {
  const [empty, whole] = [JSON.stringify(checksumsOf(migratedFile())), JSON.stringify(checksumsOf(from))];
  const first = migratedFile();
  const before = bytesIn(path.dirname(first));
  const importS = await run('import', file, first);
  const bytes = bytesIn(path.dirname(first)) - before;
  let sameTables = JSON.stringify(checksumsOf(first)) === whole;
  let [killedImports, between, faults] = [0, 0, 0];
  // The same database each time, so that what a kill leaves behind is there at the next.
  let to = migratedFile();
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = path.dirname(to);
    const enough = bytesIn(folder) + bytes * partOf(kill, kills);
    if (await killOnceWritten(enough, folder, start('import', file, to))) killedImports += 1;
    const found = JSON.stringify(checksumsOf(to));
    if (found !== empty && found !== whole) between += 1;
    faults += faultsIn(to).length;
    if (found !== empty) to = migratedFile();
  }
  await run('import', file, to);
  sameTables &&= JSON.stringify(checksumsOf(to)) === whole;
  return { importS, killedImports, between, faults, sameTables };
}

/** How much of what a command writes is there when it is killed: from a tenth almost to all. */
function partOf(kill: number, kills: number): number {
  return 0.1 + (0.8 * kill) / kills;
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function start(command: 'export' | 'import', file: string, DATABASE_FILE: string): ChildProcess {
  const program = ['--conditions=react-server', '--import', 'tsx', `scripts/${command}.ts`, '--all', file];
  return spawn(process.execPath, program, { stdio: 'ignore', env: { ...process.env, DATABASE_FILE } });
}

/** Gives the seconds it took. */
async function run(command: 'export' | 'import', file: string, database: string): Promise<number> {
  const started = performance.now();
  const [code] = await once(start(command, file, database), 'close');
  if (code !== 0) throw new Error(`the ${command} ended with code ${code}`);
  return Math.round(performance.now() - started) / 1000;
}

/** Kills a program as soon as its folder holds so many bytes; gives whether it was still at work. */
async function killOnceWritten(bytes: number, folder: string, child: ChildProcess): Promise<boolean> {
  const watcher = watch(folder, () => {
    if (bytesIn(folder) >= bytes) child.kill('SIGKILL');
  });
  await once(child, 'close');
  watcher.close();
  return child.signalCode === 'SIGKILL';
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
