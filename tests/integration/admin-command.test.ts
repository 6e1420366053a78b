import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { migratedFile, valueIn } from '../support/database';

async function admin(file: string, args: string[], password: string) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/admin.ts', ...args], {
    env: { ...process.env, DATABASE_FILE: file },
  });
  child.stdin.end(password);
  const [output, problem, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, output, problem };
}

test('npm run admin makes an administrator and gives access back; the password comes on standard input', async () => {
  const file = migratedFile();
  expect(await admin(file, ['create', 'Maria'], 'quiet harbour lantern seven\n')).toMatchObject({
    code: 0,
    output: 'maria is an administrator now and can sign in.\n',
  });
  const hash = () => String(valueIn(file, "SELECT passwordHash FROM User WHERE name = 'maria' AND role = 'admin'"));
  const before = hash();
  expect(before).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await admin(file, ['reset', 'maria'], 'another four words here')).toMatchObject({ code: 0 });
  expect(hash()).not.toBe(before);
  const weak = await admin(file, ['create', 'other'], 'short\n');
  expect([weak.code, weak.problem]).toEqual([1, expect.stringContaining('is too short')]);
  expect(await admin(file, ['create'], '')).toMatchObject({ code: 1, problem: expect.stringContaining('Usage') });
  expect(valueIn(file, 'SELECT count(*) FROM User')).toBe(1);
});
