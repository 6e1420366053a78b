import { copyFileSync } from 'node:fs';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { type FreshDatabase, migratedFile, reopened, unusedFile } from './database';
import { startingFields } from './figures';

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const file = migratedFile();
  await using db = await reopened(file);
  await loadStartingData({ db, actor: { name: 'set-up', role: 'system' } as const }, startingFields());
  return file;
}

/** A database of the test's own that holds the starting data at data revision 10: a copy of one that was loaded once. */
export async function startingDatabase(): Promise<FreshDatabase> {
  template ??= makeTemplate();
  const file = unusedFile();
  copyFileSync(await template, file);
  return reopened(file);
}
