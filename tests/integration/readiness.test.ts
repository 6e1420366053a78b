import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readDataRevision } from '@/lib/db/record/data-revision';
import { saveCounts } from '@/lib/process/gauges';
import { askReadiness, checkReadiness } from '@/lib/services/operations/check-readiness';
import type { ServiceContext } from '@/lib/services/service-context';
import { startChild } from '../support/child';
import { digestsOf, freshDatabase } from '../support/database';
import { saveSource } from '../support/saving';

const LOCK_HOLDER = path.join(import.meta.dirname, '../support/lock-holder.ts');

function questionOf(db: ServiceContext['db'], more: { minFreeBytes?: number; waitMs?: number } = {}) {
  const open = async (): Promise<ServiceContext> => ({ db, actor: { name: 'reader', role: 'reader' } });
  return { open, databaseFile: db.file, minFreeBytes: 0, ...more };
}

test('a sound database is ready, and the write of the check leaves no trace', async () => {
  await using db = await freshDatabase();
  const before = digestsOf(db.file);
  expect(await askReadiness(questionOf(db))).toEqual({
    ready: true,
    parts: { read: 'ok', write: 'ok', disk: 'ok' },
    errors: [],
  });
  expect(digestsOf(db.file)).toEqual(before);
  await saveSource(db.writer, 'after-the-check');
  expect((await readDataRevision(db.reader)).number).toBe(1);
});

test('a lock that another process holds makes the write fail, and it is well again afterwards', async () => {
  await using db = await freshDatabase({ lockWaitMs: 200 });
  const other = startChild(LOCK_HOLDER, [db.file]);
  await other.waitFor('ready');
  const tell = async (word: string) => {
    other.process.stdin?.write(`${word}\n`);
    await other.waitFor(`done ${word}`);
  };
  await tell('write');
  const { busy } = saveCounts().faults;
  const found = await askReadiness(questionOf(db));
  expect(found).toMatchObject({ ready: false, parts: { read: 'ok', write: 'failed', disk: 'ok' } });
  expect(found.errors).toHaveLength(1);
  expect(saveCounts().faults.busy).toBe(busy + 1);
  await tell('release');
  expect(await askReadiness(questionOf(db))).toMatchObject({ ready: true });
  await other.kill();
});

test('while the write queue is reserved, the check does not pile up behind it and does not fail', async () => {
  await using db = await freshDatabase();
  let giveBack = () => {};
  const lent = db.writer.runExclusive(() => new Promise<void>((done) => (giveBack = done)));
  const record = vi.spyOn(db.writer, 'record');
  const asked = [1, 2, 3].map(() => askReadiness(questionOf(db, { waitMs: 20 })));
  for (const { ready, parts } of await Promise.all(asked)) {
    expect(ready).toBe(true);
    expect(parts.write).toBe('waiting');
  }
  expect(record).toHaveBeenCalledTimes(1);
  giveBack();
  await lent;
  expect(await askReadiness(questionOf(db))).toMatchObject({ ready: true, parts: { write: 'ok' } });
});

test('too little free space, or a database that cannot be opened, is not ready', async () => {
  await using db = await freshDatabase();
  expect(await askReadiness(questionOf(db, { minFreeBytes: Number.MAX_SAFE_INTEGER }))).toMatchObject({
    ready: false,
    parts: { read: 'ok', write: 'ok', disk: 'low' },
  });
  const open = () => Promise.reject(new Error('no such file'));
  expect(await askReadiness({ ...questionOf(db), open })).toMatchObject({
    ready: false,
    parts: { read: 'failed', write: 'failed', disk: 'ok' },
  });
});

test('a hundred who ask at once cost one check', async () => {
  await using db = await freshDatabase();
  vi.stubEnv('DATABASE_FILE', db.file);
  let opened = 0;
  const open = async (): Promise<ServiceContext> => {
    opened += 1;
    return { db, actor: { name: 'reader', role: 'reader' } };
  };
  const found = await Promise.all(Array.from({ length: 100 }, () => checkReadiness(open)));
  expect(found.every(({ ready }) => ready)).toBe(true);
  expect(opened).toBe(1);
});
