import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/services/errors';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import type { FreshDatabase } from '../support/database';
import { type ImportOutcome, importFile } from '../support/import-file';
import { startingDatabase } from '../support/starting-database';
import { wholeState } from '../support/whole-state';

// Real files, saved to disk each time: slow when the machine is busy.
const context = (db: FreshDatabase) => ({ db, actor: { name: 'command line', role: 'system' } as const });

function importLines(
  db: FreshDatabase,
  lines: string[],
  of: 'figures' | 'sources' = 'figures',
): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return importFile(context(db), { bytes, of, reason: 'Imported from a test' });
}

async function issuesOf(importing: Promise<unknown>): Promise<string[]> {
  const error = await importing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('nothing was refused');
  expect([error.kind, error.message]).toEqual(['invalid_input', 'Nothing was imported']);
  return error.issues.map(({ field, code }) => `${field}: ${code}`);
}

const HEADING = 'id,source,reporter,partner,flow,qualifier,low,high,decimals,currency,time_period,period_basis';
const BRAZIL = 'brazil,izvestia-2025-colombia,BRA,M49:419,turnover,between,40000000000,50000000000,-9,USD,2024,stated';
const CHILE = 'chile,izvestia-2025-colombia,CHL,M49:419,turnover,exactly,9007199254740993,,0,USD,2024,stated';

describe('a file of figures', () => {
  test('is refused where somebody corrected a figure since the file was made', async () => {
    await using db = await startingDatabase();
    const id = 'china-region-turnover-2024';
    await importLines(db, ['id,note', `${id},A correction`]);
    const old = ['id,version,note', `${id},1,Made from an old export`];
    expect(await issuesOf(importLines(db, old))).toEqual(['line 2, version: version_moved']);
    expect(await importLines(db, ['id,version,note', `${id},2,Made from the newest`])).toMatchObject({ changed: 1 });
  });

  test('adds what is new, changes what has a known id, and makes one data revision', async () => {
    await using db = await startingDatabase();
    const china =
      'china-region-turnover-2024,izvestia-2025-colombia,CHN,M49:419,turnover,about,300000000000,,-9,USD,2024,inferred';
    expect(await importLines(db, [HEADING, BRAZIL, china, CHILE])).toEqual({
      added: 2,
      changed: 1,
      unchanged: 0,
      revision: 11,
    });
    const { figures } = await wholeState(context(db));
    expect(figures.find(({ id }) => id === 'china-region-turnover-2024')).toMatchObject({
      amount: { qualifier: 'about', low: 300_000_000_000n, high: 300_000_000_000n },
      version: 2,
      // Columns that are not in the file keep their values.
      partnerAsPrinted: 'countries of the region',
      note: 'Given as the first time that this mark was passed.',
    });
    expect(figures.find(({ id }) => id === 'chile')?.amount.low).toBe(9_007_199_254_740_993n);
    const revisions = await db.reader.revision.findMany({ where: { number: 11 }, orderBy: { id: 'asc' } });
    expect(revisions.map(({ subjectId, before, reason }) => [subjectId, before !== null, reason])).toEqual([
      ['brazil', false, 'Imported from a test'],
      ['china-region-turnover-2024', true, 'Imported from a test'],
      ['chile', false, 'Imported from a test'],
    ]);
  });

  test('with columns for the change alone changes only those', async () => {
    await using db = await startingDatabase();
    expect(await importLines(db, ['id,note', 'india-region-turnover,Told by us'])).toMatchObject({ changed: 1 });
    const { figures } = await wholeState(context(db));
    expect(figures.find(({ id }) => id === 'india-region-turnover')).toMatchObject({
      note: 'Told by us',
      amount: { qualifier: 'about', low: 50_000_000_000n },
    });
  });

  test('that changes nothing makes no data revision', async () => {
    await using db = await startingDatabase();
    const same = 'russia-region-turnover-2023,RUS,20000000000';
    expect(await importLines(db, ['id,reporter,low', same])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
      revision: null,
    });
    expect(await getDataRevision(context(db))).toBe(10);
    expect(await db.reader.revision.count()).toBe(10);
  });

  test('with an empty id adds a figure under an id of its own', async () => {
    await using db = await startingDatabase();
    expect(await importLines(db, [HEADING, BRAZIL.replace('brazil', ''), CHILE.replace('chile', '')])).toMatchObject({
      added: 2,
    });
    const { figures } = await wholeState(context(db));
    expect(figures.filter(({ id }) => /^[2-9b-z]{10}$/.test(id)).length).toBe(2);
  });

  test('with bad rows saves none of it, and lists every one with its line and column', async () => {
    await using db = await startingDatabase();
    const lines = [
      HEADING,
      BRAZIL,
      BRAZIL.replace('40000000000', '40 bn'),
      'second-chile,izvestia-2025-colombia,CHL,M49:419,turnover,above,5000000000,6000000000,-9,USD,2024,stated',
      BRAZIL.replace('brazil', 'nowhere').replace('BRA', 'XXX'),
      CHILE.replace('izvestia-2025-colombia', 'lost-source'),
      CHILE.replace('CHL', '"C\nL"'),
      CHILE.replace('2024', '2025-01/P8M').replace('chile', 'last-chile'),
    ];
    expect(await issuesOf(importLines(db, lines))).toEqual([
      'line 3, id: id_repeated',
      'line 3, low: amount_not_whole',
      'line 4, high: high_not_allowed',
      'line 5, reporter: area_unknown',
      'line 6, source: source_unknown',
      'line 7, id: id_repeated',
      'line 7, reporter: area_unknown',
      'line 9, time_period: not_a_time_period',
    ]);
    expect(await getDataRevision(context(db))).toBe(10);
    expect((await wholeState(context(db))).figures.length).toBe(5);
  });

  test.each<[string, string[], string[]]>([
    ['an unknown column', ['id,price', 'brazil,5'], ['line 1, price: field_unknown']],
    ['a column given twice', ['id,note,note', 'brazil,a,b'], ['line 1, note: column_repeated']],
    ['__proto__ for a column', ['id,__proto__', 'brazil,x'], ['line 1, __proto__: field_unknown']],
    ['no rows', [HEADING], ['line 1: no_rows']],
    ['ragged rows', ['id,note', 'brazil'], ['line 2: cells_missing']],
    ['an unclosed quote', ['id,note', 'brazil,"x'], ['line 2: quote_unclosed']],
    ['a derived row', ['kind,id,note', 'derived,,x'], ['line 2, kind: derived_row']],
    [
      'a new figure that lacks columns',
      ['id,note', 'new-figure,x'],
      [
        'line 2, source: missing',
        'line 2, reporter: missing',
        'line 2, partner: missing',
        'line 2, flow: missing',
        'line 2, qualifier: missing',
        'line 2, currency: missing',
        'line 2, period_basis: missing',
      ],
    ],
  ])('with %s is refused', async (_, lines, expected) => {
    await using db = await startingDatabase();
    expect(await issuesOf(importLines(db, lines))).toEqual(expected);
    expect(await getDataRevision(context(db))).toBe(10);
  });

  test('that is not UTF-8 is refused', async () => {
    await using db = await startingDatabase();
    const importing = importFile(context(db), {
      bytes: new Uint8Array([0xe9, 0x0a]),
      of: 'figures',
      reason: 'Latin-1',
    });
    expect(await issuesOf(importing)).toEqual(['line 1: not_utf8']);
  });

  test('that would hold the writer does not stop an editor: both are saved, one after the other', async () => {
    await using db = await startingDatabase();
    const [first, second] = await Promise.all([importLines(db, [HEADING, BRAZIL]), importLines(db, [HEADING, CHILE])]);
    expect([first.revision, second.revision]).toEqual([11, 12]);
  });
});

describe('a file of sources', () => {
  const heading = 'id,title,publisher,language,published_from,published_to,published_basis';

  test('is read as one of figures is: with semicolons, in UTF-16', async () => {
    await using db = await startingDatabase();
    const text = `${heading}\nnew-source,Caf\u00e9,A publisher,en,2025-03-01,2025-03-01,stated\n`;
    const bytes = Buffer.from(`\ufeff${text.replaceAll(',', ';')}`, 'utf16le');
    const file = { bytes, of: 'sources', reason: 'A trial' } as const;
    expect(await importFile(context(db), file)).toMatchObject({ added: 1 });
    expect((await wholeState(context(db))).sources.get('new-source')).toMatchObject({ title: 'Caf\u00e9' });
  });

  test('adds, changes and leaves, as one of figures does', async () => {
    await using db = await startingDatabase();
    const lines = [
      heading,
      'new-source,A title,A publisher,en,2025-03-01,2025-03-01,stated',
      'latin-post-2022-colombia,Another title,Latin Post,en,2022-09-01,2022-09-30,inferred',
    ];
    expect(await importLines(db, lines, 'sources')).toEqual({ added: 1, changed: 1, unchanged: 0, revision: 11 });
    const { sources } = await wholeState(context(db));
    expect(sources.get('new-source')).toMatchObject({ title: 'A title', version: 1 });
    expect(sources.get('latin-post-2022-colombia')).toMatchObject({
      title: 'Another title',
      authors: 'Mary Webber',
      version: 2,
    });
    expect(await importLines(db, lines, 'sources')).toEqual({ added: 0, changed: 0, unchanged: 2, revision: null });
  });

  test('with bad rows saves none of it', async () => {
    await using db = await startingDatabase();
    const lines = [
      heading,
      'new-source,A title,A publisher,en,2025-03-01,2025-03-01,stated',
      'other-source,,A publisher,English,2025-03-02,2025-03-01,stated',
    ];
    expect(await issuesOf(importLines(db, lines, 'sources'))).toEqual([
      'line 3, title: missing',
      'line 3, language: not_a_language',
    ]);
    expect((await wholeState(context(db))).sources.size).toBe(2);
  });
});
