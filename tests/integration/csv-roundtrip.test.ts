import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonRecord } from '@/lib/csv/figure-columns';
import { writeFiguresCsv } from '@/lib/csv/write-figures';
import { toRecords } from '@/lib/http/figure-request';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { parseFigureQuery } from '@/lib/schemas/figure-query';
import { listFigures } from '@/lib/services/figures/list-figures';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { recordSource } from '@/lib/services/sources/record-source';
import { fieldText, figureInput } from '../support/arbitraries';
import { type FreshDatabase, freshDatabase, valueIn } from '../support/database';
import { PLAIN_FIGURE, PLAIN_SOURCE, startingFields } from '../support/figures';
import { importFile } from '../support/import-file';
import { startingDatabase } from '../support/starting-database';
import { wholeState } from '../support/whole-state';

// Real files, saved to disk each time: slow when the machine is busy.
const context = (db: FreshDatabase) => ({ db, actor: { name: 'test', role: 'system' } as const });

async function exported(db: FreshDatabase, query = '') {
  const parsed = parseFigureQuery(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return toRecords(await listFigures(context(db), parsed.query));
}

const bytesOf = (csv: string) => new TextEncoder().encode(csv);

test('the starting figures, exported and imported again, change nothing', async () => {
  await using db = await startingDatabase();
  const csv = writeFiguresCsv(await exported(db));
  const outcome = await importFile(context(db), { bytes: bytesOf(csv), of: 'figures', reason: 'Round trip' });
  expect(outcome).toEqual({ added: 0, changed: 0, unchanged: 5, revision: null });
});

test('an export with derived rows is refused at their lines, since nobody reported them', async () => {
  await using db = await startingDatabase();
  const csv = writeFiguresCsv(await exported(db, 'panel=rus-2025-01-m49019-exports-imports-usd-8-months'));
  await expect(
    importFile(context(db), { bytes: bytesOf(csv), of: 'figures', reason: 'Round trip' }),
  ).rejects.toMatchObject({
    issues: [
      { field: 'line 4, kind', code: 'derived_row' },
      { field: 'line 5, kind', code: 'derived_row' },
    ],
  });
});

test('an export brings the same figures into an empty database', async () => {
  await using first = await startingDatabase();
  await using second = await freshDatabase();
  await loadStartingData(context(second), { sources: startingFields().sources, figures: [], contextNotes: [] });
  const csv = writeFiguresCsv(await exported(first));
  expect(await importFile(context(second), { bytes: bytesOf(csv), of: 'figures', reason: 'Move' })).toMatchObject({
    added: 5,
  });
  const fields = async (db: FreshDatabase) =>
    new Map((await wholeState(context(db))).figures.map((figure) => [figure.id, toFigureFields(figure)]));
  expect(await fields(second)).toEqual(await fields(first));
});

test('any figures go through service, database, CSV and back without a change', async () => {
  await using db = await freshDatabase();
  for (const id of ['first-source', 'second-source']) await recordSource(context(db), { ...PLAIN_SOURCE, id }, 'Read');
  const published = figureInput({ text: fieldText() }).map((figure) => ({
    ...figure,
    reviewState: 'published' as const,
  }));
  const figures = fc.uniqueArray(published, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
  const used = new Set<string>();
  await fc.assert(
    fc.asyncProperty(figures, async (inputs) => {
      const fresh = inputs.filter(({ id }) => id !== null && !used.has(id));
      for (const input of fresh) {
        used.add(input.id ?? '');
        const saved = await recordFigure(context(db), toFigureFields(input), 'Random');
        expect(toFigureFields(saved)).toEqual(toFigureFields(input));
      }
      const before = await getDataRevision(context(db));
      const csv = writeFiguresCsv(await exported(db));
      const outcome = await importFile(context(db), { bytes: bytesOf(csv), of: 'figures', reason: 'Round trip' });
      expect(outcome).toEqual({ added: 0, changed: 0, unchanged: used.size, revision: null });
      expect(await getDataRevision(context(db))).toBe(before);
    }),
    { numRuns: 8 },
  );
});

test('9,007,199,254,740,993 goes digit for digit through service, database, JSON and CSV', async () => {
  await using db = await freshDatabase();
  await recordSource(context(db), PLAIN_SOURCE, 'Read');
  const exact = { ...PLAIN_FIGURE, low: '9007199254740993', high: '', decimals: '0' };
  const saved = await recordFigure(context(db), exact, 'A number that a double cannot hold');
  expect(saved.amount).toMatchObject({ low: 9_007_199_254_740_993n, high: 9_007_199_254_740_993n });
  expect((await wholeState(context(db))).figures[0]?.amount.low).toBe(9_007_199_254_740_993n);
  expect(valueIn(db.file, 'SELECT CAST(low AS TEXT) FROM Figure')).toBe('9007199254740993');
  const records = await exported(db);
  expect(JSON.stringify(records.map(toJsonRecord))).toContain('"low":"9007199254740993"');
  expect(writeFiguresCsv(records)).toContain(',9007199254740993,9007199254740993,0,');
  const revision = await db.reader.revision.findFirst({ where: { subjectType: 'figure' } });
  expect(JSON.parse(revision?.after ?? '{}')).toMatchObject({ low: '9007199254740993' });
});

test('the largest amount, 2^63 - 1, fits; one more is refused before the database sees it', async () => {
  await using db = await freshDatabase();
  await recordSource(context(db), PLAIN_SOURCE, 'Read');
  const largest = { ...PLAIN_FIGURE, low: '9223372036854775807', high: '', decimals: '0' };
  expect((await recordFigure(context(db), largest, 'Largest')).amount.low).toBe(9_223_372_036_854_775_807n);
  const tooLarge = { ...largest, id: 'too-large', low: '9223372036854775808' };
  await expect(recordFigure(context(db), tooLarge, 'Too large')).rejects.toMatchObject({ kind: 'invalid_input' });
});
