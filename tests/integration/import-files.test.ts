import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '@/lib/csv/read-records';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { FIGURE_COLUMNS_KNOWN } from '@/lib/services/imports/check-figures';
import { FileInspector } from '@/lib/services/imports/read-upload';
import { tryHostileFiles, tryMutations } from '../support/hostile-files';
import { oneChunk, tryImport, tryKills } from '../support/import-trials';
import { startingDatabase } from '../support/starting-database';

const HEADING = 'id,source,reporter,partner,flow,qualifier,low,decimals,currency,time_period,period_basis,note';
const ROW = 'dialect-row,izvestia-2025-colombia,BRA,M49:419,exports,exactly,7200000000,-8,USD,2024,stated,';
const GOOD = `${HEADING}\n${ROW}plain\n`;
const added = { kind: 'imported', outcome: { added: 1, changed: 0 } };

const utf16 = (text: string, mark: boolean, big = false): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the dialects that are read (T19)', () => {
  const accented = `${HEADING}\n${ROW}caf\u00e9\n`;
  test.each<[string, string | Uint8Array, string]>([
    ['plain UTF-8', GOOD, 'plain'],
    ['a byte order mark', `\ufeff${GOOD}`, 'plain'],
    ['CR LF', GOOD.replaceAll('\n', '\r\n'), 'plain'],
    ['CR alone', GOOD.replaceAll('\n', '\r'), 'plain'],
    ['no end of the last line', GOOD.trimEnd(), 'plain'],
    ['semicolons', GOOD.replaceAll(',', ';'), 'plain'],
    ['tabs', GOOD.replaceAll(',', '\t'), 'plain'],
    ['bars', GOOD.replaceAll(',', '|'), 'plain'],
    [
      'a fraction of zeros with a decimal comma',
      GOOD.replaceAll(',', ';').replace('7200000000', '7200000000,00'),
      'plain',
    ],
    ['a fraction of zeros with a decimal point', GOOD.replace('7200000000', '7200000000.0'), 'plain'],
    ['a quoted line end', `${HEADING}\n${ROW}"two\nlines"\n`, 'two\nlines'],
    ['UTF-16 with a mark', utf16(accented, true), 'caf\u00e9'],
    ['UTF-16 without a mark', utf16(accented, false), 'caf\u00e9'],
    ['UTF-16, big end first', utf16(accented, true, true), 'caf\u00e9'],
  ])('%s', async (_, file, note) => {
    await using db = await startingDatabase();
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(await tryImport(db, () => oneChunk(bytes))).toMatchObject(added);
    const figure = await db.reader.figure.findUniqueOrThrow({ where: { id: 'dialect-row' } });
    expect([figure.note, figure.low]).toEqual([note, 7_200_000_000n]);
  });

  test('Windows-1252 is found out, but read only when somebody says so', async () => {
    await using db = await startingDatabase();
    const bytes = latin1(`${HEADING}\n${ROW}\x93caf\xe9\x94 \x80\n`);
    const inspector = new FileInspector(FIGURE_COLUMNS_KNOWN);
    inspector.add(bytes);
    expect(inspector.finish().dialect.encoding).toBe('windows-1252');
    expect(await tryImport(db, () => oneChunk(bytes))).toMatchObject({ issues: ['line 1: not_utf8'] });
    expect(await tryImport(db, () => oneChunk(bytes), { encoding: 'windows-1252' })).toMatchObject(added);
    const figure = await db.reader.figure.findUniqueOrThrow({ where: { id: 'dialect-row' } });
    expect(figure.note).toBe('\u201ccaf\u00e9\u201d \u20ac');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a stray quote', GOOD.replace('plain', 'pl"ain'), 'line 2: quote_unclosed'],
    ['an unclosed quote', GOOD.replace('plain', '"plain'), 'line 2: quote_unclosed'],
    ['a NUL', GOOD.replace('plain', 'pl\0ain'), 'line 1: nul_character'],
    ['a ragged row', `${GOOD}x,y\n`, 'line 3: cells_missing'],
    ['a row too long', GOOD.replace('plain', 'plain,more'), 'line 2: cells_too_many'],
    ['a column given twice', GOOD.replace('note', 'low'), 'line 1, low: column_repeated'],
    ['__proto__ for a column', GOOD.replace('note', '__proto__'), 'line 1, __proto__: field_unknown'],
    ['nothing at all', '', 'line 1: no_rows'],
    ['a heading alone', `${HEADING}\n`, 'line 1: no_rows'],
    ['UTF-8 that breaks off', Buffer.concat([Buffer.from(GOOD), Buffer.from([0xc3])]), 'line 1: not_utf8'],
    ['a zip', Buffer.from('504b0304140000', 'hex'), 'line 1: is_zip'],
    ['gzip', Buffer.from('1f8b0800', 'hex'), 'line 1: is_gzip'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'line 1: is_pdf'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'line 1: is_old_excel'],
    ['an amount in groups', GOOD.replace('7200000000', '"7,200,000,000"'), 'line 2, low: amount_not_whole'],
    ['an amount with a fraction', GOOD.replace('7200000000', '7200000000.5'), 'line 2, low: amount_not_whole'],
    ['an amount as a spreadsheet shortens it', GOOD.replace('7200000000', '7.2E+09'), 'line 2, low: amount_not_whole'],
    [
      'a row said twice without an id',
      GOOD.replace('dialect-row', '') + `${ROW}plain\n`.replace('dialect-row', ''),
      'line 3, id: row_repeated',
    ],
  ])('%s is refused at its place', async (_, file, issue) => {
    await using db = await startingDatabase();
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(await tryImport(db, () => oneChunk(bytes))).toMatchObject({ kind: 'refused', issues: [issue] });
    expect(await getDataRevision({ db, actor: { name: 'test', role: 'reader' } })).toBe(10);
  });
});

test('the same rows without ids, with one added, add that one alone', async () => {
  await using db = await startingDatabase();
  const first = GOOD.replace('dialect-row', '');
  const second = `${first}${ROW}another\n`.replace('dialect-row', '');
  expect(await tryImport(db, () => oneChunk(first))).toMatchObject({ outcome: { added: 1, unchanged: 0 } });
  expect(await tryImport(db, () => oneChunk(first))).toMatchObject({
    outcome: { added: 0, unchanged: 1, revision: null },
  });
  expect(await tryImport(db, () => oneChunk(second))).toMatchObject({ outcome: { added: 1, unchanged: 1 } });
});

test('the file is cut into blocks nowhere that matters: any size of chunk reads the same rows', async () => {
  await using db = await startingDatabase();
  const rows = Array.from(
    { length: 300 },
    (_, n) => `${ROW.replace('dialect-row', `block-row-${n}`)}"line ${n},\n""quoted"" é"`,
  );
  const bytes = Buffer.from(`${HEADING}\n${rows.join('\r\n')}\r\n`);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (size) => {
      async function* pieces() {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      }
      const tried = await tryImport(db, pieces);
      if (tried.kind !== 'imported') throw new Error(JSON.stringify(tried));
      expect(tried.outcome.added + tried.outcome.unchanged).toBe(300);
    }),
    { numRuns: 12 },
  );
});

/** Unquoted cells with quotes inside (37\u00b036'37.8"N): against RFC 4180, and refused here rather than guessed. */
const AGAINST_RFC_4180 = 'location_coordinates';

test('csv-spectrum: every public case gives the rows that it should; the one against RFC 4180 is refused', () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
  const cases = readdirSync(path.join(folder, 'csvs')).map((file) => path.basename(file, '.csv'));
  for (const name of cases) {
    const { records, fault } = readRecords(readFileSync(path.join(folder, 'csvs', `${name}.csv`)));
    if (name === AGAINST_RFC_4180) {
      expect(fault).toEqual({ line: 2, code: 'quote_unclosed' });
      continue;
    }
    const [heading = [], ...body] = records.map(({ cells }) => cells);
    const rows = body.map((cells) => Object.fromEntries(heading.map((column, index) => [column, cells[index]])));
    expect(fault, name).toBeNull();
    expect(rows, name).toEqual(JSON.parse(readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8')));
  }
  console.log(
    `csv-spectrum: ${cases.length - 1} of ${cases.length} cases as written, ${AGAINST_RFC_4180} refused by line`,
  );
});

test('mutated files are imported whole or refused by row and column, and nothing else (T18, short)', async () => {
  const trial = await tryMutations(150);
  console.log(`T18: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ files: 150, crashes: [], partial: 0, placeless: [] });
  expect(trial.refused).toBeGreaterThan(30);
});

test('an unclosed quote, too many columns and packed bytes are refused early, whatever follows (T20)', async () => {
  const trials = await tryHostileFiles();
  console.log(`T20: ${JSON.stringify(trials)}`);
  for (const { name, code, readMb, growthMb } of trials) {
    expect(code, name).not.toBe('imported');
    expect(readMb, name).toBeLessThan(120);
    // Real rows are really read, as far as a file may be long; the rest is refused at once.
    expect(growthMb, name).toBeLessThan(name.endsWith('rows') ? 200 : 100);
  }
});

test('an import that is killed leaves all of it or nothing; the same file again changes nothing (T22, short)', async () => {
  const trial = await tryKills(6, 1500);
  console.log(`T22: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ halfDone: 0, faults: 0 });
  expect(trial.said).toContain('1500 added');
  expect(trial.saidAgain).toContain('0 changes');
});
