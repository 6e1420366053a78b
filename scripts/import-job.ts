// The work of one import in a process of its own: started by the server, ends with it.
import path from 'node:path';
import pino from 'pino';
import { runCheck, runSaving } from '@/lib/services/imports/run-import-job';
import { sendConsoleToLog } from './console-to-log.mjs';

const [phase, folder, file] = process.argv.slice(2);
if (!folder || !file || (phase !== 'check' && phase !== 'save')) throw new Error('this is started by the server alone');
// On standard error, which is the server's.
const about = { base: { import: path.basename(folder) }, timestamp: pino.stdTimeFunctions.isoTime };
const log = pino(about, pino.destination(2));
sendConsoleToLog(log, () => undefined);
// Without the server nobody is told how it ended; what was begun is rolled back.
process.once('disconnect', () => process.exit(1));
try {
  await (phase === 'check' ? runCheck : runSaving)({ folder, file });
} catch (error) {
  log.error({ err: error }, 'an import stopped before its end');
  process.exit(1);
}
process.exit(0);
