import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DESK_TEMPLATE_VARIABLE, runScript, TEMPLATE_VARIABLE } from './served-app';

/**
 * Before all end-to-end tests: one migrated database with the starting data, and one that has accounts, too. Every
 * server gets a copy of one of them.
 */
export default async function makeTemplate(): Promise<() => void> {
  if (!existsSync(path.resolve(import.meta.dirname, '../../.next/BUILD_ID'))) {
    throw new Error('There is no build to test: "npm test" makes one, or "node scripts/setup.mjs --for test".');
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-template-'));
  const DATABASE_FILE = path.join(folder, 'template.sqlite');
  await runScript('scripts/migrate.ts', [], { DATABASE_FILE });
  await runScript('scripts/load-starting-data.ts', [], { DATABASE_FILE });
  process.env[TEMPLATE_VARIABLE] = DATABASE_FILE;
  const desk = path.join(folder, 'desk.sqlite');
  copyFileSync(DATABASE_FILE, desk);
  await runScript('tests/support/add-people.ts', [], { DATABASE_FILE: desk });
  process.env[DESK_TEMPLATE_VARIABLE] = desk;
  return () => rmSync(folder, { recursive: true, force: true });
}
