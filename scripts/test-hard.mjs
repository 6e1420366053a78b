// npm run test:hard, after set-up: the tests with a number in full, all of them or those that are named:
// npm run test:hard -- T7 T31. It says first about how long each takes; their figures stand together at the end.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { browserSuite, runSuites, summarise, vitestSuite } from './test/run-suites.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.env.AS_REPORTED_TEST_SIZE = 'full';

const named = process.argv.slice(2);
const odd = named.filter((name) => !/^T\d+$/.test(name));
if (odd.length > 0) {
  console.error(`Tests are named T1, T7 and so on, not ${odd.join(', ')}.`);
  process.exit(2);
}
const numbers = named.length === 0 ? String.raw`\d+` : named.map((name) => name.slice(1)).join('|');
// "T13: 50 backups" and "T11 and T21: 10,000 figures"; "T13, short" is the form of npm test.
const pattern = `^(?:T\\d+ and )?T(?:${numbers})\\b[^,:]*:`;
const files = filesThatName(numbers);
const inBrowser = files.filter((file) => file.startsWith('tests/e2e/'));
const others = files.filter((file) => !inBrowser.includes(file));
const suites = [
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
      more: [...inBrowser, '--grep', ` T(${numbers}):`, '--workers=1', '--retries=0', '--pass-with-no-tests'],
    }),
].filter(Boolean);
/** Roughly the minutes on two quiet cores, by number; a number that is not there takes less than half a minute. */
const minutes = JSON.parse(readFileSync('scripts/test/hard-minutes.json', 'utf8'));
const expected = Object.entries(minutes).filter(([name]) => named.length === 0 || named.includes(name));
const total = expected.reduce((sum, [, own]) => sum + own, 0);
console.log(`About ${Math.max(1, Math.round(total))} minutes on two quiet cores:`);
for (const [name, own] of expected) console.log(`  ${name.padEnd(4)} ${own} min`);
const figures = [];
const results = await runSuites(suites, (line) => {
  const plain = stripVTControlCharacters(line);
  if (/^T\d+\b[^:]*: /.test(plain)) figures.push(plain);
});
// Of those that were not asked for nothing was left out.
for (const result of results) result.leftOut = result.leftOut?.filter((title) => new RegExp(pattern).test(title));
console.log(`\nFigures\n${figures.toSorted(byNumber).join('\n')}`);
summarise(results, suites.length);
if (results.every(({ passed, failed }) => passed + failed === 0)) {
  console.error(`No test is named ${named.join(', ')}.`);
  process.exitCode = 2;
}

/** The test files in which a test of these numbers stands: the others need not even be loaded. */
function filesThatName(asked) {
  const title = new RegExp(`['"\`](?:T\\d+ and )?T(?:${asked})\\b[^,:'"\`]*:`);
  const names = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.test\.tsx?$/.test(name),
  );
  const paths = names.map((name) => `tests/${name.replaceAll(path.sep, '/')}`).toSorted();
  return paths.filter((file) => title.test(readFileSync(file, 'utf8')));
}

function byNumber(a, b) {
  return Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10);
}
