import { expect, test } from 'vitest';
import { credentialsInput, parseFields } from '@/lib/schemas/account-input';
import { clientNetworks } from '@/lib/services/accounts/client-network';
import { waitAfter } from '@/lib/services/accounts/throttle';

function issuesOf(name: string, password: string): string[] {
  const parsed = parseFields(credentialsInput, { name, new_password: password });
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
}

test.each([
  ['elevenchars', 'password_short'],
  ['x'.repeat(257), 'password_long'],
  ['qwertyuiop123', 'password_common'],
  ['QWERTYqwerty', 'password_common'],
  ['aaaaaaaaaaaaaa', 'password_common'],
  ['AsReported2026!', 'password_common'],
  ['administrator1', 'password_common'],
])('the password %s is refused: %s', (password, code) => {
  expect(issuesOf('maria', password)).toContain(code);
});

test.each([
  ['maria', 'mariamariamaria'],
  ['maria', 'MariaMaria2026!'],
  ['maria', '12airam34airam'],
  ['maria', 'maria-asreported'],
  ['maria', 'detropersa-maria'],
  ['maria.lopez', 'lopez-maria-1999'],
  ['maria.lopez', 'zepol.airam.zepol'],
  ['maria', 'xx-maria-maria'],
  ['agent007', '007agent007agent'],
  ['70421', '704217042170421'],
])('of %s the password %s is refused as made of the name', (name, password) => {
  expect(issuesOf(name, password)).toEqual(['password_name']);
});

test.each([
  ['ana', 'banana canal lantern'],
  ['mar', 'maritime harbour seven'],
  ['maria', 'maria sells oranges'],
])('of %s the password %s is taken: most of it is something else', (name, password) => {
  expect(issuesOf(name, password)).toEqual([]);
});

test.each([
  'quiet harbour lantern seven',
  '  blanks at both ends  ',
  'пароль из четырёх слов',
  '🌲🌳🌴🌵🌾🌿🍀🍁🍂🍃🌱🌰',
])('the password %s is taken as it is', (password) => {
  const parsed = parseFields(credentialsInput, { name: 'Maria', new_password: password });
  expect(parsed).toEqual({ ok: true, value: { name: 'maria', new_password: password } });
});

test.each(['ab', '-abc', 'a b c', 'x'.repeat(31), 'марья', 'a/b/c'])('the name %s is refused', (name) => {
  expect(issuesOf(name, 'quiet harbour lantern seven')).toEqual(['not_a_user_name']);
});

test('a field too many, a value that is no text and a missing one are refused', () => {
  const bad = { name: { contains: '' }, new_password: ['x'], role: 'admin' };
  const parsed = parseFields(credentialsInput, bad);
  expect(parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
    'name not_text',
    'new_password not_text',
    'role field_unknown',
  ]);
});

test('waiting: five attempts are free, then 1 s, doubling up to 15 min; about 20 attempts fit into an hour', () => {
  expect([1, 4, 5, 6, 7, 14, 15, 99].map(waitAfter)).toEqual([0, 0, 1000, 2000, 4000, 512_000, 900_000, 900_000]);
  let attempts = 0;
  for (let at = 0; at <= 3_600_000; at += waitAfter(attempts)) attempts += 1;
  expect(attempts).toBeLessThan(25);
});

test.each([
  ['192.0.2.7', ['192.0.2.7']],
  ['2001:db8:1:2:3:4:5:6', ['2001:db8:1:2', '2001:db8:1::/48']],
  ['2001:DB8:0001::9', ['2001:db8:1:0', '2001:db8:1::/48']],
  ['::1', ['0:0:0:0', '0:0:0::/48']],
  ['fe80::1%eth0', ['fe80:0:0:0', 'fe80:0:0::/48']],
  ['::ffff:203.0.113.9', ['203.0.113.9']],
  ['::ffff:cb00:7109', ['203.0.113.9']],
  ['0:0:0:0:0:FFFF:CB00:7109', ['203.0.113.9']],
  ['unknown', ['unknown']],
  ['0x7f.1', ['0x7f.1']],
  ['', ['unknown']],
])('%s counts as %j', (address, networks) => {
  expect(clientNetworks(address).map(({ name }) => name)).toEqual(networks);
});
