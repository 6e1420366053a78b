import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const BEAT_MS = 2_000;
const DEAD_AFTER_MS = 15_000;

/**
 * Lets one set-up work at a time in a checkout: waits while another holds the lock file, and takes over from one that
 * has died. The holder touches the file as long as it lives; a process number alone would mislead, since another
 * process, in a container above all, may have the same one.
 * @param {string} lock
 * @returns {Promise<() => void>} gives the turn back
 */
export async function takeTurn(lock) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const mine = `${process.pid} ${randomUUID()}`;
  for (let waited = false; !(await tryToTake(lock, mine)); waited = true) {
    if (!waited) console.log('Another set-up is at work in this checkout; waiting for it to finish.');
    await delay(500);
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), BEAT_MS);
  const giveBack = () => {
    clearInterval(beat);
    process.off('exit', giveBack);
    rmSync(lock, { force: true });
  };
  process.once('exit', giveBack);
  return giveBack;
}

/**
 * @param {string} lock
 * @param {string} mine
 */
async function tryToTake(lock, mine) {
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return isDead(lock) ? takeOver(lock, mine) : false;
  }
  return true;
}

/**
 * Two may find the same dead lock at once: each puts its own name there, and the one whose name stays has it.
 * @param {string} lock
 * @param {string} mine
 */
async function takeOver(lock, mine) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, mine);
  renameSync(own, lock);
  await delay(200);
  return readFileSync(lock, 'utf8') === mine;
}

/** @param {string} lock */
function isDead(lock) {
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined) return false;
  return Date.now() - mtimeMs > DEAD_AFTER_MS || !isRunning(lock);
}

/** @param {string} lock */
function isRunning(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8').split(' ', 1)[0]), 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM' || codeOf(error) === 'ENOENT';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
