import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import { registry } from './registry';

/**
 * What Next bundles can be handed neither to a process nor to a thread: these files of the app are run from their source,
 * as the commands are. Each says at its top who starts it.
 */
export const RUN_BESIDE = {
  importProcess: 'app/lib/services/imports/import-process.ts',
  textThread: 'app/lib/services/intake/text-thread.ts',
  chainProcess: 'app/lib/db/sqlite/chain-process.ts',
  chartThread: 'app/ui/charts/render/draw-chart.tsx',
} as const;

/** How Node is to run a file of the app's source. */
export const SOURCE_FLAGS = ['--conditions=react-server', '--import', 'tsx'];

/** The same for what runs components of the browser: not by React's server half. */
export const COMPONENT_FLAGS = ['--import', 'tsx'];

/** The folder of package.json: the server says where it is; everything else is started there. */
function root(): string {
  return registry.root ?? process.cwd();
}

/** The whole path of one of these files. They are run from their source: Next is not to pack them into what it builds. */
export function besidePath(name: keyof typeof RUN_BESIDE): string {
  return path.join(/* turbopackIgnore: true */ root(), RUN_BESIDE[name]);
}

/** Of what a process says only the last part is kept: the error stands there. */
const WORDS_KEPT = 8000;

export interface Beside {
  child: ChildProcess;
  /** How it ended, and what it said on standard error. Rejects when it could not be started. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; words: string }>;
}

/**
 * Starts one of these files as a process that this one can talk to, at a lower priority: pages come first. Its output is
 * dropped; what it says of its errors is for whoever waits for its end, to be one line of the log.
 */
export function startBeside(
  name: keyof typeof RUN_BESIDE,
  args: readonly string[],
  { niceness }: { niceness: number },
): Beside {
  const child = spawn(process.execPath, [...SOURCE_FLAGS, besidePath(name), ...args], {
    cwd: root(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) lowerPriority(child.pid, niceness);
  return { child, ended: endOf(child) };
}

async function endOf(child: ChildProcess): Promise<Awaited<Beside['ended']>> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-WORDS_KEPT);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, words: words.trim() };
}

/** Not every system lets a process do this. */
function lowerPriority(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness);
  } catch {}
}
