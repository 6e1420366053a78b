import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDesk, SYSTEM, signedIn } from '../support/accounts';
import { faultsIn, valueIn } from '../support/database';
import { startingFields } from '../support/figures';
import { Browser } from '../support/form-browser';
import { freePort, type Served, serve } from '../support/served';
import { runNode } from '../support/served-app';
import { size } from '../support/size';

interface Desk {
  file: string;
  token: string;
  session: string;
}

async function deskFile(): Promise<Desk> {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  const session = (await signedIn(desk)).token;
  await loadStartingData(desk.as(SYSTEM), startingFields());
  const { id } = await desk.db.reader.user.findUniqueOrThrow({ where: { name: 'maria' }, select: { id: true } });
  const maria = { name: 'maria', role: 'admin' } as const;
  const token = await makeOwnToken(desk.as(maria), { id, name: 'maria' }, { label: 'saves', scope: 'write' });
  await desk.db.close();
  return { file: desk.db.file, token, session };
}

const SOURCE = {
  title: 'A title',
  publisher: 'A publisher',
  language: 'en',
  published_basis: 'unknown',
  read_result: 'figures',
};

async function save(
  served: Served,
  token: string,
  id: string,
): Promise<{ status: number; code?: string; detail?: string }> {
  const answer = await fetch(`${served.origin}/api/v1/sources`, {
    method: 'POST',
    body: JSON.stringify({ source: { ...SOURCE, id }, reason: 'A trial' }),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

const levels = (log: string, level: number) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter((line) => line.level === level);

let desk: Desk;
beforeAll(async () => {
  desk = await deskFile();
});

test('a second server on the same database ends with one line, and the first one goes on', async () => {
  const served = await serve(desk.file);
  try {
    const settings = {
      DATABASE_FILE: desk.file,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    };
    const second = await runNode(['scripts/serve.mjs'], settings);
    expect(second.stderr.trim()).toMatch(
      /^Another server has \S+ open\. Nothing was changed: stop that server first, or set/,
    );
    expect([second.code, second.stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(second.stdout).not.toContain('is ready');
    expect((await save(served, desk.token, 'beside-a-refused-one')).status).toBe(201);
  } finally {
    await served.stop();
  }
});

test('a database that is deleted under a server: no save is acknowledged, the log says so once, the desk, too', async () => {
  const { file, token, session } = await deskFile();
  const served = await serve(file);
  let log = '';
  try {
    expect((await save(served, token, 'before')).status).toBe(201);
    rmSync(file);
    for (const id of ['one', 'two', 'three']) {
      const { status, code, detail } = await save(served, token, id);
      expect([status, code]).toEqual([503, 'not_saved']);
      expect(detail).toMatch(
        /^Nothing was saved, and nothing can be saved now: the server’s database is gone or damaged\./,
      );
      expect(detail).not.toContain(file);
    }
    const browser = new Browser(served.origin);
    browser.cookies.set('__Host-sid', session);
    expect((await browser.get('/admin')).body).toContain('Nothing can be saved now.');
  } finally {
    log = await served.stop();
  }
  expect(levels(log, 60).map(({ msg }) => msg)).toEqual([
    expect.stringMatching(/sqlite is gone while the server had it open\. Nothing is saved any more: put the file back/),
  ]);
  writeFileSync(`${file}-wal`, 'left behind');
  const again = await runNode(['--conditions=react-server', '--import', 'tsx', 'scripts/migrate.ts'], {
    DATABASE_FILE: file,
  });
  expect([again.code, again.stderr]).toEqual([
    1,
    expect.stringMatching(/is missing, but a database was there: .+npm start -- --new\.\n$/),
  ]);
});

test('a save that another process held up is told in the form, too, whose page is another bundle of the build', async () => {
  const { file, token, session } = await deskFile();
  const served = await serve(file);
  const holder = new Database(file);
  try {
    // A handler opens the database.
    expect((await save(served, token, 'before')).status).toBe(201);
    const browser = new Browser(served.origin);
    browser.cookies.set('__Host-sid', session);
    holder.exec('BEGIN IMMEDIATE');
    const fields = { ...SOURCE, reason: 'A trial' };
    const form = await browser.submit('/admin/sources/latin-post-2022-colombia', 'Save source', fields);
    expect(form.body).toContain('Not saved: the database could not write just now');
    holder.exec('ROLLBACK');
    const again = await browser.submit('/admin/sources/latin-post-2022-colombia', 'Save source', fields);
    expect(again.status).toBe(303);
  } finally {
    holder.close();
    await served.stop();
  }
});

test('a damaged database ends the start with one line', async () => {
  const { file } = await deskFile();
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 8192) * 4096;
  writeFileSync(file, bytes.fill(0xa5, middle, middle + 6 * 4096));
  const settings = { DATABASE_FILE: file, PORT: String(await freePort()), HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
  const { code, stdout, stderr } = await runNode(['scripts/serve.mjs'], settings);
  expect([code, stdout.includes('is ready')]).toEqual([1, false]);
  expect(stderr.trim()).toMatch(/^\S+ is damaged \(.+\)\. Nothing was changed: put the newest copy from the backups/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('under MIN_FREE_MB an upload is 507 with one line of error in the log, and a small save is saved', async () => {
  const served = await serve(desk.file, { settings: { MIN_FREE_MB: '900000000' } });
  let log = '';
  try {
    const answer = await fetch(`${served.origin}/api/v1/imports`, {
      method: 'POST',
      body: 'id,low\n',
      headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'text/csv' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([507, { code: 'no_room' }]);
    expect((await save(served, desk.token, 'small')).status).toBe(201);
  } finally {
    log = await served.stop();
  }
  expect(levels(log, 50).map(({ msg }) => msg)).toEqual(['the disk has too little free space (MIN_FREE_MB)']);
});

test('what was acknowledged over HTTP survives kill -9 of the server (T1)', { timeout: 3_600_000 }, async () => {
  const kills = size(3, 200);
  const { file, token } = await deskFile();
  const base = Number(valueIn(file, 'SELECT count(*) FROM Source'));
  const acknowledged: string[] = [];
  const sent: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const served = await serve(file);
    let alive = true;
    const enough = 6 + ((kill * 7) % 30);
    let saved = 0;
    const client = async (name: number) => {
      for (let n = 0; alive; n += 1) {
        const id = `k${kill}-c${name}-${n}`;
        sent.push(id);
        const { status } = await save(served, token, id).catch(() => ({ status: 0 }));
        if (status !== 201) continue;
        acknowledged.push(id);
        saved += 1;
        if (saved === enough) {
          alive = false;
          process.kill(served.pid, 'SIGKILL');
        }
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(client));
  }
  const isThere = (id: string) => valueIn(file, `SELECT count(*) FROM Source WHERE id = '${id}'`) === 1;
  const lost = acknowledged.filter((id) => !isThere(id));
  const unanswered = sent.filter((id) => !acknowledged.includes(id)).filter(isThere).length;
  console.log(
    `T1: ${kills} kills of the served app: ${lost.length} of ${acknowledged.length} acknowledged saves lost, ${unanswered} there without an answer`,
  );
  expect(lost).toEqual([]);
  expect(faultsIn(file)).toEqual([]);
  expect(valueIn(file, 'SELECT number FROM DataRevision')).toBe(valueIn(file, 'SELECT max(number) FROM Revision'));
  expect(Number(valueIn(file, 'SELECT count(*) FROM Source'))).toBe(base + acknowledged.length + unanswered);
});
