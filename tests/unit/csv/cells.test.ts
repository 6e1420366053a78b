import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, numberCell, textCell, unguardFormula } from '@/lib/csv/cells';

/** Text as an attacker or a careless editor may bring it: formula starts, apostrophes, blanks of many kinds. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\0',
        ' ',
        '\u00a0',
        '\u3000',
        '＝',
        '＠',
        '"',
        ',',
        'a',
        '1',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

test('the guard can be taken away again from any text, and only once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect([text, `'${text}`]).toContain(guardFormula(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '\tplain',
  '\rplain',
  '\nplain',
  '\0plain',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  ' =1',
  '\u00a0=1',
  '\u3000=1',
  '   -1',
  '\ufeff=1',
  '=',
  '-',
])('%j gets a guard, and so does its guarded look', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
  expect(guardFormula(`'${text}`)).toBe(`''${text}`);
});

test.each(['', 'plain', 'a=b', '1-2', "'quoted'", "it's", 'about 50', '5 + 5', '“=1”', 'éclair'])(
  '%j stays as it is',
  (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  },
);

test('no guarded text begins as a formula, blanks aside', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(guardFormula(text)).not.toMatch(/^[\s\u00a0\u3000]*[=+\-@＝＋－＠]/u);
    }),
  );
});

test('text is quoted, quotes in it are doubled, a missing value is an empty cell', () => {
  expect(textCell('a "b", c')).toBe('"a ""b"", c"');
  expect(textCell('')).toBe('""');
  expect(textCell(null)).toBe('');
  expect(textCell('-x')).toBe(`"'-x"`);
});

test('numbers are bare digits, never guarded or rounded', () => {
  expect([numberCell(9_007_199_254_740_993n), numberCell(-8), numberCell(0n), numberCell(null)]).toEqual([
    '9007199254740993',
    '-8',
    '0',
    '',
  ]);
});

test('a standard reader gets any text cells back', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (cells) => {
      const [row] = parse(`${cells.map((text) => textCell(text)).join(',')}\r\n`, {
        record_delimiter: '\r\n',
      }) as string[][];
      expect(row?.map(unguardFormula)).toEqual(cells);
    }),
  );
});
