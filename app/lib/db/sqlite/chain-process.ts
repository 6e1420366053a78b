// The check of the record and of the audit in a process of its own: scripts/server/watch-chains.ts starts it, and it
// ends with the server.
import 'server-only';
import { checkChains } from './chain-check';

const [file, from = '{}'] = process.argv.slice(2);
if (!file || !process.send) throw new Error('this is started by the server alone');
process.once('disconnect', () => process.exit(1));
process.send(checkChains(file, JSON.parse(from)), () => process.exit(0));
