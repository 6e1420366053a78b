import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { startChild } from './child';
import { faultsIn, migratedFile, unusedFile } from './database';
import { requireTool } from './tools';

export interface PowerLossTrial {
  cuts: number;
  /** States with some of what was never flushed, sector by sector. */
  torn: number;
  acknowledged: number;
  /** The most acknowledged saves that one state lacks. */
  lost: number;
  faults: number;
}

export interface PowerLossWanted {
  /** Saves until it is killed, and says of each when it was acknowledged. */
  program: 'saving-process.ts' | 'normal-saving-process.ts';
  cuts: number;
  tornEach: number;
}

const SECTOR = 512;

/** A library that keeps what was flushed of each file. */
function compileShim(): string {
  const library = unusedFile('power-loss-shim.so');
  const source = path.join(import.meta.dirname, 'power-loss-shim.c');
  execFileSync(requireTool('gcc'), ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  return library;
}

/**
 * T2: stops a process that saves again and again, and takes the power away each time: what the disk then has is what was
 * flushed, or that and some sectors of what was written since. Each such state is opened and looked through.
 */
export async function tryPowerLoss({ program, cuts, tornEach }: PowerLossWanted): Promise<PowerLossTrial> {
  const file = migratedFile();
  const folder = path.dirname(file);
  const flushed = path.join(path.dirname(unusedFile()), 'flushed');
  mkdirSync(flushed);
  copyFileSync(file, path.join(flushed, path.basename(file)));
  const child = startChild(path.join(import.meta.dirname, program), [file, 'cut'], {
    LD_PRELOAD: compileShim(),
    AS_REPORTED_WATCHED: `${folder}/`,
    AS_REPORTED_FLUSHED: flushed,
  });
  const trial: PowerLossTrial = { cuts: 0, torn: 0, acknowledged: 0, lost: 0, faults: 0 };
  const acknowledged: string[] = [];
  const random = randomFrom(20_261_201);
  try {
    for (let cut = 0; cut < cuts; cut += 1) {
      for (let n = 5 + ((cut * 17) % 61); n > 0; n -= 1) acknowledged.push(idOf(await child.waitFor('saved ')));
      await stopped(child.process.pid ?? 0);
      const state = path.dirname(unusedFile());
      cpSync(flushed, path.join(state, 'flushed'), { recursive: true });
      cpSync(folder, path.join(state, 'written'), { recursive: true });
      child.process.kill('SIGCONT');
      for (let torn = 0; torn < tornEach; torn += 1) {
        const own = path.join(state, `torn-${torn}`);
        mkdirSync(own);
        // The index of the log is memory: it is made anew.
        for (const name of [path.basename(file), `${path.basename(file)}-wal`]) tear(state, name, own, random);
        judge(path.join(own, path.basename(file)), acknowledged, trial);
        trial.torn += 1;
      }
      // Last: looking into a state empties its log.
      judge(path.join(state, 'flushed', path.basename(file)), acknowledged, trial);
      trial.cuts += 1;
      rmSync(state, { recursive: true });
    }
  } finally {
    await child.kill();
  }
  trial.acknowledged = acknowledged.length;
  return trial;
}

function idOf(line: string): string {
  return line.split(' ')[2] ?? '';
}

/** Resolves when the process stands still. */
async function stopped(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const threads = () => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
  while (!threads().startsWith('T')) await turn();
}

function judge(file: string, acknowledged: readonly string[], trial: PowerLossTrial): void {
  for (const left of [`${file}.part`, `${file}-wal.part`]) rmSync(left, { force: true });
  try {
    trial.faults += faultsIn(file).length;
    const database = new Database(file);
    const ids = new Set(database.prepare('SELECT id FROM "Source"').pluck().all());
    database.close();
    trial.lost = Math.max(trial.lost, acknowledged.filter((id) => !ids.has(id)).length);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    trial.faults += 1;
  }
}

/** Of each sector that was written since the last flush, the old content or the new one. */
function tear(state: string, name: string, own: string, random: () => number): void {
  const [before, after] = ['flushed', 'written'].map((place) => read(path.join(state, place, name)));
  if (!before || !after || (before.length === 0 && after.length === 0)) return;
  const torn = Buffer.alloc(random() < 0.5 ? Math.max(before.length, after.length) : before.length);
  for (let at = 0; at < torn.length; at += SECTOR) {
    const source = random() < 0.5 ? after : before;
    source.subarray(at, at + SECTOR).copy(torn, at);
  }
  writeFileSync(path.join(own, name), torn);
}

function read(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

/** The same numbers in every run (a linear congruential generator), so that a state that fails can be made again. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
