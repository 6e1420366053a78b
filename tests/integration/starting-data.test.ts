import { expect, test } from 'vitest';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { AppError } from '@/lib/services/errors';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { getFigure } from '@/lib/services/figures/get-figure';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { recordSource } from '@/lib/services/sources/record-source';
import { type FreshDatabase, faultsIn, freshDatabase } from '../support/database';
import { startingFields } from '../support/figures';
import { wholeState } from '../support/whole-state';

// Real files, saved to disk each time: slow when the machine is busy.
const context = (db: FreshDatabase) => ({ db, actor: { name: 'set-up', role: 'system' } as const });

const IDS = [
  'izvestia-2025-colombia',
  'latin-post-2022-colombia',
  'china-region-turnover-2024',
  'india-region-turnover',
  'russia-region-turnover-2023',
  'russia-americas-exports-2025-01-08',
  'russia-americas-imports-2025-01-08',
  'chancay-port',
  'india-investments',
  'russia-small-trade',
];

test('the starting data goes through the services: each item a write with its own revision', async () => {
  await using db = await freshDatabase({ clock: () => new Date('2027-01-02T12:00:00Z') });
  expect(await loadStartingData(context(db), startingFields())).toEqual({ added: IDS, kept: [] });

  const revisions = await db.reader.revision.findMany({ orderBy: { id: 'asc' } });
  expect(revisions.map(({ subjectId }) => subjectId)).toEqual(IDS);
  expect(revisions.map(({ number }) => number)).toEqual(IDS.map((_, index) => index + 1));
  expect(new Set(revisions.map(({ actor, reason, before }) => `${actor}, ${reason}, ${before}`))).toEqual(
    new Set(['set-up, Starting data, null']),
  );
  expect(revisions[0]?.at).toEqual(new Date('2027-01-02T12:00:00Z'));

  const dataSet = await wholeState(context(db));
  expect(dataSet.figures.map(toFigureFields)).toMatchObject(startingFields().figures);
  expect([...dataSet.sources.keys()].toSorted()).toEqual(IDS.slice(0, 2));
  expect(dataSet.contextNotes.map(({ figureIds }) => figureIds.length)).toEqual([1, 1, 3]);
  expect(dataSet.revision).toBe(10);
  expect(faultsIn(db.file)).toEqual([]);
});

test('loading again changes nothing', async () => {
  await using db = await freshDatabase();
  await loadStartingData(context(db), startingFields());
  const before = await wholeState(context(db));
  expect(await loadStartingData(context(db), startingFields())).toEqual({ added: [], kept: IDS });
  expect(await getDataRevision(context(db))).toBe(before.revision);
  expect(await db.reader.revision.count()).toBe(10);
});

test('an edited figure and a withdrawn one are never overwritten, and what is new is added', async () => {
  await using db = await freshDatabase();
  const { figures, ...others } = startingFields();
  await loadStartingData(context(db), { ...others, figures: figures.slice(0, 3), contextNotes: [] });
  const [china, india] = figures;
  const edits = [
    { id: 'china-region-turnover-2024', input: { ...china, low: '300000000000', qualifier: 'at_least' } },
    { id: 'india-region-turnover', input: { ...india, review_state: 'withdrawn' } },
  ];
  for (const edit of edits) await correctFigure(context(db), { ...edit, version: 1, reason: 'Read again' });

  const { added, kept } = await loadStartingData(context(db), startingFields());
  expect(added).toEqual(IDS.slice(5));
  expect(kept).toEqual(IDS.slice(0, 5));
  expect((await getFigure(context(db), 'china-region-turnover-2024')).figure).toMatchObject({
    amount: { qualifier: 'at_least', low: 300_000_000_000n },
    version: 2,
  });
  await expect(getFigure(context(db), 'india-region-turnover')).rejects.toMatchObject({ kind: 'not_found' });
});

test('a file with anything wrong in it is refused whole, with every place', async () => {
  await using db = await freshDatabase();
  const data = startingFields();
  const bad = {
    sources: [data.sources[0], { ...data.sources[1], publisher: '' }],
    figures: [
      { ...data.figures[0], low: '500 bn' },
      { ...data.figures[1], id: '' },
    ],
    contextNotes: [{ ...data.contextNotes[0], text: '' }],
  };
  const refusal = await loadStartingData(context(db), bad).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal instanceof AppError && refusal.issues.map(({ field, code }) => `${field}: ${code}`)).toEqual([
    'sources[1].publisher: missing',
    'figures[0].low: amount_not_whole',
    'figures[1].id: missing',
    'contextNotes[0].text: missing',
  ]);
  expect(await getDataRevision(context(db))).toBe(0);
});

test('a source that somebody recorded under the same id is left as it is', async () => {
  await using db = await freshDatabase();
  const [izvestia] = startingFields().sources;
  await recordSource(context(db), { ...izvestia, note: 'Ours' }, 'By hand');
  const { kept } = await loadStartingData(context(db), startingFields());
  expect(kept).toEqual(['izvestia-2025-colombia']);
  expect((await wholeState(context(db))).sources.get('izvestia-2025-colombia')?.note).toBe('Ours');
});
