// npm run export -- --all FILE: writes everything that is data into one file, for another installation.
// npm run export -- FILE.csv|.json|.zip: the published figures, as the downloads page gives them.
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/db/open-database';
import { readEnvironment } from '@/lib/env';
import { type ExportFile, parseExportQuery } from '@/lib/schemas/export-query';
import { exportFigures } from '@/lib/services/exports/export-figures';
import { EXPORT_LIMITS } from '@/lib/services/exports/export-session';
import { exportAll } from '@/lib/services/exports/full-export';
import type { ServiceContext } from '@/lib/services/service-context';
import { CommandError, failInOneLine } from './fail-in-one-line';

const USAGE = 'Usage: npm run export -- --all FILE, or npm run export -- FILE.csv (or .json, .zip, -sdmx.csv)';
const WHOLE_DAY_MS = 86_400_000;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new CommandError(USAGE);
  const { DATABASE_FILE, PUBLIC_ORIGIN } = readEnvironment();
  const db = await openDatabase(DATABASE_FILE);
  try {
    if (values.all) {
      const { rows } = exportAll({ db, actor: { name: 'command line', role: 'system' } }, file);
      console.log(`${rows} rows written to ${file}: all data, without people, sessions and the audit.`);
    } else {
      const { count } = await exportPublished({ db, actor: { name: 'reader', role: 'reader' } }, file, PUBLIC_ORIGIN);
      console.log(`${count} figures written to ${file}.`);
    }
  } finally {
    await db.close();
  }
} catch (error) {
  failInOneLine(error);
}

function exportFileFor(file: string): ExportFile {
  if (file.endsWith('-sdmx.csv')) return 'figures-sdmx.csv';
  const found: Record<string, ExportFile> = {
    '.csv': 'figures.csv',
    '.json': 'figures.json',
    '.zip': 'as-reported.zip',
  };
  const chosen = found[path.extname(file)];
  if (!chosen) throw new CommandError(USAGE);
  return chosen;
}

async function exportPublished(context: ServiceContext, target: string, origin: string): Promise<{ count: number }> {
  const file = exportFileFor(target);
  const parsed = parseExportQuery(file, []);
  if (!parsed.ok) throw new CommandError(USAGE);
  const wanted = { file, query: parsed.query, address: `${origin}/downloads/${file}` };
  const made = await exportFigures(context, wanted, { ...EXPORT_LIMITS, totalMs: WHOLE_DAY_MS, idleMs: WHOLE_DAY_MS });
  await pipeline(Readable.fromWeb(made.stream as ReadableStream), createWriteStream(target, { mode: 0o600 }));
  return made;
}
