import { existsSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import matrix from '../contract/permissions.json';
import { type Mutation, prepareMutations } from '../support/every-action';
import { serveDesk } from '../support/served-desk';

const SUBJECTS: Record<string, string> = {
  '/figures/[id]': '/figures/plain-figure',
  '/sources/[id]': '/sources/plain-source',
  '/economies/[code]': '/economies/BRA',
  '/embed/[chart]': '/embed/bars?figures=plain-figure',
  '/charts/[picture]': '/charts/bars.svg?figures=plain-figure',
  '/charts/cards/[...page]': '/charts/cards/overview.png',
};

/** Something real for every page, and for every handler that reads. */
function addresses(mutations: readonly Mutation[]): string[] {
  const real = (page: string) => mutations.find(({ path }) => path.startsWith(page.replace(/\[.*$/, '')))?.path;
  const paths = [
    ...Object.keys(matrix.pages),
    ...Object.keys(matrix.handlers).flatMap((key) => (key.startsWith('GET ') ? [key.slice(4)] : [])),
  ];
  return paths.map((path) => SUBJECTS[path] ?? (path.includes('[') ? (real(path) ?? path) : path));
}

const WORDS = /The server’s database is gone or damaged\. Nothing can be saved now\./;
/** What these answer hangs on nothing that is in the files: it is in memory, or asks the connection that is open. */
const NEEDS_NO_FILE = /^\/(api\/v1\/(openapi\.json|record|revisions?)|healthz|metrics|readyz)/;

test.each<[string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['moved away', (file) => renameSync(file, `${file}.away`)],
  ['without its log', (file) => rmSync(`${file}-wal`)],
  ["without its log's index", (file) => rmSync(`${file}-shm`)],
])('no page and no program fails without words where the database is %s', async (_, harm) => {
  let mutations: Mutation[] = [];
  const desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      mutations = await prepareMutations(own);
    },
  });
  let log = '';
  const wordless: string[] = [];
  const statuses = new Map<number, number>();
  try {
    const admin = desk.admin();
    // These have been read before; everything else is asked for the first time.
    for (const path of ['/', '/admin', '/figures']) expect((await admin.get(path)).status, path).toBe(200);
    harm(desk.file);
    const isGone = !existsSync(desk.file);
    for (const path of addresses(mutations)) {
      const { status, body } = await admin.get(path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // What is refused or missing for another reason is told as ever.
      const isTold = status === 503 ? WORDS.test(body) || body.includes('The database cannot be used') : status < 500;
      const isRight = isTold && (status !== 200 || !isGone || NEEDS_NO_FILE.test(path));
      const isProbe = path === '/readyz' && status === 503;
      if ((!isRight && !isProbe) || body.includes(desk.file)) wordless.push(`${path}: ${status} ${body.slice(0, 100)}`);
    }
    // The desk says so on every page that it can still show.
    expect((await admin.get('/admin/sources/new')).body).toContain('Nothing can be saved now.');
  } finally {
    log = await desk.served.stop();
  }
  expect(wordless).toEqual([]);
  expect(statuses.get(503) ?? 0).toBeGreaterThan(0);
  const lines = log.split('\n').filter((line) => !line.startsWith('As Reported is ready'));
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
});
