import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import {
  FLOORS,
  findBelowFloors,
  findInstallScripts,
  findLicences,
  findUnchecked,
  isBelow,
  type Lock,
  nameAt,
  readLock,
} from '../support/supply-chain';

const LOCK = readLock();
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

function floorOf(name: string) {
  const found = FLOORS.find((floor) => floor.name === name);
  if (!found) throw new Error(`${name} has no floor in tests/fixtures/version-floors.json`);
  return found;
}

test('no package of the lock file is older than its floor (T28)', () => {
  expect(findBelowFloors(LOCK, FLOORS)).toEqual([]);
  for (const name of ['node', 'sqlite', 'better-sqlite3', 'next', 'react', 'react-dom']) floorOf(name);
  console.log(`T28: ${Object.keys(LOCK).length} packages, ${FLOORS.length} floors, none below`);
});

test('the SQLite that runs is not older than its floor (T28)', () => {
  const database = new Database(':memory:');
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  database.close();
  const { floor, reason } = floorOf('sqlite');
  expect(isBelow(version, String(floor)), `SQLite ${version}: ${reason}`).toBe(false);
});

test('each Node that is supported has a floor, and the one that runs is not older: in CI a fault, elsewhere a warning (T28)', () => {
  const { floor, reason } = floorOf('node');
  const lines = Object.entries(floor);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  const supported = [...engines.node.matchAll(/(\d+)\.\d+\.\d+/g)].map(([, major]) => major);
  expect(lines.map(([major]) => major)).toEqual(supported);
  const [, own] = lines.find(([major]) => process.version.startsWith(`v${major}.`)) ?? [];
  const words = `Node ${process.versions.node}: install ${own} or newer. ${reason}`;
  const isOld = own !== undefined && isBelow(process.versions.node, own);
  if (isOld) console.warn(`T28: ${words}`);
  expect(isOld && process.env.CI === 'true', words).toBe(false);
});

test('no package runs a program while it is installed, but better-sqlite3 (T28)', () => {
  expect(findInstallScripts(LOCK, PACKAGE.allowScripts)).toEqual([]);
  expect(PACKAGE.allowScripts['better-sqlite3']).toBe(true);
});

test('every package of the lock file is checked by its SHA-512 (T28)', () => {
  expect(findUnchecked(LOCK)).toEqual([]);
  expect(Object.keys(LOCK).length).toBeGreaterThan(100);
});

test('every licence is one that is allowed, for that package (T28)', () => {
  expect(findLicences(LOCK)).toEqual([]);
});

interface Bill {
  bomFormat: string;
  metadata: { component: { name: string; version: string; type: string } };
  components: { name: string; version: string; purl: string; licenses?: unknown[] }[];
}

test('npm run sbom writes a bill of materials with every package of the product (T28)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-sbom-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'bill.cdx.json');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.mjs', file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const bill = JSON.parse(readFileSync(file, 'utf8')) as Bill;
  const { name, version } = PACKAGE;
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name, version, type: 'application' } },
  });
  const listed = new Set(bill.components.map((component) => `${component.name} ${component.version}`));
  const wanted = Object.entries(PACKAGE.dependencies).map((entry) => entry.join(' '));
  expect(wanted.filter((entry) => !listed.has(entry))).toEqual([]);
  const locked = new Set(Object.entries(LOCK).map(([place, entry]) => `${nameAt(place)} ${entry.version}`));
  expect([...listed].filter((entry) => !locked.has(entry))).toEqual([]);
  expect(bill.components.filter(({ licenses, purl }) => !licenses?.length || !purl.startsWith('pkg:npm/'))).toEqual([]);
});

test.each<[string, Lock, (lock: Lock) => string[], string]>([
  [
    'a package below its floor',
    { 'node_modules/a': { version: '1.9.9' } },
    belowTwo,
    'a is 1.9.9, and 1.10.0 is needed',
  ],
  [
    'an old copy inside another package',
    { 'node_modules/b/node_modules/a': { version: '1.2.0' } },
    belowTwo,
    'b/node_m',
  ],
  ['a floor for nothing', { 'node_modules/b': { version: '1.2.0' } }, belowTwo, 'is not in the lock file'],
  ['no checksum', { 'node_modules/a': { resolved: 'https://a' } }, findUnchecked, 'no SHA-512'],
  [
    'an old checksum',
    { 'node_modules/a': { integrity: 'sha1-x', resolved: 'https://a' } },
    findUnchecked,
    'no SHA-512',
  ],
  ['a repository', { 'node_modules/a': { integrity: 'sha512-x', resolved: 'git+ssh://a' } }, findUnchecked, 'by https'],
  ['a new script', { 'node_modules/a': { hasInstallScript: true } }, (lock) => findInstallScripts(lock, {}), 'deny it'],
  [
    'a script let in',
    { 'node_modules/a': { hasInstallScript: true } },
    (lock) => findInstallScripts(lock, { a: true }),
    'may run',
  ],
  ['no licence', { 'node_modules/a': {} }, findLicences, 'licence is none'],
  ['a licence meant for another', { 'node_modules/a': { license: 'EPL-2.0' } }, findLicences, 'EPL-2.0'],
])('the check itself: %s', (_, lock, find, words) => {
  expect(find(lock)[0]).toContain(words);
});

function belowTwo(lock: Lock): string[] {
  return findBelowFloors(lock, [{ name: 'a', floor: '1.10.0', reason: 'a fault' }]);
}
