import { expect, test } from 'vitest';
import { UPLOAD_LIMITS } from '@/lib/services/imports/import-limits';
import { readWholeTable } from '@/lib/services/imports/table-reading';
import { chunksOf } from '../../support/import-file';

const WANTED = {
  known: new Set(['id', 'note']),
  limits: UPLOAD_LIMITS,
  dialect: { encoding: 'utf-8', delimiter: ',' },
} as const;

function read(text: string | Uint8Array) {
  return readWholeTable(chunksOf(typeof text === 'string' ? new TextEncoder().encode(text) : text), WANTED);
}

/** Rows as `line: cell|cell`; issues as `line column code`. */
async function shown(text: string | Uint8Array): Promise<string[]> {
  const { rows, issues } = await read(text);
  if (issues.length > 0) return issues.map(({ line, field, code }) => `${line} ${field} ${code}`.replace('  ', ' '));
  return rows.map(({ line, cells }) => `${line}: ${[...cells.values()].join('|')}`);
}

test.each<[string, string, string[]]>([
  ['LF', 'id,note\na,b\nc,d\n', ['2: a|b', '3: c|d']],
  ['CR LF', 'id,note\r\na,b\r\nc,d\r\n', ['2: a|b', '3: c|d']],
  ['CR', 'id,note\ra,b\rc,d\r', ['2: a|b', '3: c|d']],
  ['no end of the last line', 'id,note\na,b\nc,d', ['2: a|b', '3: c|d']],
  ['a byte order mark', '\ufeffid,note\na,b\n', ['2: a|b']],
  ['empty lines', '\nid,note\n\na,b\n\n\nc,d\n\n', ['4: a|b', '7: c|d']],
  ['one column', 'note\nb\n', ['2: b']],
  ['other order', 'note,id\nb,a\n', ['2: b|a']],
  ['blanks around a heading', 'id , note\na,b\n', ['2: a|b']],
  ['quoted headings', '"id","note"\n"a","b"\n', ['2: a|b']],
  ['a quoted comma', 'id,note\na,"b, c"\n', ['2: a|b, c']],
  ['a doubled quote', 'id,note\na,"b ""c"""\n', ['2: a|b "c"']],
  ['a quoted line feed', 'id,note\n"a\nx","b\n\ny"\nc,d\n', ['2: a\nx|b\n\ny', '6: c|d']],
  ['a quoted line feed at the end', 'id,note\na,"b\nc"', ['2: a|b\nc']],
  ['a quoted CR LF', 'id,note\r\n"a\r\nx",b\r\nc,d\r\n', ['2: a\r\nx|b', '4: c|d']],
  ['a quoted CR in a file of LF', 'id,note\n"a\rx",b\nc,d\n', ['2: a\rx|b', '4: c|d']],
  ['empty cells', 'id,note\n,\n', ['2: |']],
  ['a guarded formula', `id,note\na,"'=1"\n`, ['2: a|=1']],
  ['a plain apostrophe', `id,note\na,'tis\n`, ["2: a|'tis"]],
  ['other scripts', 'id,note\na,свыше\n', ['2: a|свыше']],
])('a file with %s is read', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected);
});

test.each<[string, string | Uint8Array, string[]]>([
  ['nothing', '', ['1 no_rows']],
  ['empty lines alone', '\n\n', ['1 no_rows']],
  ['a heading alone', 'id,note\n', ['1 no_rows']],
  ['a heading alone, lower down', '\n\nid,note\n', ['3 no_rows']],
  ['an unknown heading', 'id,price\na,b\n', ['1 price field_unknown']],
  ['an unknown heading, lower down', '\nid,price\na,b\n', ['2 price field_unknown']],
  ['a heading without a name', 'id,\na,b\n', ['1 field_unknown']],
  ['no heading at all', 'a,b\nc,d\n', ['1 a field_unknown', '1 b field_unknown']],
  ['headings in capitals', 'ID,note\na,b\n', ['1 ID field_unknown']],
  ['a heading given twice', 'id,note,id\na,b,c\n', ['1 id column_repeated']],
  ['__proto__ for a heading', 'id,__proto__\na,b\n', ['1 __proto__ field_unknown']],
  ['constructor for a heading', 'id,constructor\na,b\n', ['1 constructor field_unknown']],
  ['a cell too few', 'id,note\na,b\nc\n', ['3 cells_missing']],
  ['a cell too many', 'id,note\na,b,c\nd,e\n', ['2 cells_too_many']],
  ['ragged rows below a quoted line feed', 'id,note\n"a\nx",b\nc\nd,e,f\n', ['4 cells_missing', '5 cells_too_many']],
  ['ragged rows below a quoted CR LF', 'id,note\r\n"a\r\nx",b\r\nc\r\n', ['4 cells_missing']],
  ['a semicolon for a comma', 'id;note\na;b\n', ['1 id;note field_unknown']],
  ['a stray quote', 'id,note\na,b\nc,d"e\nf,g\n', ['3 quote_unclosed']],
  ['a quote that ends too early', 'id,note\na,b\n"c"x,d\nf,g\n', ['3 quote_unclosed']],
  ['a quote that is never closed', 'id,note\na,b\n\n"c,d\nf,g\n', ['4 quote_unclosed']],
  ['an unclosed quote in the heading', '"id,note\na,b\n', ['1 quote_unclosed']],
  ['an unclosed quote below a quoted line feed', 'id,note\n"a\nx",b\n"c,d\n', ['4 quote_unclosed']],
  ['an unclosed quote in a file of CR LF', 'id,note\r\na,b\r\n"c,d\r\n', ['3 quote_unclosed']],
  ['a row of more than 64 KB', `id,note\na,b\nc,"${'x'.repeat(70_000)}\nf,g\n`, ['3 row_too_long']],
  ['Latin-1', new Uint8Array([0x69, 0x64, 0x0a, 0xe9, 0x0a]), ['1 not_utf8']],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0x00]), ['1 not_utf8']],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), ['1 not_utf8']],
])('a file with %s is refused at its line', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected);
});

test('a row keeps every character of its cells', async () => {
  const { rows } = await read('id,note\n a , \u00a0b\u3000\n');
  expect([...(rows[0]?.cells ?? [])]).toEqual([
    ['id', ' a '],
    ['note', ' \u00a0b\u3000'],
  ]);
});
