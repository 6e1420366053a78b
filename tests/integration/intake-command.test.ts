import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', script, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const ARTICLE = 'tests/fixtures/intake-article.txt';

test('an article is listed with what it holds', () => {
  const { status, stdout } = run('scripts/intake.ts', ARTICLE, '--date', '2025-11-20');
  const lines = stdout.trim().split('\n');
  expect(status).toBe(0);
  expect(lines[0]).toBe(
    '1  South Korea, Africa: turnover above 31000000000 USD, 2024 (inferred). Words: exceeded $31 billion',
  );
  expect(lines.at(-1)).toBe('5 figures proposed, 0 amounts left aside.');
});

test('for programs there are fields, names and span', () => {
  const { stdout } = run('scripts/intake.ts', ARTICLE, '--date', '2025-11-20', '--json');
  const { language, figures } = JSON.parse(stdout);
  expect(language).toBe('en');
  expect(figures).toHaveLength(5);
  expect(figures[0]).toMatchObject({
    words: 'exceeded $31 billion',
    reporter_name: 'South Korea',
    partner_name: 'Africa',
    fields: { reporter: 'KOR', flow: 'turnover', qualifier: 'above', low: '31000000000', high: '' },
  });
  const { start, end } = figures[0].span;
  expect(readFileSync(ARTICLE, 'utf8').slice(start, end)).toBe('exceeded $31 billion');
});

test.each([
  [[], 'Usage: npm run intake'],
  [['no-such-article.txt'], 'There is no file no-such-article.txt'],
  [[ARTICLE, '--date', 'soon'], '--date must be a day'],
  [[ARTICLE, '--language', 'fr'], 'Usage: npm run intake'],
])('%j ends in one line', (args, line) => {
  const { status, stderr } = run('scripts/intake.ts', ...args);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(line)]);
});

test('annotated passages are scored, and what was found is written', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'intake-'));
  try {
    const out = path.join(folder, 'found.jsonl');
    const { status, stdout } = run(
      'scripts/intake-score.ts',
      'tests/fixtures/intake-passages.jsonl',
      '--predictions',
      out,
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^all: 3 passages, 2 figures annotated, 2 proposed$/m);
    expect(stdout).toMatch(/^\+ reporter, partner +1\.000 +1\.000 +1\.000/m);
    const found = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ id, figures }) => [id, figures.length])).toEqual([
      ['one', 1],
      ['two', 0],
      ['tres', 1],
    ]);
    writeFileSync(out, 'not JSON');
    expect(run('scripts/intake-score.ts', out)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('line 1 is not JSON'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
