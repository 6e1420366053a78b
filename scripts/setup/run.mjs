import { spawn } from 'node:child_process';

/** @typedef {(result: string) => void} Say tells in a line what a step came to */

/** A step that could not be done; the message is for the terminal. */
export class StepFailed extends Error {}

/**
 * Runs a program quietly, with a sign of life while it takes long, and gives back what it printed.
 * Throws StepFailed with everything that it printed, or with `words` and that, when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ title: string, env?: Record<string, string>, words?: string }} options
 * @returns {Promise<{ output: string, seconds: number }>}
 */
export async function run(program, args, { title, env = {}, words }) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const alive = signOfLife(() => `      ${title}: ${seconds()} s`);
  const { code, output } = await finished(
    spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  alive.end();
  if (code !== 0) throw new StepFailed([words, output.trimEnd()].filter(Boolean).join('\n'));
  return { output, seconds: seconds() };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{ code: number, output: string }>}
 */
function finished(child) {
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * On a terminal one line that counts the seconds; elsewhere, as in CI, a line now and then.
 * @param {() => string} words
 */
function signOfLife(words) {
  const live = process.stdout.isTTY;
  const show = () => process.stdout.write(live ? `\r${words()}` : `${words()}\n`);
  const timer = setInterval(show, live ? 1000 : 20_000);
  return {
    end() {
      clearInterval(timer);
      if (live) process.stdout.write('\r\x1b[K');
    },
  };
}
