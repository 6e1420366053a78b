import { afterEach, expect, test, vi } from 'vitest';
import { chainHeads, copyOf, hashByTheBook, rewrite } from '../support/chain-trials';
import { reopened, unusedFile, valueIn } from '../support/database';
import { addFigure, addSource, changeFigure } from '../support/editing';
import { runNode } from '../support/served-app';
import { type ServedDesk, serveDesk } from '../support/served-desk';

let desk: ServedDesk | undefined;
afterEach(async () => {
  await desk?.served.stop();
  desk = undefined;
});

/** A desk over a record with a few changes; with SQL that somebody runs on the file before it is served. */
async function servedWith(sql?: string): Promise<ServedDesk> {
  desk = await serveDesk({
    editors: [],
    fill: async ({ db }) => {
      await addSource(db);
      const figure = await addFigure(db);
      await changeFigure(db, figure, { note: 'Second.', reason: 'Read again' });
      await addFigure(db, { id: 'only-proposed', time_period: '2019', review_state: 'proposed' });
      if (sql) rewrite(db.file, sql);
    },
  });
  return desk;
}

async function stopped(): Promise<Record<string, unknown>[]> {
  const log = (await desk?.served.stop()) ?? '';
  desk = undefined;
  return log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
}

const script = (name: string, args: string[], DATABASE_FILE: string) =>
  runNode(['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`, ...args], { DATABASE_FILE });

/** Loads the desk until the server's own check has ended and it says this. */
async function deskSaying(words: string): Promise<string> {
  const admin = desk?.admin();
  return vi.waitFor(
    async () => {
      const { body = '' } = (await admin?.get('/admin')) ?? {};
      if (!body.includes(words)) throw new Error(`the desk does not say "${words}"`);
      return body;
    },
    { timeout: 60_000, interval: 100 },
  );
}

test('a database that was rewritten past the program is found by the start, shown on the desk and goes on (T37)', async () => {
  const { served, file, admin } = await servedWith(`UPDATE "Revision" SET "reason" = 'rewritten' WHERE "id" = 2`);
  expect(await deskSaying('The record was changed past this program')).toContain(
    'change 2 does not carry the hash of its content',
  );
  const page = await served.visitor().get('/figures/plain-figure');
  expect([page.status, page.body.includes('changed past this program')]).toEqual([200, false]);
  const note = { source: 'plain-source', text: 'Said so.', figures: 'plain-figure', reason: 'Helps.' };
  expect((await admin().submit('/admin/notes/new', 'Save note', note)).status).toBe(303);
  const lines = await stopped();
  expect(lines.filter(({ level }) => level === 60)).toMatchObject([
    { msg: expect.stringContaining('change 2 does not carry the hash'), record: { number: 4 } },
  ]);
  expect(valueIn(file, 'SELECT max("id") FROM "Revision"')).toBe(5);
}, 120_000);

test('backup and verify name what was rewritten, and the copy is made all the same (T37)', async () => {
  const { file } = await servedWith();
  await stopped();
  const whole = unusedFile('whole.sqlite');
  const { Revision: record, AuditEntry: audit } = chainHeads(file);
  const good = await script('backup', [whole], file);
  expect(good).toMatchObject({ code: 0, stderr: '' });
  expect(good.stdout).toContain(`Record: 4 rows, unchanged. Newest: 4 ${record.hash}`);
  expect(good.stdout).toContain(`Newest: ${audit.number} ${audit.hash}`);
  expect(await script('verify', [whole], file)).toMatchObject({ code: 0, stderr: '' });

  const tampered = copyOf(file);
  rewrite(tampered, `UPDATE "AuditEntry" SET "actor" = 'somebody else' WHERE "id" = 1`);
  const copy = unusedFile('copy.sqlite');
  const told = await script('backup', [copy], tampered);
  expect([told.code, told.stderr]).toEqual([1, expect.stringMatching(/^Audit: changed past .*audit entry 1 does not/)]);
  expect(valueIn(copy, 'SELECT "actor" FROM "AuditEntry" WHERE "id" = 1')).toBe('somebody else');
  expect(await script('verify', [], tampered)).toMatchObject({ code: 1, stderr: expect.stringContaining('entry 1') });
  const target = copyOf(file);
  const restored = await script('restore', [copy], target);
  expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('audit entry 1 does not')]);
}, 120_000);

interface Chain {
  head: { number: number; hash: string };
  after: { number: number; hash: string };
  links: { number: number; content: string; hash: string }[];
  next: number | null;
}

test('a line that a reader kept is proved by the API to be part of the later record (T37)', async () => {
  const { served, file } = await servedWith();
  const reader = served.visitor();
  const json = async (path: string) => JSON.parse((await reader.get(path)).body);
  const page = (await reader.get('/corrections')).body.replace(/<!-- -->/g, '');
  const [, number = '', hash = ''] = /As Reported, change (\d+), ([0-9a-f]{64})/.exec(page) ?? [];
  const kept = { number: Number(number), hash };
  expect(kept).toEqual(chainHeads(file).Revision);
  expect((await json('/api/v1/revisions')).record_head).toEqual(kept);
  // Somebody's later change, by another process.
  await using db = await reopened(file);
  await addSource(db, 'later-source');
  await addSource(db, 'latest-source');

  const walked: Chain['links'] = [];
  let chain = (await json(`/api/v1/record?after=${kept.number}&limit=1`)) as Chain;
  expect(chain.after).toEqual(kept);
  for (; ; chain = await json(`/api/v1/record?after=${chain.next}&limit=1`)) {
    walked.push(...chain.links);
    if (chain.next === null) break;
  }
  expect(walked.map((link) => link.number)).toEqual([5, 6]);
  expect(walked.at(-1)).toMatchObject(chain.head);
  expect(chain.head).toEqual(chainHeads(file).Revision);

  // From the beginning: each hash follows from the one before, and a public change's content from its row.
  const { links } = (await json('/api/v1/record?after=0')) as Chain;
  const rows = JSON.parse(
    String(
      valueIn(
        file,
        `SELECT json_group_array(json_array('Revision', "id", "subjectType", "subjectId", "number", "actor", "at",
           "reason", "before", "after") ORDER BY "id") FROM "Revision"`,
      ),
    ),
  ) as unknown[][];
  let previous = '0'.repeat(64);
  for (const [index, link] of links.entries()) {
    expect(hashByTheBook(previous, rows[index] ?? [])).toBe(link.hash);
    previous = link.hash;
  }
  expect(previous).toBe(chain.head.hash);
  // What was only proposed is in it by its hash alone.
  expect(JSON.stringify(links)).not.toContain('only-proposed');
  expect((await reader.get('/api/v1/record?after=999')).status).toBe(404);
  expect((await reader.get('/api/v1/record?after=x')).status).toBe(400);
  await db.close();
  const heads = (await stopped()).filter(({ msg }) => msg === 'the record and the audit are unchanged');
  for (const line of heads)
    expect(line).toMatchObject({ record: expect.objectContaining({ hash: expect.any(String) }) });
}, 120_000);
