// Runs test suites one after another, each as a process of its own, and says at the end what passed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { FAILURES_VARIABLE } from './failure-reporter.mjs';
import { browserFailures, failureLines } from './failures.mjs';

const OUTPUT = 'tests/.output';

/**
 * @typedef {{ file: string, title: string, ms: number }} Timed how long a test took, the hooks before it left out
 * @typedef {import('./failure-reporter.mjs').Failure} Failure
 * @typedef {{ passed: number, failures: Failure[], leftOut?: string[], timed?: Timed[], unread?: string }} Counts with the
 * titles of tests for which this machine lacks a program, and why the report cannot be read
 * @typedef {{ name: string, title: string, args: string[], env?: Record<string, string>, report?: string,
 *   count?: (report: any) => Counts }} Suite
 * @typedef {Counts & { name: string, seconds: number }} Result
 */

/**
 * A project of tests/vitest.config.ts.
 * @param {{ name: string, title: string, more?: string[], env?: Record<string, string> }} suite
 * @returns {Suite}
 */
export function vitestSuite({ name, title, more = [], env = {} }) {
  const report = `${OUTPUT}/${name}.json`;
  const failures = `${OUTPUT}/${name}-failures.json`;
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--reporter=./scripts/test/failure-reporter.mjs',
  ];
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
    env: { ...env, [FAILURES_VARIABLE]: failures },
    report,
    count: ({ numPassedTests, testResults }) => ({
      passed: numPassedTests,
      failures: JSON.parse(readFileSync(failures, 'utf8')),
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
    count: (report) => ({
      passed: report.stats.expected,
      failures: browserFailures(report),
      timed: report.suites.flatMap((group) => timedIn(group)),
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

/** Lines of a suite's output that are kept for one that ends badly without naming a test. */
const LAST_LINES = 12;

/** A suite that has no report counts as one test; one that ends badly without naming a test, as one failure. */
async function runSuite({ title, args, env = {}, report, count }, onLine) {
  console.log(`\n== ${title}\n`);
  if (report) rmSync(report, { force: true });
  const start = Date.now();
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
  });
  const last = [];
  passOn(child.stdout, console.log, last, onLine);
  passOn(child.stderr, console.error, last);
  const [code, signal] = await once(child, 'close');
  const seconds = Math.round((Date.now() - start) / 1000);
  const counted = readCounts(report, count) ?? { passed: code === 0 ? 1 : 0, failures: [] };
  if (counted.failures.length === 0 && (code !== 0 || counted.unread)) {
    const end = code === null ? `ended by ${signal}` : `ended with code ${code}`;
    const words = counted.unread ? `${end}, and its report cannot be read: ${counted.unread}` : end;
    counted.failures.push({ file: '', title: `${title}: ${words}`, message: last.join('\n') });
  }
  console.log(`\n== ${title}: ${counted.failures.length === 0 ? 'ok' : 'failed'} after ${seconds} s`);
  return { ...counted, seconds };
}

/** To the terminal, and the last lines into `last`. */
function passOn(stream, print, last, onLine) {
  createInterface({ input: stream }).on('line', (line) => {
    print(line);
    onLine?.(line);
    if (stripVTControlCharacters(line).trim() !== '') last.push(line);
    if (last.length > LAST_LINES) last.shift();
  });
}

/** Tests that are not asked for are skipped as well: those that were left out say so (tests/support/tools.ts). */
function leftOutTitle({ title, status }) {
  const isLeftOut = status !== 'passed' && status !== 'failed' && title.includes('(left out: ');
  return isLeftOut ? [title] : [];
}

/** Tests of a file, or of a group in one, of Playwright's report; one that was tried twice took as long as both. */
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
  } catch (error) {
    return { passed: 0, failures: [], unread: String(error) };
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
 * Prints what each suite came to, last of all each failure and the count, and sets the exit code.
 * @param {Result[]} results
 * @param {number} of how many suites there are
 */
export function summarise(results, of) {
  const sum = (numberOf) => results.reduce((total, result) => total + numberOf(result), 0);
  console.log('\nSummary');
  for (const { name, passed, failures, seconds } of results) {
    const words = failures.length > 0 ? `${failures.length} failed` : 'ok';
    console.log(`  ${name.padEnd(12)} ${String(passed).padStart(5)} passed  ${words.padEnd(12)} ${seconds} s`);
  }
  console.log(`  ${results.length} of ${of} suites, ${sum(({ seconds }) => seconds)} s\n`);
  printSlowest(results.flatMap((result) => result.timed ?? []));
  const leftOut = results.flatMap((result) => result.leftOut ?? []);
  for (const title of leftOut) console.log(`Left out: ${title}`);
  for (const line of failureLines(results.flatMap(({ failures }) => failures))) console.log(line);
  const words = leftOut.length > 0 ? `, ${leftOut.length} left out` : '';
  const failed = sum(({ failures }) => failures.length);
  console.log(`${sum(({ passed }) => passed)} passed, ${failed} failed${words}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
