import type { ChildProcess } from 'node:child_process';
import type { Logger } from 'pino';
import type { ChainVerdicts } from '../../app/lib/db/sqlite/chain-check';
import { registry } from '../../app/lib/process/registry';
import { startBeside } from '../../app/lib/process/run-beside';

const HOUR_MS = 60 * 60 * 1000;
/** Every so many hours each hash is computed anew; in between those of the rows that came since. */
const WHOLE_EVERY = 24;
/** Pages come first. */
const NICENESS = 19;

/** Where the last check ended; left out when everything is to be checked. */
type Heads = { [Chain in keyof ChainVerdicts]: ChainVerdicts[Chain]['head'] };

/**
 * Has the record and the audit checked beside the server, now and each hour, and logs their newest numbers and hashes:
 * whoever keeps the log elsewhere can prove later what stood here. A fault is logged as fatal each hour and shown on the
 * desk (app/lib/services/history/get-chain-state.ts); reading and saving go on. Gives what ends the watch.
 */
export function watchChains(log: Logger, file: string): () => void {
  let child: ChildProcess | undefined;
  let heads: Heads | undefined;
  let stopped = false;
  let hours = 0;

  async function look(): Promise<void> {
    const from = hours++ % WHOLE_EVERY === 0 ? undefined : heads;
    const verdicts = await check(from).catch((error: unknown) => {
      if (!stopped) log.error({ err: error }, 'the record and the audit could not be checked');
    });
    if (stopped || !verdicts) return;
    const { Revision: record, AuditEntry: audit } = verdicts;
    const faults = [record.fault, audit.fault].filter((fault) => fault !== null);
    registry.chains = { faults };
    // What is not whole is read from its beginning each time.
    heads = faults.length === 0 ? { Revision: record.head, AuditEntry: audit.head } : undefined;
    const told = { record: record.head, audit: audit.head, from: from ? 'the last check' : 'the beginning' };
    if (faults.length === 0) log.info(told, 'the record and the audit are unchanged');
    for (const fault of faults) log.fatal(told, `the record or the audit was changed past this program: ${fault}`);
  }

  async function check(from: Partial<Heads> = {}): Promise<ChainVerdicts> {
    const started = startBeside('chainProcess', [file, JSON.stringify(from)], { niceness: NICENESS });
    child = started.child;
    let verdicts: ChainVerdicts | null = null;
    child.once('message', (message: ChainVerdicts | null) => {
      verdicts = message;
    });
    const { code, words } = await started.ended;
    if (!verdicts) throw new Error(`the check ended with code ${code}: ${words}`);
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
