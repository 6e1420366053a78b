// npm test, after set-up: runs the suites one after another, all of them or those that are named: npm test -- unit e2e
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
const OUTPUT = 'tests/.output';

const SUITES = {
  types: { title: 'Types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  lint: {
    title: 'Lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--config-path=scripts/lint.json', '.'],
  },
  unit: vitest('unit', 'Unit tests'),
  contract: vitest('contract', 'Contract tests'),
  integration: vitest('integration', 'Integration tests'),
  e2e: {
    title: 'End-to-end tests',
    args: ['node_modules/@playwright/test/cli.js', 'test', '--config=tests/playwright.config.ts'],
    report: `${OUTPUT}/e2e.json`,
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  },
};

function vitest(name, title) {
  const report = `${OUTPUT}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    title,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=tests/vitest.config.ts',
      `--project=${name}`,
      ...reporters,
    ],
    report,
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}: choose from ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

mkdirSync(OUTPUT, { recursive: true });
const results = [];
for (const [name, suite] of Object.entries(SUITES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  results.push({ name, ...(await runSuite(suite)) });
}

const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
console.log('\nSummary');
for (const { name, passed, failed, seconds } of results) {
  const words = failed > 0 ? `${failed} failed` : 'ok';
  console.log(`  ${name.padEnd(12)} ${String(passed).padStart(5)} passed  ${words.padEnd(12)} ${seconds} s`);
}
console.log(`  ${results.length} of ${Object.keys(SUITES).length} suites, ${total('seconds')} s\n`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** A suite that has no report counts as one test; one that ends badly without a failed test, as one failure. */
async function runSuite({ title, args, report, count }) {
  console.log(`\n== ${title}\n`);
  if (report) rmSync(report, { force: true });
  const start = Date.now();
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  const seconds = Math.round((Date.now() - start) / 1000);
  const counted = readCounts(report, count) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  console.log(`\n== ${title}: ${code === 0 ? 'ok' : 'failed'} after ${seconds} s`);
  return { ...counted, seconds };
}

function readCounts(report, count) {
  if (!report) return undefined;
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
