import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Child {
  process: ChildProcess;
  /** Lines on its standard output, as they come. */
  lines: AsyncIterator<string>;
  /** Waits for the line that starts so; throws when the child ends before. */
  waitFor: (start: string) => Promise<string>;
  /** Ends it at once, as a power cut would, and gives the lines that were still in the pipe. */
  kill: () => Promise<string[]>;
}

/** Starts a TypeScript file as a process of its own, in the way that the scripts are started. */
export function startChild(file: string, args: string[] = [], environment: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    lines,
    waitFor: async (start) => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        if (line.value.startsWith(start)) return line.value;
      }
      throw new Error(`${file} ended before it said "${start}"`);
    },
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      const rest: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value);
      if (child.exitCode === null && child.signalCode === null) await ended;
      return rest;
    },
  };
}
