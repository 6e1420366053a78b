// Imports a file and says each step of its merge, so that a test can kill it between any two of them.
import { createReadStream, writeSync } from 'node:fs';
import { openDatabase } from '@/lib/db/open-database';
import { importFigures } from '@/lib/services/imports/import-figures';
import { COMMAND_LIMITS } from '@/lib/services/imports/import-limits';

const [file = '', csv = ''] = process.argv.slice(2);
const db = await openDatabase(file);
let step = 0;
const { added } = await importFigures(
  { db, actor: { name: 'command line', role: 'system' } },
  {
    name: 'figures.csv',
    open: () => createReadStream(csv),
    reason: 'A trial',
    limits: COMMAND_LIMITS,
    onProgress: ({ phase }) => phase === 'saving' && writeSync(1, `merging ${step++}\n`),
  },
);
writeSync(1, `merged ${added}\n`);
setInterval(() => undefined, 60_000);
