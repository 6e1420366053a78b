import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backUpDatabase } from '@/lib/db/sqlite/back-up-database';
import { AppError } from '@/lib/services/errors';
import { STAGED_LIMITS } from '@/lib/services/imports/import-limits';
import { requireStagingRoom } from '@/lib/services/imports/staged-room';
import { askApi, jsonOf, serveFrom, tokensOn } from '../support/api';
import { migratedFile, reopened, unusedFile } from '../support/database';
import { CAN_MOUNT, LEFT_OUT, smallDisk } from '../support/small-disk';

// The least floor that there is: the disks of these tests have a few megabytes.
process.env.MIN_FREE_MB = '1';
const MB = 1_000_000;
const HEADING = 'id,source,reporter,partner,flow,qualifier,low\n';
const SOURCE = {
  title: 'A title',
  publisher: 'A publisher',
  language: 'en',
  published_basis: 'unknown',
  read_result: 'figures',
};

async function onSmallDisk(megabytes: number) {
  const disk = smallDisk(megabytes);
  const file = path.join(disk.folder, 'as-reported.sqlite');
  copyFileSync(migratedFile(), file);
  const db = await reopened(file);
  serveFrom(db);
  const { write } = await tokensOn(db);
  const imports = () => {
    const folder = path.join(disk.folder, 'imports');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  let made = 0;
  const save = async () => {
    made += 1;
    const body = { source: { ...SOURCE, id: `small-${made}` }, reason: 'A trial' };
    const answer = await askApi('/api/v1/sources', { method: 'POST', token: write, body });
    return [answer.status, (await jsonOf<{ code?: string }>(answer)).code ?? null];
  };
  const upload = async (csv: ReadableStream<Uint8Array> | string) => {
    const answer = await askApi('/api/v1/imports', { method: 'POST', token: write, csv });
    return [answer.status, await jsonOf<{ code?: string; detail?: string }>(answer)] as const;
  };
  return { disk, db, file, imports, save, upload };
}

/** One piece, so that no look at the free space comes before the disk is full; or many. */
function body(pieces: number, bytes: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent === pieces) controller.close();
      else controller.enqueue(Buffer.concat([Buffer.from(sent === 0 ? HEADING : ''), Buffer.alloc(bytes, 'a,b\n')]));
      sent += 1;
    },
  });
}

const onDisk = test.skipIf(!CAN_MOUNT);
test.runIf(!CAN_MOUNT)(LEFT_OUT, () => console.warn(`full disk: ${LEFT_OUT}`));

onDisk('under the floor uploads and backups are refused in words, nothing is left, and small saves go on', async () => {
  const { disk, db, file, imports, save, upload } = await onSmallDisk(12);
  using _disk = disk;
  await using _db = db;
  disk.leave(0.9 * MB);
  const [status, problem] = await upload(`${HEADING}a,b,c\n`);
  expect([status, problem]).toMatchObject([507, { code: 'no_room' }]);
  expect(problem.detail).toMatch(/^Nothing was imported: the disk of the server has too little free space/);
  expect(imports()).toEqual([]);
  expect(() => backUpDatabase(file, 'by-hand', new Date(), { minFreeBytes: MB })).toThrow(
    /needs 2 MB of free space, of which 1 MB must stay free \(MIN_FREE_MB\), and there are 1 MB\. Nothing was changed: free/,
  );
  expect(readdirSync(path.join(disk.folder, 'backups'))).toEqual([]);
  expect(await save()).toEqual([201, null]);
});

onDisk.each<[string, () => ReadableStream<Uint8Array>]>([
  ['fills the disk at once', () => body(1, 14 * MB)],
  ['comes under the floor on its way', () => body(40, 0.5 * MB)],
])('an upload that %s is answered 507, leaves nothing, and saves go on', async (_, csv) => {
  const { disk, db, imports, save, upload } = await onSmallDisk(12);
  using _disk = disk;
  await using _db = db;
  for (let n = 0; n < 3; n += 1) {
    const [status, problem] = await upload(csv());
    expect([status, problem]).toMatchObject([507, { code: 'no_room' }]);
    expect(imports()).toEqual([]);
    expect(await save()).toEqual([201, null]);
  }
});

onDisk('on a full disk nothing is acknowledged, and the first save after room was made is (T4)', async () => {
  const { disk, db, save } = await onSmallDisk(12);
  using _disk = disk;
  await using _db = db;
  disk.leave(0);
  const answers: (string | number | null)[][] = [];
  // The log has some room of its own at first.
  for (let n = 0; n < 40; n += 1) answers.push(await save());
  const full = answers.filter(([status]) => status !== 201);
  disk.leave(3 * MB);
  expect(await save()).toEqual([201, null]);
  const kept = answers.length - full.length + 1;
  expect(await db.reader.source.count()).toBe(kept);
  expect(full.length).toBeGreaterThan(10);
  for (const [status, code] of full) {
    expect(status).toBe(503);
    expect(code).toMatch(/^(not_saved|outcome_unknown)$/);
  }
  console.log(`T4: full disk: ${full.length} of ${answers.length} saves refused, ${kept} acknowledged ones there`);
});

test('nobody, nor all together, may leave more imports here than is allowed, those that are coming included', () => {
  const folder = path.dirname(unusedFile());
  const of = (actor: string, count: number) => Array.from({ length: count }, () => ({ folder, actor }));
  const { countEach, countAll, bytesEach, bytesAll } = STAGED_LIMITS;
  const coming = (bytes: number) => Math.ceil(bytes / 100_000_000);
  const attempt = (staged: { folder: string; actor: string }[], senders: string[]) => () =>
    requireStagingRoom('edith', staged, senders);
  expect(attempt(of('edith', countEach - 1), [])).not.toThrow();
  expect(attempt(of('egon', countEach), [])).not.toThrow();
  expect(attempt(of('edith', countEach), [])).toThrow('You have 50 imports here: throw some of them away first');
  expect(attempt(of('edith', countEach - 1), ['edith'])).toThrow('You have 50 imports');
  expect(attempt([], Array(coming(bytesEach)).fill('edith'))).toThrow('Your imports take 1.0 GB here');
  expect(attempt(of('egon', countAll), [])).toThrow('Too many imports of all editors wait here');
  expect(attempt([], Array(coming(bytesAll)).fill('egon'))).toThrow(AppError);
});
