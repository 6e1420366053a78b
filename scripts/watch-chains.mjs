import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';

const HOUR_MS = 60 * 60 * 1000;
/** Every so many hours each hash is computed anew; in between those of the rows that came since. */
const WHOLE_EVERY = 24;
const WORDS_KEPT = 8000;

/**
 * Has the record and the audit checked beside the server, now and each hour, and logs their newest numbers and hashes:
 * whoever keeps the log elsewhere can prove later what stood here. A fault is logged as fatal each hour and shown on the
 * desk (app/lib/services/get-chain-state.ts reads the global, in this same process); reading and saving go on.
 * @param {import('pino').Logger} log
 * @param {string} file the database file
 * @returns {() => void} what ends the watch
 */
export function watchChains(log, file) {
  let child;
  let heads;
  let stopped = false;
  let hours = 0;

  async function look() {
    const from = hours++ % WHOLE_EVERY === 0 ? undefined : heads;
    const verdicts = await check(from).catch((error) => ({ error }));
    if (stopped) return;
    if (!verdicts.Revision) {
      log.error({ err: verdicts.error }, 'the record and the audit could not be checked');
      return;
    }
    const { Revision: record, AuditEntry: audit } = verdicts;
    const faults = [record.fault, audit.fault].filter((fault) => fault !== null);
    globalThis.asReportedChains = { faults };
    // What is not whole is read from its beginning each time.
    heads = faults.length === 0 ? { Revision: record.head, AuditEntry: audit.head } : undefined;
    const told = { record: record.head, audit: audit.head, from: from ? 'the last check' : 'the beginning' };
    if (faults.length === 0) log.info(told, 'the record and the audit are unchanged');
    for (const fault of faults) log.fatal(told, `the record or the audit was changed past this program: ${fault}`);
  }

  async function check(from = {}) {
    const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/chain-job.ts', file, JSON.stringify(from)];
    child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    lowerPriority(child.pid);
    const ended = once(child, 'close');
    // Its last words, for the line of the log.
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-WORDS_KEPT);
    });
    let verdicts;
    child.once('message', (message) => {
      verdicts = message;
    });
    const [code] = await ended;
    if (!verdicts) throw new Error(`the check ended with code ${code}: ${said.trim()}`);
    return verdicts;
  }

  look();
  const timer = setInterval(look, HOUR_MS);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
    child?.kill('SIGKILL');
  };
}

/** Pages come first. Not every system lets a process do this. */
function lowerPriority(pid) {
  try {
    if (pid !== undefined) setPriority(pid, 19);
  } catch {}
}
