import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numbersIn, readNumberedFiles, readNumberedRows } from '../support/numbered-tests';

const ROWS = readNumberedRows(readFileSync('tests/README.md', 'utf8'));
const FILES = readNumberedFiles();

test('the README lists T1 to T40, each once', () => {
  expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('each file that the README names for a number has a test of that name, and what has no file says so', () => {
  const faults = ROWS.flatMap(({ number, files, by }) => [
    ...files
      .filter((file) => !FILES.get(file)?.includes(number))
      .map((file) => `T${number}: ${file} has no test whose name ends with "(T${number})"`),
    ...(files.length === 0 && !by.startsWith('not yet') ? [`T${number}: name its file, or say "not yet"`] : []),
  ]);
  expect(faults).toEqual([]);
});

test('each test with a number stands in the README’s row of that number', () => {
  const faults = [...FILES].flatMap(([file, numbers]) =>
    numbers
      .filter((number) => !ROWS.find((row) => row.number === number)?.files.includes(file))
      .map((number) => `tests/README.md, "The tests with a number", T${number}: name ${file}`),
  );
  expect(faults).toEqual([]);
});

/** Written with # for T, since this file has no such test. */
test.each<[string, number[]]>([
  ["test('a full disk (#4)', async () => {", [4]],
  ["test('digits (#11 and #21, short)', async () => {", [11, 21]],
  ['test(`5 figures (#15)`, {', [15]],
  ["test('pages answer (#14 and #15 over HTTP)', async () => {", [14, 15]],
  ["testWith(['strace'], 'no request (#27)', { timeout: 1 }, async () => {", [27]],
  ["])('refuses %s (#6)', async () => {", [6]],
  ["  'wapiti finds nothing (#32)',", [32]],
  ['test("a disk that is full (#4)", async () => {', [4]],
  ["console.log('#4: 3 saves');", []],
  ["test('that (#4) is no end', () => {", []],
])('the check itself: %s', (code, numbers) => {
  expect(numbersIn(code.replaceAll('#', 'T'))).toEqual(numbers);
});

test('a test is named by what it shows, and a number stands behind that', () => {
  const faults = [...FILES.keys()].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^[^\n]*(?:test|describe|testWith|\]\))[^\n]*?['"`](T\d+[^'"`\n]*)/gm)]
      .filter(([line]) => !line.includes('console.'))
      .map(([, name]) => `${file}: put the number of "${name}" behind the name`),
  );
  expect(faults).toEqual([]);
});
