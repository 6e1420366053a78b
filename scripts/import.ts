// npm run import -- figures.csv [--sources] [--reason "why"]: adds and changes figures (or sources), all or nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/db/open-database';
import { readEnvironment } from '@/lib/env';
import { importFile } from '@/lib/services/import-figures';
import { CommandRefusal, failInOneLine } from './fail-in-one-line';

const USAGE = 'Usage: npm run import -- FILE.csv [--sources] [--reason "why"]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sources: { type: 'boolean', default: false }, reason: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new CommandRefusal(USAGE);
  const db = await openDatabase(readEnvironment().DATABASE_FILE);
  try {
    const outcome = await importFile(
      { db, actor: { name: 'command line', role: 'system' } },
      {
        bytes: readFileSync(file),
        of: values.sources ? 'sources' : 'figures',
        reason: values.reason ?? `Imported from ${path.basename(file)}`,
      },
    );
    const revision = outcome.revision === null ? 'Nothing changed.' : `Data revision ${outcome.revision}.`;
    console.log(`${outcome.added} added, ${outcome.changed} changed, ${outcome.unchanged} unchanged. ${revision}`);
  } finally {
    await db.close();
  }
} catch (error) {
  failInOneLine(error);
}
