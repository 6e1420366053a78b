import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

const TYPES = `{ name: 'types', title: 'Types', args: ['-e', 'console.log("broken.ts(1,1): error"); process.exit(3)'] }`;
const UNIT = `vitestSuite({ name: 'unit', title: 'Unit tests' })`;
const BROWSER = `browserSuite({ name: 'e2e', title: 'End-to-end tests' })`;

const VITEST = `
export default { test: { projects: [{ test: { name: 'unit', include: ['tests/unit/*.test.ts'] } }] } };
`;

const PLAYWRIGHT = `
export default { testDir: './e2e', testMatch: '*.test.ts', retries: 1, reporter: [['json', { outputFile: '.output/e2e.json' }]] };
`;

/** Runs suites of a project made of these files; gives what was printed after the summary's heading. */
function lastLinesOf(suites: string[], files: Record<string, string>): { code: number | null; lines: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-suites-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const everything = {
    'run.mjs': `
      import { browserSuite, runSuites, summarise, vitestSuite } from './scripts/test/run-suites.mjs';
      summarise(await runSuites([${suites.join()}]), ${suites.length});
    `,
    'tests/vitest.config.ts': VITEST,
    'tests/playwright.config.ts': PLAYWRIGHT,
    'package.json': '{ "type": "module" }',
    ...files,
  };
  for (const [name, text] of Object.entries(everything)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  for (const name of ['node_modules', 'scripts']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  // What tells the test runners that they run inside of one would change what the inner ones do.
  const environment = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|FORCE_COLOR)/.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...Object.fromEntries(environment), NODE_ENV: 'test' },
  });
  const at = stdout.indexOf('\nSummary\n');
  expect(at, stdout + stderr).toBeGreaterThan(0);
  return { code: status, lines: stdout.slice(at) };
}

test('the last lines of a run name every failed test with what it said', () => {
  const { code, lines } = lastLinesOf([TYPES, UNIT, BROWSER], {
    'tests/unit/values.test.ts': `
      import fc from 'fast-check';
      import { beforeAll, describe, expect, test } from 'vitest';
      test('one is two', () => expect({ name: 'one' }).toEqual({ name: 'two' }));
      test('every number is small', () =>
        fc.assert(fc.property(fc.integer({ min: 0 }), (n) => void expect(n).toBeLessThan(1_000)), { seed: 7 }));
      describe('a group', () => {
        beforeAll(() => { throw new Error('the hook of the group broke'); });
        test('is never run', () => undefined);
      });
      test('passes, and leaves an error behind', async () => {
        setImmediate(() => { throw new Error('nobody caught this'); });
        await new Promise((resolve) => setImmediate(resolve));
      });
    `,
    'tests/unit/unreadable.test.ts': `import './is-not-there';`,
    'tests/e2e/pages.test.ts': `
      import { expect, test } from '@playwright/test';
      test.describe('pages', () => {
        test('the title is right', () => expect('one').toBe('two'));
        let tries = 0;
        test.describe.configure({ retries: 1 });
        test('works at a second try', ({}, info) => expect(info.retry).toBe(1));
        test('works', () => undefined);
      });
    `,
  });
  expect(code).toBe(1);
  for (const words of [
    'Types: ended with code 3\n      broken.ts(1,1): error',
    "unit/values.test.ts: one is two\n      expected { name: 'one' } to deeply equal { name: 'two' }",
    '+   "name": "one"',
    'unit/values.test.ts: every number is small\n      Property failed after',
    '{ seed: 7, path: "',
    'Counterexample: [1000]',
    'unit/values.test.ts: a group: a hook of the group\n      the hook of the group broke',
    'an error outside of any test\n      nobody caught this',
    'unit/unreadable.test.ts: the file, or a hook of it',
    'e2e/pages.test.ts: pages the title is right',
    'e2e/pages.test.ts: pages works at a second try\n      It passed only at a second try.',
  ])
    expect(lines).toContain(words);
  expect(lines.trimEnd().split('\n').at(-1)).toBe('2 passed, 8 failed');
});

test('a runner that dies without a report is named with its last words', () => {
  const { code, lines } = lastLinesOf([UNIT], {
    'tests/vitest.config.ts': `throw new Error('the configuration broke');`,
  });
  expect(code).toBe(1);
  expect(lines).toMatch(/Unit tests: ended with code 1, and its report cannot be read: .*ENOENT/);
  expect(lines).toContain('the configuration broke');
  expect(lines.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
});
