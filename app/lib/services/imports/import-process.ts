// The work of one import in a process of its own: import-jobs.ts starts it, and it ends with the server.
import 'server-only';
import { runCheck, runSaving } from './run-import-job';

const [phase, folder, file] = process.argv.slice(2);
if (!folder || !file || (phase !== 'check' && phase !== 'save')) throw new Error('this is started by the server alone');
// Without the server nobody is told how it ended; what was begun is rolled back.
process.once('disconnect', () => process.exit(1));
await (phase === 'check' ? runCheck : runSaving)({ folder, file });
process.exit(0);
