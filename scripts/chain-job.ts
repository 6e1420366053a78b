// The check of the record and of the audit in a process of its own: started by the server, ends with it.
import { checkChains } from '@/lib/db/sqlite/chain-check';

const [file, from = '{}'] = process.argv.slice(2);
if (!file || !process.send) throw new Error('this is started by the server alone');
process.once('disconnect', () => process.exit(1));
process.send(checkChains(file, JSON.parse(from)), () => process.exit(0));
