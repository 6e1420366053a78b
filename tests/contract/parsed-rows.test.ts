import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './source-files';

/**
 * What a statement gave, taken for a type that nobody looked at: `.get() as Row`, `.all(…) as Row[]`, also over lines and
 * within brackets.
 */
const CAST = /\.(?:get|all|iterate|pragma)\((?:[^()]|\([^()]*\))*\)\s+as\s+\w/;

const casting = () =>
  sourceFiles('app/lib/db')
    .filter(({ file, code }) => !file.includes('/generated/') && CAST.test(withoutComments(code)))
    .map(({ file }) => file);

test('rows that the database gives are parsed, not cast', () => {
  expect(casting()).toEqual([]);
});

test.each([
  'const row = select.get() as Row;',
  'return (select.get(id) as Row | undefined) ?? null;',
  "const names = database.prepare('SELECT 1').pluck().all(number(1), 2) as string[];",
  `database
    .all({ after: 1 })
    as Row[]`,
  "database.pragma('x(y)') as unknown[]",
])('it would be found: %s', (code) => expect(CAST.test(code)).toBe(true));

test.each(["rows.all('as') // as", 'toRows(select.all(id))', 'SELECT count(*) AS "count"'])(
  'it is let be: %s',
  (code) => expect(CAST.test(code)).toBe(false),
);
