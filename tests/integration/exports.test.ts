import { expect, test } from 'vitest';
import { EXPORT_FILES, type ExportFile, parseExportQuery } from '@/lib/schemas/export-query';
import { exportFigures } from '@/lib/services/export-figures';
import { runningExports } from '@/lib/services/export-session';
import type { FreshDatabase } from '../support/database';
import { startingDatabase } from '../support/starting-database';

const context = (db: FreshDatabase) => ({ db, actor: { name: 'reader', role: 'reader' } as const });
async function take(db: FreshDatabase, file: ExportFile, query = '') {
  const parsed = parseExportQuery(file, new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const made = await exportFigures(context(db), { file, query: parsed.query, address: 'https://figures.example/x' });
  return { ...made, bytes: Buffer.from(await new Response(made.stream).arrayBuffer()) };
}

test.each(EXPORT_FILES)('%s', async (file) => {
  await using db = await startingDatabase();
  const { bytes, count } = await take(db, file);
  console.log(count, bytes.length, file.endsWith('zip') ? '' : bytes.toString().slice(0, 900));
  if (file.endsWith('zip')) (await import('node:fs')).writeFileSync('/tmp/dx/x.zip', bytes);
  expect(runningExports().size).toBe(0);
});
