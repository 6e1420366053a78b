import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of files and folders, of their names and contents; what is not there counts as absent.
 * @param {string[]} inputs paths, and any other text that the outcome depends on
 * @param {string[]} [leftOut] folders below the inputs that are outputs themselves
 */
export function digestOf(inputs, leftOut = []) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    hash.update(`${input}\0`);
    if (existsSync(input)) addTo(hash, input, leftOut);
  }
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 * @param {readonly string[]} leftOut
 */
function addTo(hash, file, leftOut) {
  if (leftOut.includes(file)) return;
  if (!statSync(file).isDirectory()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
    return;
  }
  for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name), leftOut);
}

/**
 * Does the work unless the stamp beside its output says that it was done with the same inputs. The stamp goes before
 * the work begins and comes back when it is done, so that work cut short is done again.
 * @param {{ stamp: string, digest: string, work: () => Promise<void> }} step
 * @returns {Promise<boolean>} whether anything was done
 */
export async function unlessDone({ stamp, digest, work }) {
  if (isStamped(stamp, digest)) return false;
  forget(stamp);
  await work();
  writeStamp(stamp, digest);
  return true;
}

/**
 * Whether the step was done with these inputs.
 * @param {string} stamp
 * @param {string} digest
 */
export function isStamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/**
 * Lets the step be done again.
 * @param {string} stamp
 */
export function forget(stamp) {
  rmSync(stamp, { force: true });
}

/**
 * Says that the step was done with these inputs.
 * @param {string} stamp
 * @param {string} digest
 */
export function writeStamp(stamp, digest) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
