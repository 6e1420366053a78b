import { expect, test } from '../support/browser';
import { runNode } from '../support/served-app';

/** Next's own note that it has read the configuration is no part of what is said. */
const said = (text: string) =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('✓ Running next.config.js'));

test('a taken port ends the start with one line that says so', async ({ app }) => {
  const { code, stdout, stderr } = await runNode(['scripts/serve.mjs'], { HOST: '127.0.0.1', PORT: String(app.port) });
  expect(said(stdout)).toEqual([]);
  expect(said(stderr)).toEqual([
    `Port ${app.port} is taken by another program: stop it or choose another (PORT=${app.port + 1} npm start).`,
  ]);
  expect(code).toBe(1);
});

for (const [name, value] of [
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['PUBLIC_ORIGIN', 'https://figures.example.org/path'],
  ['LOG_LEVEL', 'loud'],
  ['HOST', 'not a host'],
] as const) {
  test(`${name}=${value} ends the start with one line that says so`, async () => {
    const { code, stdout, stderr } = await runNode(['scripts/serve.mjs'], { [name]: value });
    expect(stdout).toBe('');
    expect(said(stderr)).toEqual([
      expect.stringMatching(new RegExp(`^${name} is "${value}": give .+, or leave it out\\.$`)),
    ]);
    expect(code).toBe(1);
  });
}

test('every bad setting is named at once', async () => {
  const { code, stderr } = await runNode(['scripts/serve.mjs'], { PORT: 'abc', LOG_LEVEL: 'loud' });
  expect(said(stderr).map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL']);
  expect(code).toBe(1);
});
