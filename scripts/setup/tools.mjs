import { findProgram, installPackagesOfDebian, mayInstall } from './programs.mjs';
import { StepFailed } from './run.mjs';

/**
 * Programs that only tests need, with the Debian packages that hold them. Those with `only: 'hard'` are large, and
 * needed by `npm run test:hard` alone.
 * @type {Record<string, { packages: string[], only?: 'hard' }>}
 */
export const TOOLS = {
  caddy: { packages: ['caddy'] },
  gcc: { packages: ['gcc', 'libc6-dev'] },
  logrotate: { packages: ['logrotate'] },
  nginx: { packages: ['nginx-light'] },
  openssl: { packages: ['openssl'] },
  python3: { packages: ['python3'] },
  sqlite3: { packages: ['sqlite3'] },
  sqlmap: { packages: ['sqlmap'], only: 'hard' },
  strace: { packages: ['strace'] },
  'systemd-analyze': { packages: ['systemd'] },
  unshare: { packages: ['util-linux'] },
  wapiti: { packages: ['wapiti'], only: 'hard' },
};

/**
 * Finds the programs that `npm test` needs, and installs those that are missing where it may.
 * @param {import('./run.mjs').Say} say
 */
export async function prepareTools(say) {
  await prepare(
    Object.keys(TOOLS).filter((name) => TOOLS[name]?.only === undefined),
    say,
  );
}

/**
 * The same for all programs, those of `npm run test:hard` included.
 * @param {import('./run.mjs').Say} say
 */
export async function prepareHardTools(say) {
  await prepare(Object.keys(TOOLS), say);
}

/**
 * What cannot be had is named, and the tests that need it are left out by name; with CI=true it must be there.
 * @param {string[]} names
 * @param {(result: string) => void} say
 */
async function prepare(names, say) {
  const isMissing = (/** @type {string} */ name) => findProgram(name) === undefined;
  const wanted = names.filter(isMissing);
  if (wanted.length > 0 && mayInstall()) await tryToInstall(wanted);
  const missing = names.filter(isMissing);
  if (missing.length === 0) {
    say(`Tools: ${names.join(', ')}`);
    return;
  }
  const packages = missing.flatMap((name) => TOOLS[name]?.packages ?? []).join(' ');
  const words = `no ${missing.join(', ')}. On Debian: apt-get install ${packages}`;
  if (process.env.CI === 'true') throw new StepFailed(`Tools for tests: ${words}`);
  say(`Tools: ${words}. Tests that need them are left out, and named at the end.`);
}

/**
 * What counts is what is there afterwards.
 * @param {string[]} names
 */
async function tryToInstall(names) {
  try {
    await installPackagesOfDebian(
      names.flatMap((name) => TOOLS[name]?.packages ?? []),
      `installing ${names.join(', ')}`,
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.log(error.message);
  }
}
