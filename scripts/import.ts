// npm run import -- FILE.csv [--sources] [--reason "why"]: adds and changes figures (or sources), all or nothing.
// npm run import -- --all FILE: brings a full export into a database that holds nothing yet.
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DECIMAL_MARKS, DELIMITERS, type Dialect, ENCODINGS } from '@/lib/csv/dialect';
import { openDatabase } from '@/lib/db/open-database';
import { readEnvironment } from '@/lib/env';
import { importAll } from '@/lib/services/imports/full-import';
import { type FigureFile, importFigures } from '@/lib/services/imports/import-figures';
import { COMMAND_LIMITS } from '@/lib/services/imports/import-limits';
import { importSources } from '@/lib/services/imports/import-sources';
import type { ServiceContext } from '@/lib/services/service-context';
import { CommandError, failInOneLine } from './fail-in-one-line';
import { progressLine } from './progress-line';

const USAGE = `Usage: npm run import -- FILE.csv [--sources] [--reason "why"] [--encoding ${ENCODINGS.join('|')}]
         [--delimiter ","|";"|tab|"|"] [--decimal-mark "."|","], or npm run import -- --all FILE`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      sources: { type: 'boolean', default: false },
      reason: { type: 'string' },
      encoding: { type: 'string' },
      delimiter: { type: 'string' },
      'decimal-mark': { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0 || (values.all && values.sources)) throw new CommandError(USAGE);
  statSync(file);
  const db = await openDatabase(readEnvironment().DATABASE_FILE);
  const context: ServiceContext = { db, actor: { name: 'command line', role: 'system' } };
  const reason = values.reason ?? `Imported from ${path.basename(file)}`;
  try {
    if (values.all) {
      const { rows, revision } = await importAll(context, { file, reason });
      console.log(`${rows} rows brought in, every table's checksum as exported. Data revision ${revision}.`);
    } else {
      const progress = progressLine();
      const csv = {
        name: path.basename(file),
        open: () => createReadStream(file),
        reason,
        limits: COMMAND_LIMITS,
        dialect: readDialect(values),
      };
      const onProgress: FigureFile['onProgress'] = ({ phase, rows }) => progress.show(`${phase}: ${rows} rows`);
      const outcome = values.sources
        ? await importSources(context, csv)
        : await importFigures(context, { ...csv, onProgress }).finally(progress.clear);
      const revision = outcome.revision === null ? '0 changes.' : `Data revision ${outcome.revision}.`;
      console.log(`${outcome.added} added, ${outcome.changed} changed, ${outcome.unchanged} unchanged. ${revision}`);
    }
  } finally {
    await db.close();
  }
} catch (error) {
  failInOneLine(error);
}

function readDialect(values: { encoding?: string; delimiter?: string; 'decimal-mark'?: string }): Partial<Dialect> {
  return {
    ...pick('encoding', ENCODINGS, values.encoding),
    ...pick('delimiter', DELIMITERS, values.delimiter === 'tab' ? '\t' : values.delimiter),
    ...pick('decimalMark', DECIMAL_MARKS, values['decimal-mark']),
  };
}

function pick<Name extends keyof Dialect>(
  name: Name,
  choices: readonly Dialect[Name][],
  given: string | undefined,
): Partial<Pick<Dialect, Name>> {
  if (given === undefined) return {};
  const chosen = choices.find((choice) => choice === given);
  if (!chosen) throw new CommandError(USAGE);
  return { [name]: chosen } as Pick<Dialect, Name>;
}
