import { describe, expect, test } from 'vitest';
import { updateFigure } from '@/lib/db/figures/figure-writes';
import { updateSource } from '@/lib/db/figures/source-writes';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { parseFigureQuery } from '@/lib/schemas/figure-query';
import { getEconomy } from '@/lib/services/compare/get-economy';
import { getOverview } from '@/lib/services/compare/get-overview';
import { AppError } from '@/lib/services/errors';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { getFigure } from '@/lib/services/figures/get-figure';
import { listFigures } from '@/lib/services/figures/list-figures';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { getDataState } from '@/lib/services/history/get-data-state';
import { getSource } from '@/lib/services/sources/get-source';
import { getSources } from '@/lib/services/sources/get-sources';
import { listSources } from '@/lib/services/sources/list-sources';
import { recordSource } from '@/lib/services/sources/record-source';
import { type FreshDatabase, freshDatabase, reopened } from '../support/database';
import { PLAIN_FIGURE, PLAIN_SOURCE, startingFields } from '../support/figures';
import { startingDatabase } from '../support/starting-database';
import { wholeState } from '../support/whole-state';

// Real files, saved to disk each time: slow when the machine is busy.
/** A context of its own for each request, as the server makes them. */
const context = (db: FreshDatabase, name = 'editor') => ({ db, actor: { name, role: 'system' } as const });

/** The data revision, and every row that a save could have left. */
async function stateOf(db: FreshDatabase) {
  const { reader } = db;
  const [figures, claims, revisions] = [
    await reader.figure.findMany(),
    await reader.claim.count(),
    await reader.revision.count(),
  ];
  return { figures, claims, revisions, number: await getDataRevision(context(db)) };
}

async function databaseWithSource(): Promise<FreshDatabase> {
  const db = await freshDatabase({ clock: () => new Date('2027-01-02T12:00:00Z') });
  await recordSource(context(db), PLAIN_SOURCE, 'Read');
  return db;
}

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw error;
}

describe('recording a figure', () => {
  test('saves it with its claim and one revision that tells who, why and what', async () => {
    await using db = await databaseWithSource();
    const figure = await recordFigure(context(db), PLAIN_FIGURE, 'Found in the archive');
    expect(figure).toMatchObject({ id: 'plain-figure', version: 1, createdRevision: 2, revision: 2 });
    expect(await db.reader.revision.findMany({ where: { subjectType: 'figure' } })).toMatchObject([
      {
        subjectId: 'plain-figure',
        number: 2,
        actor: 'editor',
        reason: 'Found in the archive',
        at: new Date('2027-01-02T12:00:00Z'),
        before: null,
        after: JSON.stringify(toFigureFields(figure)),
      },
    ]);
    expect((await getFigure(context(db), 'plain-figure')).figure).toEqual(figure);
    expect(await getDataRevision(context(db))).toBe(2);
  });

  test('without an id gives it one of its own', async () => {
    await using db = await databaseWithSource();
    const fields = { ...PLAIN_FIGURE, id: '' };
    const [first, second] = [
      await recordFigure(context(db), fields, 'One'),
      await recordFigure(context(db), fields, 'Two'),
    ];
    expect(first.id).toMatch(/^[2-9b-z]{10}$/);
    expect(first.id).not.toBe(second.id);
    expect(first.claimId).toBe(second.claimId);
    expect(await db.reader.claim.count()).toBe(1);
  });

  test.each<[string, object, string, string[]]>([
    ['bad fields', { low: '1e9', flow: 'trade' }, 'invalid_input', ['flow: not_allowed', 'low: amount_not_whole']],
    ['an unknown source', { source: 'lost-source' }, 'invalid_input', ['source: source_unknown']],
    ['a taken id', {}, 'conflict', []],
  ])('with %s is refused and leaves nothing', async (_, fields, kind, issues) => {
    await using db = await databaseWithSource();
    await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const before = await stateOf(db);
    const refusal = await refusalOf(recordFigure(context(db), { ...PLAIN_FIGURE, ...fields }, 'Second'));
    expect(refusal.kind).toBe(kind);
    expect(refusal.issues.map(({ field, code }) => `${field}: ${code}`)).toEqual(issues);
    expect(await stateOf(db)).toEqual(before);
  });

  test('twice at the same moment under one id saves one of the two', async () => {
    await using db = await databaseWithSource();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((turn) => recordFigure(context(db), PLAIN_FIGURE, `Turn ${turn}`)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await db.reader.revision.count({ where: { subjectType: 'figure' } })).toBe(1);
  });
});

describe('correcting a figure', () => {
  const corrected = { ...PLAIN_FIGURE, qualifier: 'above', low: '2000000000', high: '' };
  const correction = { id: 'plain-figure', version: 1, input: corrected, reason: 'Misread' };

  test('saves the next version, and the revision keeps what was there before', async () => {
    await using db = await databaseWithSource();
    const before = await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const after = await correctFigure(context(db, 'second editor'), correction);
    expect(after).toMatchObject({
      amount: { qualifier: 'above', low: 2_000_000_000n, high: null },
      version: 2,
      createdRevision: 2,
      revision: 3,
    });
    const [, revision] = await db.reader.revision.findMany({
      where: { subjectId: 'plain-figure' },
      orderBy: { id: 'asc' },
    });
    expect(revision).toMatchObject({
      number: 3,
      actor: 'second editor',
      reason: 'Misread',
      before: JSON.stringify(toFigureFields(before)),
      after: JSON.stringify(toFigureFields(after)),
    });
  });

  test('over a version that is no longer the newest is a conflict, and nothing changes', async () => {
    await using db = await databaseWithSource();
    await recordFigure(context(db), PLAIN_FIGURE, 'First');
    await correctFigure(context(db), correction);
    const before = await stateOf(db);
    const refusal = await refusalOf(correctFigure(context(db), { ...correction, reason: 'Too late' }));
    expect([refusal.kind, refusal.message]).toEqual([
      'conflict',
      'plain-figure was changed by somebody else meanwhile. Nothing was saved: look at the newer version first',
    ]);
    expect(await stateOf(db)).toEqual(before);
  });

  test('is guarded by the version in the database, too: a row of another version is not written', async () => {
    await using db = await databaseWithSource();
    const figure = await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const [source] = (await wholeState(context(db))).sources.values();
    if (!source) throw new Error('there is one source');
    const written = await db.writer.write(async (write) => [
      await updateFigure(write, { ...figure, version: 7 }, { ...figure, note: 'Too late' }),
      await updateSource(write, { ...source, version: 7 }, { ...source, note: 'Too late' }),
    ]);
    expect(written).toEqual([null, null]);
    const after = await wholeState(context(db));
    expect([after.figures[0]?.note, after.sources.get(source.id)?.note]).toEqual([null, null]);
  });

  test('by several editors at once lets one of them through', async () => {
    await using db = await databaseWithSource();
    await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => correctFigure(context(db), correction)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect((await getFigure(context(db), 'plain-figure')).figure.version).toBe(2);
  });

  test('moves it to the claim that its new months make, and keeps its id whatever the input says', async () => {
    await using db = await databaseWithSource();
    const before = await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const input = { ...PLAIN_FIGURE, id: 'another-id', time_period: '2023' };
    const after = await correctFigure(context(db), { ...correction, input });
    expect(after.id).toBe('plain-figure');
    expect(after.period).toMatchObject({ first: '2023-01', last: '2023-12' });
    expect(after.claimId).not.toBe(before.claimId);
  });

  test.each<[string, object, string]>([
    ['an unknown id', { id: 'lost-figure' }, 'not_found'],
    ['bad fields', { input: { ...PLAIN_FIGURE, currency: '$' } }, 'invalid_input'],
    ['an unknown source', { input: { ...PLAIN_FIGURE, source: 'lost-source' } }, 'invalid_input'],
  ])('with %s is refused and leaves everything', async (_, fields, kind) => {
    await using db = await databaseWithSource();
    await recordFigure(context(db), PLAIN_FIGURE, 'First');
    const before = await stateOf(db);
    expect((await refusalOf(correctFigure(context(db), { ...correction, ...fields }))).kind).toBe(kind);
    expect(await stateOf(db)).toEqual(before);
  });
});

describe('recording a source', () => {
  test('refuses bad fields and a taken id', async () => {
    await using db = await databaseWithSource();
    expect((await refusalOf(recordSource(context(db), { ...PLAIN_SOURCE, title: '' }, 'Again'))).kind).toBe(
      'invalid_input',
    );
    expect((await refusalOf(recordSource(context(db), PLAIN_SOURCE, 'Again'))).kind).toBe('conflict');
    expect(await getDataRevision(context(db))).toBe(1);
  });
});

test('revisions are append-only: the database itself refuses to change or delete one', async () => {
  await using db = await databaseWithSource();
  await expect(
    db.writer.write(({ tx }) => tx.revision.updateMany({ data: { reason: 'Rewritten' } })),
  ).rejects.toThrow();
  await expect(db.writer.write(({ tx }) => tx.revision.deleteMany())).rejects.toThrow();
  expect(await db.reader.revision.findMany()).toMatchObject([{ reason: 'Read' }]);
});

describe('reading', () => {
  test('a read after a write shows what was written, and an answer of both names the older data revision', async () => {
    await using db = await startingDatabase();
    const request = context(db);
    const before = await getOverview(request);
    await recordFigure(request, { ...PLAIN_FIGURE, source: 'izvestia-2025-colombia' }, 'Meanwhile');
    const after = await getOverview(request);
    expect([before.figureCount, after.figureCount, after.revision]).toEqual([5, 6, before.revision + 1]);
    // What an open page compares with the newest one: it is loaded again, since part of it is older.
    expect((await getDataState(request)).revision).toBe(before.revision);
    expect((await getDataState(context(db))).revision).toBe(after.revision);
  });

  test('a write of another process is seen by the next request', async () => {
    await using db = await startingDatabase();
    const before = (await wholeState(context(db))).revision;
    {
      await using other = await reopened(db.file);
      await recordFigure(context(other), { ...PLAIN_FIGURE, source: 'izvestia-2025-colombia' }, 'From elsewhere');
    }
    const after = await wholeState(context(db));
    expect([after.revision - before, after.figures.length]).toEqual([1, 6]);
  });

  test('the unchanged data set is read once', async () => {
    await using db = await startingDatabase();
    expect((await getSources(context(db))).sources).toBe((await getSources(context(db))).sources);
  });

  test('a figure comes with its source, its caveats and one comparison for each other claim, comparable ones first', async () => {
    await using db = await startingDatabase();
    const { figure, source, caveats, comparisons, contextNotes, othersInSource, competing } = await getFigure(
      context(db),
      'china-region-turnover-2024',
    );
    expect([figure.id, source.publisher, othersInSource, competing.length]).toEqual([
      'china-region-turnover-2024',
      'Izvestia',
      4,
      0,
    ]);
    expect(caveats.map(({ code }) => code)).toEqual(['period_inferred', 'area_inferred', 'definition_unknown']);
    expect(comparisons.map(({ comparison }) => comparison.verdict)).toEqual([
      'with_caveats',
      'with_caveats',
      'not_comparable',
      'not_comparable',
    ]);
    expect(contextNotes.map(({ id }) => id)).toEqual(['chancay-port']);
  });

  test('competing figures stand beside the chosen one and are counted', async () => {
    await using db = await startingDatabase();
    const [china] = startingFields().figures;
    const other = { ...china, id: 'china-other', low: '450000000000', rank: 'preferred' };
    await recordFigure(context(db), other, 'A second source');
    const overview = await getOverview(context(db));
    expect(overview.panels[0]?.figures[0]?.id).toBe('china-other');
    expect(overview.competing.get('china-other')).toBe(1);
    expect((await getFigure(context(db), 'china-other')).competing.map(({ id }) => id)).toEqual([
      'china-region-turnover-2024',
    ]);
  });

  test('figures that are proposed, withdrawn or unknown are not shown', async () => {
    await using db = await startingDatabase();
    for (const review_state of ['proposed', 'withdrawn']) {
      const hidden = { ...PLAIN_FIGURE, id: `${review_state}-figure`, source: 'izvestia-2025-colombia', review_state };
      await recordFigure(context(db), hidden, 'Hidden');
      expect((await refusalOf(getFigure(context(db), `${review_state}-figure`))).kind).toBe('not_found');
    }
    expect((await getOverview(context(db))).figureCount).toBe(5);
    expect((await refusalOf(getFigure(context(db), '__proto__'))).kind).toBe('not_found');
    expect((await refusalOf(getSource(context(db), 'lost-source'))).kind).toBe('not_found');
  });

  test('a plan stays out of the overview and never hides a result on the economy’s page', async () => {
    await using db = await startingDatabase();
    const [china] = startingFields().figures;
    const plan = { ...china, id: 'china-plan', time_period: '2030', period_basis: 'stated', obs_status: 'F' };
    const result = { ...plan, id: 'china-result', obs_status: 'A' };
    for (const figure of [plan, result]) await recordFigure(context(db), figure, 'Plan and result');
    const shown = (panels: { figures: { id: string }[] }[]) =>
      panels.flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(shown((await getOverview(context(db))).panels)).not.toContain('china-plan');
    expect(shown((await getEconomy(context(db), 'CHN')).panels)).toEqual(
      expect.arrayContaining(['china-plan', 'china-result']),
    );
  });

  test('an economy is arranged once for a data revision, and anew after a save', async () => {
    await using db = await startingDatabase();
    const before = await getEconomy(context(db), 'RUS');
    expect((await getEconomy(context(db), 'RUS')).panels).toBe(before.panels);
    await recordSource(context(db), { ...PLAIN_SOURCE, id: 'another-source' }, 'read');
    const after = await getEconomy(context(db), 'RUS');
    expect(after.panels).not.toBe(before.panels);
    expect(after.revision).toBe(before.revision + 1);
  });

  test('an economy has its own figures in panels, or those with it alone; and lists those about an area around it', async () => {
    await using db = await startingDatabase();
    const russia = await getEconomy(context(db), 'RUS');
    expect(russia.panels.map(({ kind, figures }) => [kind, figures.length])).toEqual([
      ['comparison', 1],
      ['balance', 2],
    ]);
    expect([russia.asReporter.length, russia.asPartner.length, russia.contextNotes.length]).toEqual([3, 0, 1]);
    const mexico = await getEconomy(context(db), 'MEX');
    expect([mexico.asReporter.length, mexico.asPartner.length]).toEqual([0, 5]);
    const canada = await getEconomy(context(db), 'CAN');
    expect(canada.asPartner.map(({ flow }) => flow)).toEqual(['exports', 'imports']);
    const region = await getEconomy(context(db), 'M49:419');
    expect(region.asPartner.length).toBe(3);
    expect(region.panels.map(({ kind, figures }) => [kind, figures.length])).toEqual([['comparison', 3]]);
    // What is told of a whole region is not drawn as Mexico's.
    expect(mexico.panels).toEqual([]);
    for (const code of ['DEU', 'XXX', '', '__proto__', 'M49:150']) {
      expect((await refusalOf(getEconomy(context(db), code))).kind).toBe('not_found');
    }
  });

  test('sources are listed with what was found in them, newest first, the one without a figure too', async () => {
    await using db = await startingDatabase();
    const { sources } = await listSources(context(db));
    expect(sources.map(({ source, figureCount }) => [source.publisher, source.readResult, figureCount])).toEqual([
      ['Izvestia', 'figures', 5],
      ['Latin Post', 'no_trade_figure', 0],
    ]);
    const { figures, contextNotes } = await getSource(context(db), 'izvestia-2025-colombia');
    expect([figures.length, contextNotes.length]).toEqual([5, 3]);
  });

  async function listed(db: FreshDatabase, query: string) {
    const parsed = parseFigureQuery(new URLSearchParams(query));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return listFigures(context(db), parsed.query);
  }

  test('figures are filtered and sorted by a query, with derived rows only for a whole balance panel', async () => {
    await using db = await startingDatabase();
    const rows = async (query: string) => {
      const { figures, derived, total } = await listed(db, query);
      return [figures.length, derived.length, total];
    };
    expect(await rows('')).toEqual([5, 0, 5]);
    expect(await rows('reporter=RUS')).toEqual([3, 0, 5]);
    expect(await rows('reporter=DEU')).toEqual([0, 0, 5]);
    expect(await rows('panel=m49419-turnover-usd')).toEqual([3, 0, 5]);
    expect(await rows('panel=rus-2025-01-m49019-exports-imports-usd-8-months')).toEqual([2, 2, 5]);
    expect(await rows('panel=rus-2025-01-m49019-exports-imports-usd-8-months&flow=exports')).toEqual([1, 0, 5]);
    const refusal = await refusalOf(listed(db, 'panel=lost-panel'));
    expect(refusal.issues[0]).toMatchObject({ field: 'panel', code: 'panel_unknown' });
    expect(refusal.issues[0]?.allowed).toContain('m49419-turnover-usd');
  });

  test('an empty database has no panels, no figures and no sources', async () => {
    await using db = await freshDatabase();
    const overview = await getOverview(context(db));
    expect([overview.panels, overview.figureCount, overview.revision]).toEqual([[], 0, 0]);
    expect((await listSources(context(db))).sources).toEqual([]);
    expect((await listed(db, '')).figures).toEqual([]);
  });
});
