import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSettings } from '@/lib/settings';
import { migratedFile } from '../support/database';
import { askMetrics } from '../support/metrics';
import { serve } from '../support/served';
import { requireTool } from '../support/tools';

const run = promisify(execFile);
const KIT = 'scripts/operations';
const read = (name: string) => readFileSync(path.join(KIT, name), 'utf8');
const UNITS = readdirSync(KIT).filter((name) => /\.(service|timer)$/.test(name));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'as-reported-kit-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The units as they would be with this checkout in the place of /opt/as-reported. */
function unitsHere(): string[] {
  return UNITS.map((name) => {
    const file = path.join(folder, name);
    writeFileSync(
      file,
      read(name).replaceAll('/usr/bin/node', process.execPath).replaceAll('/opt/as-reported', process.cwd()),
    );
    return file;
  });
}

describe('the units for systemd', () => {
  test('are found sound by systemd, without a word', async () => {
    expect(UNITS.toSorted()).toEqual(['as-reported-backup.service', 'as-reported-backup.timer', 'as-reported.service']);
    const { stdout, stderr } = await run(requireTool('systemd-analyze'), ['verify', '--man=no', ...unitsHere()]);
    expect(stdout + stderr).toBe('');
  });

  test('leave little to attack: below 2 of 10 by systemd’s own count', async () => {
    const services = unitsHere().filter((file) => file.endsWith('.service'));
    // Ends with 1 above the threshold, which is in tenths.
    const args = ['security', '--offline=true', '--threshold=20', '--no-pager', ...services];
    const { stdout } = await run(requireTool('systemd-analyze'), args);
    const levels = stdout.match(/Overall exposure level for \S+: [\d.]+/g) ?? [];
    expect(levels).toHaveLength(2);
    for (const level of levels) expect(Number(level.split(' ').at(-1))).toBeLessThan(2);
  });

  test('and the container run scripts that are there', () => {
    const text = [...UNITS, 'Containerfile', 'README.md'].map(read).join('\n');
    const scripts = [...text.matchAll(/scripts\/[\w/.-]+\.(?:m?js|ts)/g)].map(([script]) => script);
    expect(scripts.length).toBeGreaterThan(6);
    expect(scripts.filter((script) => !existsSync(script))).toEqual([]);
  });
});

test('the settings of the service are ones that the server takes', () => {
  const given = parseEnv(read('as-reported.env')) as Record<string, string>;
  const settings: Record<string, unknown> = { ...parseSettings(given) };
  for (const [name, value] of Object.entries(given)) expect(String(settings[name]), name).toBe(value);
});

test('the image holds what the program is made of, and nothing that is nobody’s business', () => {
  const copied = read('Containerfile')
    .split('\n')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect(copied.filter((name) => !existsSync(name))).toEqual([]);
  // Whole folders of the root, or single files: never the root itself with its data, its .env and its history.
  expect(copied.filter((name) => /^(\.|data|tests|node_modules)/.test(name))).toEqual([]);
  const imported = ['package.json', 'next.config.js', 'tsconfig.json', 'proxy.ts', 'app', 'prisma', 'scripts'];
  expect(copied).toEqual(expect.arrayContaining(imported));
});

test('a log that is written to a file is rotated while the file stays open', async () => {
  const logs = path.join(folder, 'logs');
  mkdirSync(logs);
  const log = path.join(logs, 'as-reported.log');
  writeFileSync(log, '{"level":30}\n'.repeat(100));
  const { ino } = statSync(log);
  const config = path.join(folder, 'logrotate.conf');
  const example = read('logrotate.conf');
  expect(example).toContain('/var/log/as-reported/*.log {');
  writeFileSync(
    config,
    example
      .replace('/var/log/as-reported/*.log', `${logs}/*.log`)
      // The user is there once the service is installed.
      .replace(/^ +su .*\n/m, ''),
  );
  chmodSync(config, 0o644);
  await run(requireTool('logrotate'), ['--force', '--state', path.join(folder, 'state'), config]);
  expect(readdirSync(logs).toSorted()).toEqual(['as-reported.log', 'as-reported.log.1']);
  expect(statSync(log)).toMatchObject({ ino, size: 0 });
});

test('what alerts and the README look at is there in /metrics', async () => {
  const served = await serve(migratedFile(), { settings: { LOG_LEVEL: 'warn' } });
  try {
    // A series comes with the first of its kind.
    await fetch(`${served.origin}/figures`);
    await served.visitor().submit('/login', 'Sign in', { name: 'nobody', password: 'some wrong words here' });
    const known = new Set(
      [...(await askMetrics(served.origin)).keys()].map((name) => name.replace(/\{.*|_(bucket|sum|count)\b.*/, '')),
    );
    const told = [read('alerts.yml'), read('README.md')]
      .join('\n')
      .matchAll(/\b(?:as_reported|nodejs|process)_[a-z0-9_]+/g);
    const names = new Set([...told].map(([name]) => name));
    expect(names.size).toBeGreaterThan(9);
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
  } finally {
    await served.stop();
  }
});
