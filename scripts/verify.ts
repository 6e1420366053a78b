// npm run verify [-- FILE]: computes every hash of the record and of the audit anew, in the database or in a copy of it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '@/lib/env';
import { tellChains } from './chain-lines';
import { CommandError, failInOneLine } from './fail-in-one-line';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [target, ...others] = positionals;
  if (others.length > 0) throw new CommandError('Usage: npm run verify, or npm run verify -- FILE');
  if (!tellChains(path.resolve(target ?? readEnvironment().DATABASE_FILE))) process.exitCode = 1;
} catch (error) {
  failInOneLine(error);
}
