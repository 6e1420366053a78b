import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Where programs lie that an ordinary user's PATH leaves out, such as nginx. */
const MORE_FOLDERS = ['/usr/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * The whole path of the first of these programs that is on this machine.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...MORE_FOLDERS].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether this process may install packages: it runs as root on Debian or one of its relatives. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages, without the services that some of them start. Throws StepFailed when that fails, which
 * takes seconds where there is no network.
 * @param {string[]} packages
 * @param {string} title
 */
export async function installPackagesOfDebian(packages, title) {
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...patience, 'update'], { title });
  await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], {
    title,
    // A service is not started in runlevel 1.
    env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
}
