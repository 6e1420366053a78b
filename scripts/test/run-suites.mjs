// Runs test suites one after another, each as a process of its own, and says at the end what passed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const OUTPUT = 'tests/.output';

/**
 * @typedef {{ file: string, title: string, ms: number }} Timed how long a test took, the hooks before it left out
 * @typedef {{ passed: number, failed: number, secondTry?: string[], leftOut?: string[], timed?: Timed[] }} Counts with the
 * titles of tests that passed only then, and of those for which this machine lacks a program
 * @typedef {{ name: string, title: string, args: string[], report?: string, count?: (report: any) => Counts }} Suite
 * @typedef {Counts & { name: string, seconds: number }} Result
 */

/**
 * A project of tests/vitest.config.ts.
 * @param {{ name: string, title: string, more?: string[] }} suite
 * @returns {Suite}
 */
export function vitestSuite({ name, title, more = [] }) {
  const report = `${OUTPUT}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    title,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=tests/vitest.config.ts',
      `--project=${name}`,
      ...reporters,
      ...more,
    ],
    report,
    count: ({ numPassedTests, numFailedTests, testResults }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      leftOut: testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(leftOutTitle)),
      timed: testResults.flatMap(({ name: file, assertionResults }) =>
        assertionResults.flatMap(({ fullName, duration }) =>
          duration > 0 ? [{ file: path.relative('tests', file), title: fullName, ms: duration }] : [],
        ),
      ),
    }),
  };
}

/**
 * The tests in Chromium.
 * @param {{ name: string, title: string, more?: string[] }} suite
 * @returns {Suite}
 */
export function browserSuite({ name, title, more = [] }) {
  return {
    name,
    title,
    args: ['node_modules/@playwright/test/cli.js', 'test', '--config=tests/playwright.config.ts', ...more],
    report: `${OUTPUT}/e2e.json`,
    count: ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      secondTry: suites.flatMap(titlesOfFlaky),
      timed: suites.flatMap((group) => timedIn(group)),
    }),
  };
}

/**
 * Runs them in their order. With `onLine` their output is read line by line on its way to the terminal.
 * @param {Suite[]} suites
 * @param {(line: string) => void} [onLine]
 * @returns {Promise<Result[]>}
 */
export async function runSuites(suites, onLine) {
  mkdirSync(OUTPUT, { recursive: true });
  const results = [];
  for (const suite of suites) results.push({ name: suite.name, ...(await runSuite(suite, onLine)) });
  return results;
}

/** A suite that has no report counts as one test; one that ends badly without a failed test, as one failure. */
async function runSuite({ title, args, report, count }, onLine) {
  console.log(`\n== ${title}\n`);
  if (report) rmSync(report, { force: true });
  const start = Date.now();
  const child = spawn(process.execPath, args, { stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'] });
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      onLine(line);
    });
  }
  const [code] = await once(child, 'close');
  const seconds = Math.round((Date.now() - start) / 1000);
  const counted = readCounts(report, count) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  console.log(`\n== ${title}: ${code === 0 ? 'ok' : 'failed'} after ${seconds} s`);
  return { ...counted, seconds };
}

/** Tests that are not asked for are skipped as well: those that were left out say so (tests/support/tools.ts). */
function leftOutTitle({ title, status }) {
  const isLeftOut = status !== 'passed' && status !== 'failed' && title.includes('(left out: ');
  return isLeftOut ? [title] : [];
}

/** A test file, or a group in one, of Playwright's report. */
function titlesOfFlaky({ file, specs, suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(titlesOfFlaky)];
}

/** The same for times; a test that was tried twice took as long as both. */
function timedIn({ file, specs, suites = [] }, groups = []) {
  const own = specs.map(({ title, tests }) => {
    const ms = tests.flatMap(({ results }) => results.map(({ duration }) => duration));
    return { file: `e2e/${file}`, title: [...groups, title].join(' '), ms: ms.reduce((sum, one) => sum + one, 0) };
  });
  return [...own, ...suites.flatMap((group) => timedIn(group, [...groups, group.title]))];
}

function readCounts(report, count) {
  if (!report) return undefined;
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const SLOWEST = 10;

function printSlowest(timed) {
  if (timed.length <= SLOWEST) return;
  console.log('Slowest tests');
  for (const { file, title, ms } of timed.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST))
    console.log(`  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}: ${title}`);
  console.log('');
}

/**
 * Prints what each suite came to, and sets the exit code.
 * @param {Result[]} results
 * @param {number} of how many suites there are
 */
export function summarise(results, of) {
  const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
  console.log('\nSummary');
  for (const { name, passed, failed, seconds } of results) {
    const words = failed > 0 ? `${failed} failed` : 'ok';
    console.log(`  ${name.padEnd(12)} ${String(passed).padStart(5)} passed  ${words.padEnd(12)} ${seconds} s`);
  }
  console.log(`  ${results.length} of ${of} suites, ${total('seconds')} s\n`);
  printSlowest(results.flatMap((result) => result.timed ?? []));
  const secondTry = results.flatMap((result) => result.secondTry ?? []);
  if (secondTry.length > 0) {
    console.log(`Passed only at the second try, which is a fault of the test or of what it tests:`);
    for (const title of secondTry) console.log(`  ${title}`);
    console.log('');
  }
  const leftOut = results.flatMap((result) => result.leftOut ?? []);
  for (const title of leftOut) console.log(`Left out: ${title}`);
  const words = leftOut.length > 0 ? `, ${leftOut.length} left out` : '';
  console.log(`${total('passed')} passed, ${total('failed')} failed${words}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}
