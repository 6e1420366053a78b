import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { run } from './run.mjs';
import { digestOf, forget, isStamped, unlessDone, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.as-reported-stamp';

/**
 * Installs what package-lock.json says, without running any package's scripts, and builds the one package that needs
 * it. Done again when the lock file changes, or when Node's version asks for another build of SQLite.
 * @param {import('./run.mjs').Say} say
 */
export async function installPackages(say) {
  const digest = digestOf(['package-lock.json', process.versions.modules, process.platform, process.arch]);
  if (!isStamped(STAMP, digest) && isInstalled() && (await sqliteLoads())) writeStamp(STAMP, digest);
  else if (!isInstalled()) forget(STAMP);
  const started = Date.now();
  const done = await unlessDone({ stamp: STAMP, digest, work: install });
  if (!done && !(await sqliteLoads())) await buildSqlite();
  say(done ? `Packages: installed in ${Math.round((Date.now() - started) / 1000)} s` : 'Packages: up to date');
}

async function install() {
  if (!isInstalled()) {
    // Types and tests' tools belong to it whatever NODE_ENV says: the build checks all TypeScript.
    await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], 'installing packages');
  }
  if (!(await sqliteLoads())) await buildSqlite();
}

/**
 * True when npm's own record of node_modules has every package of the lock file at the same version, and each is there:
 * npm does not notice a folder that somebody removed by hand.
 * @param {string} [root] the checkout
 */
export function isInstalled(root = '.') {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages);
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  return wanted.every(([place, { version, optional }]) => {
    if (place === '') return true;
    // Packages for other platforms are optional and rightly missing.
    if (!found[place]) return optional === true;
    return found[place].version === version && existsSync(path.join(root, place, 'package.json'));
  });
}

/** In a process of its own: a native module that failed to load cannot be loaded again after a rebuild. */
async function sqliteLoads() {
  const code = "import('better-sqlite3').then(({ default: Database }) => new Database(':memory:').close())";
  return run(process.execPath, ['--input-type=module', '-e', code], { title: 'trying SQLite' }).then(
    () => true,
    () => false,
  );
}

/** Fetches the ready-made binary or, where its host is out of reach, compiles it with the headers beside Node. */
async function buildSqlite() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  const hasHeaders = existsSync(path.join(prefix, 'include/node/node.h'));
  /** @type {Record<string, string>} */
  const env = hasHeaders && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
  const words = 'SQLite could not be built. It needs Python 3, make and a C++ compiler, or access to github.com:';
  await npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false'], 'building SQLite (a minute or two)', {
    env,
    words,
  });
}
