// npm run test:hard, after set-up: the tests with a number in full, and the unit tests of properties many times by a new
// seed. All of them, or those that are named: npm run test:hard -- T7 T31 properties. It says first about how long each
// takes; the figures stand together at the end.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { browserSuite, runSuites, summarise, vitestSuite } from './test/run-suites.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.env.AS_REPORTED_TEST_SIZE = 'full';

const asked = process.argv.slice(2);
const PROPERTIES = 'properties';
const PROPERTY_ROUNDS = 50;
const odd = asked.filter((name) => !/^T\d+$/.test(name) && name !== PROPERTIES);
if (odd.length > 0) {
  console.error(`Tests are named T1, T7 and so on, or "${PROPERTIES}", not ${odd.join(', ')}.`);
  process.exit(2);
}
const named = asked.filter((name) => name !== PROPERTIES);
const wantsNumbers = asked.length === 0 || named.length > 0;
const wantsProperties = asked.length === 0 || asked.includes(PROPERTIES);
process.env.PROPERTY_SEED ??= String(randomInt(2 ** 31));
console.log(`Property tests draw by PROPERTY_SEED=${process.env.PROPERTY_SEED}, which draws the same again.`);
const numbers = named.length === 0 ? String.raw`\d+` : named.map((name) => name.slice(1)).join('|');
// "50 backups (T13)" and "10,000 figures (T11 and T21)"; "(T13, short)" is the form of npm test.
const pattern = String.raw`\((?:T\d+ and )?T(?:${numbers})\b[^,()]*\)`;
const files = filesThatName(pattern);
const inBrowser = files.filter((file) => file.startsWith('tests/e2e/'));
const others = files.filter((file) => !inBrowser.includes(file));
const numberedSuites = [
  // One after the other: several of them measure, or fill both cores by themselves.
  others.length > 0 &&
    vitestSuite({
      name: 'hard',
      title: 'Without a browser',
      more: [...others, '-t', pattern, '--no-file-parallelism'],
    }),
  inBrowser.length > 0 &&
    browserSuite({
      name: 'browser',
      title: 'In Chromium',
      more: [...inBrowser, '--grep', pattern, '--workers=1', '--pass-with-no-tests'],
    }),
].filter(Boolean);
const propertySuite = vitestSuite({
  name: PROPERTIES,
  title: `Property tests, ${PROPERTY_ROUNDS} times`,
  env: { PROPERTY_ROUNDS: String(PROPERTY_ROUNDS) },
});
const suites = [...(wantsProperties ? [propertySuite] : []), ...(wantsNumbers ? numberedSuites : [])];
/** Roughly the minutes on two quiet cores, by number; a number that is not there takes less than half a minute. */
const minutes = JSON.parse(readFileSync('scripts/test/hard-minutes.json', 'utf8'));
const expected = Object.entries(minutes).filter(([name]) => asked.length === 0 || asked.includes(name));
const total = expected.reduce((sum, [, own]) => sum + own, 0);
console.log(`About ${Math.max(1, Math.round(total))} minutes on two quiet cores:`);
for (const [name, own] of expected) console.log(`  ${name.padEnd(10)} ${own} min`);
const figures = [];
const results = await runSuites(suites, (line) => {
  const plain = stripVTControlCharacters(line);
  if (/^T\d+\b[^:]*: /.test(plain)) figures.push(plain);
});
// Of those that were not asked for nothing was left out.
for (const result of results) result.leftOut = result.leftOut?.filter((title) => new RegExp(pattern).test(title));
console.log(`\nFigures\n${figures.toSorted(byNumber).join('\n')}`);
summarise(results, suites.length);
if (results.every(({ passed, failures }) => passed + failures.length === 0)) {
  console.error(`No test is named ${asked.join(', ')}.`);
  process.exitCode = 2;
}

/** The test files in which a test of these numbers stands: the others need not even be loaded. */
function filesThatName(asked) {
  const title = new RegExp(asked);
  const names = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.test\.tsx?$/.test(name),
  );
  const paths = names.map((name) => `tests/${name.replaceAll(path.sep, '/')}`).toSorted();
  return paths.filter((file) => title.test(readFileSync(file, 'utf8')));
}

function byNumber(a, b) {
  return Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10);
}
