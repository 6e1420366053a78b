import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { registry } from '@/lib/process/registry';
import { createFirstAdmin, isSetUp } from '@/lib/services/accounts/create-first-admin';
import { hashCount } from '@/lib/services/accounts/password-hash';
import type { ServiceContext } from '@/lib/services/service-context';
import { HOUR, PASSWORD, READER, refusalOf, TestClock } from '../support/accounts';
import { freshDatabase, reopened } from '../support/database';
import { size } from '../support/size';

afterEach(() => {
  registry.setupToken = undefined;
});

/** What scripts/server/set-up-link.ts does at the start of the server. */
function printLink(clock: TestClock): string {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  registry.setupToken = { hash, expiresAt: clock.now.getTime() + HOUR };
  return token;
}

function claim(context: ServiceContext, token: string, name = 'maria', address = '192.0.2.7') {
  const fields = { token, name, new_password: PASSWORD };
  return createFirstAdmin(context, { fields, client: { address, agent: 'test' } });
}

test('wrong tokens are throttled and cost no hash (T36)', async () => {
  const clock = new TestClock();
  await using db = await freshDatabase({ clock: clock.read });
  const context = { db, actor: READER };
  const token = printLink(clock);
  const before = hashCount();
  const kinds: string[] = [];
  for (let index = 0; index < 1000; index += 1) {
    const wrong = randomBytes(32).toString('base64url');
    kinds.push((await refusalOf(claim(context, wrong)))?.kind ?? 'in');
  }
  const throttled = kinds.filter((kind) => kind === 'too_many').length;
  expect([kinds.filter((kind) => kind === 'forbidden').length, throttled]).toEqual([30, 970]);
  expect(hashCount()).toBe(before);
  await claim(context, token, 'maria', '198.51.100.1');
  console.log(`T36: 1000 wrong tokens, ${throttled} refused before they were looked at, the right one still opens`);
});

test('two claims at once make one administrator, and then the token is dead (T36)', async () => {
  const rounds = size(3, 50);
  for (let round = 0; round < rounds; round += 1) {
    const clock = new TestClock();
    await using db = await freshDatabase({ clock: clock.read });
    const context = { db, actor: READER };
    const token = printLink(clock);
    const claims = ['first', 'second'].map((name) => refusalOf(claim(context, token, name)));
    expect((await Promise.all(claims)).filter((refused) => refused === null)).toHaveLength(1);
    expect(await db.reader.user.count()).toBe(1);
    expect(await refusalOf(claim(context, token, 'third', '198.51.100.2'))).toMatchObject({ kind: 'not_found' });
  }
  console.log(`T36: ${rounds} times two claims at once, one administrator each time`);
});

test('a token is dead after an hour and after a restart; an account made meanwhile closes set-up for good (T36)', async () => {
  const clock = new TestClock();
  const first = await freshDatabase({ clock: clock.read });
  const old = printLink(clock);
  clock.pass(HOUR);
  expect(await refusalOf(claim({ db: first, actor: READER }, old))).toMatchObject({ kind: 'forbidden' });
  await first.close();

  await using db = await reopened(first.file, { clock: clock.read });
  const context = { db, actor: READER };
  const token = printLink(clock);
  expect(await refusalOf(claim(context, old))).toMatchObject({ kind: 'forbidden' });
  expect(await isSetUp(context)).toBe(false);
  await claim(context, token);
  const later = printLink(clock);
  expect(await refusalOf(claim(context, later, 'other'))).toMatchObject({ kind: 'not_found' });
  expect(await isSetUp(context)).toBe(true);
});
