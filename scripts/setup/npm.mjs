import { run } from './run.mjs';

/**
 * Runs npm: the one that started this process, or the one in PATH. Throws StepFailed with what it printed when it fails.
 * @param {string[]} args
 * @param {string} title what to say while it takes long
 * @param {{ env?: Record<string, string>, words?: string }} [options]
 */
export function npm(args, title, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { title, ...options });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { title, ...options });
}
