import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import matrix from '../contract/permissions.json';
import { type Mutation, prepareMutations } from '../support/every-action';
import { everyNth } from '../support/injections';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

vi.setConfig({ testTimeout: size(300_000, 1_800_000) });

let desk: ServedDesk;
let mutations: Mutation[] = [];

beforeAll(async () => {
  desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      mutations = await prepareMutations(own);
    },
  });
});

afterAll(() => desk?.served.stop());

/** Asks for a path exactly as it stands: fetch would resolve its dots. */
function get(target: string): Promise<{ status: number; body: string }> {
  const { hostname, port, host } = new URL(desk.served.origin);
  return new Promise((answered, failed) => {
    const asking = request({ hostname, port, path: target, headers: { host } }, (response) => {
      text(response).then((body) => answered({ status: response.statusCode ?? 0, body }), failed);
    });
    asking.on('error', failed);
    asking.end();
  });
}

/** What stands in files that are nobody's business, and in errors of ours: nothing of it may be in an answer. */
const SECRET = new RegExp(
  [
    'SQLite format 3',
    'ref: refs/|repositoryformatversion',
    'datasource db|CREATE TABLE',
    '"devDependencies"|"lockfileVersion"',
    'DATABASE_FILE|TRUSTED_PROXY',
    'sourcesContent|sourceMappingURL',
    'root:x:0',
    'SQLITE_|SqliteError|Prisma\\w*Error|no such (table|column)',
    '\\$argon2id',
    '\\n\\s+at .+:\\d+:\\d+',
    process.cwd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  ].join('|'),
);

const FILES = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.example',
  '.git/HEAD',
  '.git/config',
  '.gitignore',
  '.next/BUILD_ID',
  '.next/server/app-paths-manifest.json',
  '.next/server/server-reference-manifest.json',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'proxy.ts',
  'prisma/schema.prisma',
  'README.md',
  'as-reported.sqlite',
  'as-reported.sqlite-wal',
  'data/as-reported.sqlite',
  'data/backups/',
  'backups/',
  'imports/',
  'database.sqlite',
  'db.sqlite3',
  'app/lib/settings.ts',
  'scripts/serve.mjs',
  'server.js',
  'etc/passwd',
];

const WAYS: ((file: string) => string)[] = [
  (file) => `/${file}`,
  (file) => `//${file}`,
  (file) => `/./${file}`,
  (file) => `/../${file}`,
  (file) => `/../../../../../../${file}`,
  (file) => `/%2e%2e/${file}`,
  (file) => `/%2e%2e%2f%2e%2e%2f${encodeURIComponent(file)}`,
  (file) => `/..%5c${file}`,
  (file) => `/%252e%252e/${file}`,
  (file) => `/figures/../${file}`,
  (file) => `/_next/static/../../${file}`,
  (file) => `/_next/static/..%2f..%2f${file}`,
  (file) => `/_next/static/%2e%2e/%2e%2e/${file}`,
  (file) => `/_next/${file}`,
  (file) => `/_next/image?url=%2f..%2f${encodeURIComponent(file)}&w=64&q=75`,
  (file) => `/_next/data/x/..%2f..%2f${file}`,
  (file) => `/downloads/..%2f..%2f${encodeURIComponent(file)}`,
  (file) => `/charts/..%2f${encodeURIComponent(file)}.svg`,
  (file) => `/${file}%00`,
  (file) => `/${file}~`,
  (file) => `/${file}.bak`,
  (file) => `/${file.toUpperCase()}`,
];

test('files of the program, of git and of the database are not there, by whatever way (T40)', async () => {
  const targets = everyNth(
    FILES.flatMap((file) => WAYS.map((way) => way(file))),
    size(3, 1),
  );
  const findings: string[] = [];
  for (const target of targets) {
    const { status, body } = await get(target);
    const found = SECRET.exec(body)?.[0];
    if (status === 200 || status >= 500) findings.push(`${target}: ${status}`);
    if (found) findings.push(`${target}: shows ${found}`);
  }
  expect(findings).toEqual([]);
  console.log(`T40: ${targets.length} ways to ${FILES.length} files, 0 found`);
});

test('what the browser gets has no source maps, no path of this machine and nothing of the server (T40)', async () => {
  const folder = '.next/static';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css)$/.test(name));
  expect(names.length).toBeGreaterThan(5);
  const inFiles = names.flatMap((name) => {
    const found = SECRET.exec(readFileSync(path.join(folder, name), 'utf8'))?.[0];
    return found ? [`${name}: ${found}`] : [];
  });
  expect(inFiles).toEqual([]);
  const maps = names.map((name) => `/_next/static/${name.split(path.sep).map(encodeURIComponent).join('/')}`);
  for (const map of everyNth(maps, size(4, 1))) {
    expect((await get(map)).status, map).toBe(200);
    expect((await get(`${map}.map`)).status, `${map}.map`).toBe(404);
  }
  console.log(`T40: ${names.length} files for browsers, 0 maps, 0 paths`);
});

/** How compiled code of an action looks: what CVE-2025-55183 made actions print, when an argument is the action itself. */
const OWN_CODE = /async function|async\s*\(|\(0,\s*\w+\.\w+\)\(|formAction|writer\.|app\/lib\//;

test('no action prints itself when it is given itself (T40)', async () => {
  const admin = desk.admin();
  const own = mutations.filter(({ actionId }) => actionId !== undefined);
  const findings: string[] = [];
  let sent = 0;
  for (const { key, path: address, actionId = '' } of own) {
    const reference = JSON.stringify({ id: actionId, bound: null });
    for (const args of [
      '["$F1","$K1"]',
      '[{"status":"$F1","values":"$F1"},"$F1"]',
      '["$F1","$F1","$F1"]',
      '"$F1"',
      '[["$F1"]]',
    ]) {
      const headers = { 'next-action': actionId, accept: 'text/x-component' };
      const { body } = await admin.post(
        address,
        [
          ['1', reference],
          ['_1_id', '$F1'],
          ['_1_reason', '$F1'],
          ['0', args],
        ],
        { headers },
      );
      const found = SECRET.exec(body)?.[0] ?? OWN_CODE.exec(body)?.[0];
      if (found) findings.push(`${key} with ${args}: shows ${found}`);
      sent += 1;
    }
  }
  expect(findings).toEqual([]);
  console.log(`T40: ${own.length} actions, ${sent} times given themselves, 0 printed`);
});

/** Last, since nothing works afterwards. */
test('errors that are forced tell the reader nothing but that they happened (T40)', async () => {
  const database = new Database(desk.file);
  database.exec('ALTER TABLE "Source" RENAME TO "Elsewhere"; ALTER TABLE "Revision" RENAME TO "Away"');
  database.exec('UPDATE "DataRevision" SET "number" = "number" + 1');
  database.close();
  const admin = desk.admin();
  const addresses = [
    ...Object.keys(matrix.pages),
    ...Object.keys(matrix.handlers).flatMap((handler) => (handler.startsWith('GET ') ? [handler.slice(4)] : [])),
  ].map((address) => address.replace(/\[[^\]]+\]/g, 'plain-figure'));
  const findings: string[] = [];
  const statuses: Record<string, number> = {};
  const look = (name: string, { status, body, headers }: { status: number; body: string; headers: Headers }) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    const found = SECRET.exec(body)?.[0] ?? /Elsewhere|"Away"/.exec(body)?.[0];
    if (found) findings.push(`${name}: shows ${found}`);
    if (headers.get('x-powered-by') ?? headers.get('server')) findings.push(`${name}: names its server`);
  };
  for (const address of addresses) look(`GET ${address}`, await admin.get(address));
  for (const mutation of mutations.filter(({ key }) => /figures|sources|notes/.test(key))) {
    const headers = { 'next-action': mutation.actionId ?? '', accept: 'text/x-component' };
    const fields = Object.entries(mutation.fields).map(([name, value]): [string, string] => [`_1_${name}`, value]);
    look(mutation.key, await admin.post(mutation.path, [...fields, ['0', '[{"status":"idle"},"$K1"]']], { headers }));
  }
  expect(findings).toEqual([]);
  expect(statuses['500'] ?? 0).toBeGreaterThan(10);
  console.log(`T40: forced errors at ${addresses.length} addresses: ${JSON.stringify(statuses)}, 0 told more`);
});
