import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNewest } from '@/lib/db/figures/open-state';
import { type OpenDatabase, openDatabase } from '@/lib/db/open-database';
import type { Figure } from '@/lib/domain/figure';
import { assignHues, reportersByArrival } from '@/lib/domain/hues';
import { foldText } from '@/lib/format/figure/area-search';
import { toFigureForm } from '@/lib/format/form/figure-form';
import { EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { findClaim } from '@/lib/services/claims/find-claim';
import { getComparison } from '@/lib/services/compare/get-comparison';
import { getEconomy } from '@/lib/services/compare/get-economy';
import { getHues } from '@/lib/services/compare/get-hues';
import { getOverview } from '@/lib/services/compare/get-overview';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { EVERY_FIGURE } from '@/lib/services/figures/count-figures';
import { getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { getFigure } from '@/lib/services/figures/get-figure';
import { listFilterChoices } from '@/lib/services/figures/list-filter-choices';
import { placeFigure } from '@/lib/services/figures/place-figure';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { saveFigureForm } from '@/lib/services/figures/save-figure-form';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import { proposeFiguresOf } from '@/lib/services/intake/propose-figures';
import { searchFigures } from '@/lib/services/search/search-figures';
import { migratedFile } from '../support/database';
import { addFigure, addSource, editorOn, readerOn } from '../support/editing';
import { fillWithFigures, MANY_SOURCE, nthFigure } from '../support/many-figures';
import { deskSearchText } from '../support/search-text';

const MANY = 4500;
/** The first that was recorded. */
const OLDEST = nthFigure(0);
const OLDEST_ID = String(OLDEST.id);

function manyFigures(count = MANY, recorded = false): { db: Promise<OpenDatabase>; file: string } {
  const file = migratedFile();
  fillWithFigures(file, count, recorded);
  return { db: openDatabase(file), file };
}

function run(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

function allFigures(file: string): Figure[] {
  const { figures, close } = openNewest(file);
  const all = [...figures.all({ ...EVERY_FIGURE, reviewState: 'any' })].flat();
  close();
  return all;
}

function arrivals(file: string, wanted: number): string[] {
  const { figures, close } = openNewest(file);
  const found = figures.arrivals(wanted);
  close();
  return found;
}

/** One reporter for the figures of a rule. */
const oneReporter = (rule: string) =>
  `UPDATE "Figure" SET "reporter" = (SELECT "reporter" FROM "Figure" WHERE "id" = '${OLDEST_ID}') WHERE ${rule}`;

test.each([
  ['one write', 'SELECT 1'],
  ['one write, recorded against the order of ids', `UPDATE "Figure" SET "id" = 'x' || (99999999 - rowid)`],
  ['a write for each', 'UPDATE "Figure" SET "createdRevision" = rowid'],
  ['writes of seven', 'UPDATE "Figure" SET "createdRevision" = 1 + rowid / 7, "id" = \'x\' || (99999999 - rowid)'],
  ['small writes before a large one', 'UPDATE "Figure" SET "createdRevision" = min(rowid, 1500)'],
  ['a large write before small ones', 'UPDATE "Figure" SET "createdRevision" = max(rowid, 2300)'],
  ['one reporter for a long time, in one write', oneReporter('seq < 4100')],
  [
    'one reporter for a long time, in many writes',
    `${oneReporter('seq < 4100')}; UPDATE "Figure" SET "createdRevision" = rowid`,
  ],
  [
    'two reporters in all, the second one late',
    `${oneReporter('seq < 4499')}; UPDATE "Figure" SET "createdRevision" = rowid / 10`,
  ],
])('reporters come in the order of their first figures: %s', async (_what, sql) => {
  const { db, file } = manyFigures();
  await (await db).close();
  run(file, sql);
  const wanted = reportersByArrival(allFigures(file));
  for (const most of [4, 9]) expect(arrivals(file, most)).toEqual(wanted.slice(0, most));
});

test('hues do not move when figures outgrow memory, nor as of an earlier state', async () => {
  const { db: opening, file } = manyFigures(20_500, true);
  const db = await opening;
  try {
    const hueOf = assignHues(allFigures(file));
    const reporters = [...new Set(allFigures(file).map(({ reporter }) => reporter))];
    const before = reporters.map(hueOf);
    expect(reporters.map((await getHues(readerOn(db))).hueOf)).toEqual(before);
    const desk = await getFigureDesk(editorOn(db));
    expect(reporters.map((reporter) => desk.hues[reporter] ?? desk.nextHue)).toEqual(before);
    // The very first figure was misread: its reporter comes later now, and came first then.
    const { revision } = (await getFigure(readerOn(db), OLDEST_ID)).figure;
    await correctFigureFields(editorOn(db), { id: OLDEST_ID, version: 1, fields: { reporter: 'BRA' }, reason: 'x' });
    expect((await getHues(readerOn(db))).hued[0]).toBe('BRA');
    const then = await resolveAsOf(readerOn(db), { kind: 'revision', number: revision }, new Date());
    expect(reporters.map((await getHues({ ...then.context })).hueOf)).toEqual(before);
  } finally {
    await db.close();
  }
});

let searched: OpenDatabase;
let searchedFile: string;

beforeAll(async () => {
  const { db, file } = manyFigures();
  searchedFile = file;
  run(
    file,
    `UPDATE "Figure" SET "note" = 'Corrigé d’après la Señora Ibáñez;' || char(10) || 'twice' WHERE rowid IN (2, 4000);
     UPDATE "Figure" SET "note" = NULL WHERE rowid = 9;
     UPDATE "Figure" SET "reviewState" = 'withdrawn' WHERE rowid % 701 = 0;
     UPDATE "Figure" SET "rank" = 'deprecated', "rankReason" = 'x' WHERE rowid = 5`,
  );
  searched = await db;
});
afterAll(() => searched.close());

test.each([
  ['brazil'],
  ['withdrawn'],
  ['withdrawn exports'],
  ['deprecated'],
  ['Ibanez corrige'],
  ['as told in a second line'],
  ['00000042'],
  ['many-00000042'],
  ['proposed'],
  ['2003-05'],
  ['Côte 2004 publisher'],
  ['xyzzy'],
])('the desk’s search reaches every figure, a page at a time: %s', async (search) => {
  const words = foldText(search).split(' ');
  const { sources } = await searchFigures(editorOn(searched), search, { most: 1 });
  const wanted = allFigures(searchedFile)
    .filter((figure) => {
      const text = foldText(deskSearchText(figure, sources.get(figure.sourceId)));
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
  expect(wanted.length > 0).toBe(!['xyzzy', 'proposed'].includes(search));
  const found: string[] = [];
  for (let before: string | null = null; ; ) {
    const page = await searchFigures(editorOn(searched), search, { before, most: 40 });
    expect([page.total, page.figures.length <= 40]).toEqual([MANY, true]);
    found.push(...page.figures.map(({ id }) => id));
    if (page.older === null) break;
    before = page.older;
  }
  expect(found).toEqual(wanted.toReversed());
});

test('without words the desk lists every figure, the last recorded first', async () => {
  const first = await searchFigures(editorOn(searched), '');
  const all = allFigures(searchedFile).map(({ id }) => id);
  expect(first.figures.map(({ id }) => id)).toEqual(all.toReversed().slice(0, 100));
  const last = await searchFigures(editorOn(searched), '', { before: all[50] });
  expect([last.figures.length, last.older]).toEqual([50, null]);
  await expect(searchFigures(readerOn(searched), '')).rejects.toThrow();
});

test('an old claim is known while typing and at saving, and neighbours are found beyond memory', async () => {
  const { db: opening } = manyFigures();
  const db = await opening;
  try {
    expect((await findClaim(editorOn(db), OLDEST)).map(({ id }) => id)).toEqual([OLDEST_ID]);
    const form = { ...toFigureForm(OLDEST), reason: 'Also said' };
    await expect(saveFigureForm(editorOn(db), form)).rejects.toMatchObject({
      issues: [{ field: 'claim_answer', code: 'claim_exists' }],
    });
    // The oldest again, by another reporter: its panel holds the oldest, which lies far beyond the ones in memory.
    const typed = { ...OLDEST, id: null, reporter: 'M49:419' };
    const { beside } = await placeFigure(editorOn(db), typed);
    expect(beside.map(({ other }) => other.id)).toContain(OLDEST_ID);
    // And the other side of its balance.
    const exports = nthFigure(1);
    expect(exports.flow).toBe('exports');
    const pair = await placeFigure(editorOn(db), { ...exports, id: null, flow: 'imports' });
    expect(pair.beside.map(({ other }) => other.id)).toContain(exports.id);
    // Readers of the newest one are offered the oldest.
    const { id: _id, ...fields } = toFigureFields(OLDEST);
    await recordFigure(editorOn(db), { ...fields, id: 'its-neighbour', reporter: 'M49:419' }, 'Read');
    const { comparisons, isPart } = await getFigure(readerOn(db), 'its-neighbour');
    expect([comparisons.length, isPart, comparisons[0]?.other.id]).toEqual([100, true, OLDEST_ID]);
    const { fitting } = await getComparison(readerOn(db), { ...EMPTY_VIEW, figures: ['its-neighbour'] });
    expect(fitting.map(({ id }) => id)).toContain(OLDEST_ID);
  } finally {
    await db.close();
  }
});

test('intake knows what was recorded from the same text, however long ago', async () => {
  const file = migratedFile();
  const db = await openDatabase(file);
  try {
    await addSource(db);
    const text = 'Brazil’s exports to China reached $8.5 billion in 2023, customs said.';
    const { figures } = await proposeFiguresOf(editorOn(db), { text, source: 'plain-source' });
    const [first] = figures;
    expect([figures.length, first?.recorded]).toEqual([1, null]);
    const saved = await saveFigureForm(editorOn(db), { ...first?.form, source: 'plain-source', reason: 'Read' });
    fillWithFigures(file, 2010);
    const again = await proposeFiguresOf(editorOn(db), { text, source: 'plain-source' });
    expect(again.figures[0]).toMatchObject({ recorded: { id: saved.id }, competingReports: [] });
  } finally {
    await db.close();
  }
});

test('the overview takes the preferred figure of a claim, however old, and says of how many it is made', async () => {
  const { db: opening } = manyFigures();
  const db = await opening;
  try {
    await correctFigureFields(editorOn(db), {
      id: OLDEST_ID,
      version: 1,
      fields: { rank: 'preferred', rank_reason: 'As printed' },
      reason: 'x',
    });
    const { id: _id, rank: _rank, rank_reason: _reason, ...fields } = toFigureFields(OLDEST);
    await recordFigure(editorOn(db), { ...fields, id: 'its-rival' }, 'Also said');
    const { panels, competing, figureCount, shownOf } = await getOverview(readerOn(db));
    const shown = new Set(panels.flatMap(({ figures }) => figures.map(({ id }) => id)));
    expect([figureCount, shownOf]).toEqual([MANY + 1, shown.size]);
    expect([shown.has('its-rival'), competing.get(OLDEST_ID), competing.has('its-rival')]).toEqual([false, 1, false]);
  } finally {
    await db.close();
  }
});

test('an economy’s page has what others reported about it, however long ago', async () => {
  const { db: opening } = manyFigures();
  const db = await opening;
  try {
    await addSource(db);
    const one = { id: 'about-kiribati', partner: 'KIR', reporter: 'ARG' };
    const before = (await getEconomy(readerOn(db), 'KIR')).asPartner.map(({ id }) => id);
    const wanted = Array.from({ length: MANY }, (_, n) => nthFigure(n)).filter(({ partner }) => partner === 'KIR');
    expect(before.toSorted()).toEqual(wanted.map(({ id }) => String(id)).toSorted());
    expect(wanted.length).toBeGreaterThan(8);
    await addFigure(db, one);
    await addFigure(db, { ...one, id: 'not-shown', review_state: 'proposed' });
    await addFigure(db, { ...one, id: 'about-oceania', partner: 'M49:009' });
    const after = (await getEconomy(readerOn(db), 'KIR')).asPartner.map(({ id }) => id);
    expect(after.toSorted()).toEqual([...before, 'about-kiribati', 'about-oceania'].toSorted());
  } finally {
    await db.close();
  }
});

test('filters of an earlier state of very many figures offer all that it had', async () => {
  const count = 20_500;
  const { db: opening } = manyFigures(count, true);
  const db = await opening;
  try {
    await addSource(db);
    const unstated = { period_basis: 'unstated', time_period: '' };
    const { revision } = await addFigure(db, { reporter: 'M49:150', partner: 'M49:202', ...unstated });
    await addFigure(db, { id: 'later', reporter: 'M49:009', partner: 'M49:021', source: 'plain-source' });
    const then = await resolveAsOf(readerOn(db), { kind: 'revision', number: revision }, new Date());
    const { reporters, partners, periods, sources } = await listFilterChoices({ ...then.context });
    const all = Array.from({ length: count }, (_, n) => nthFigure(n));
    const different = (names: readonly unknown[]) => [...new Set(names)].map(String).toSorted();
    expect(reporters.map(({ value }) => value).toSorted()).toEqual(
      different([...all.map(({ reporter }) => reporter), 'M49:150']),
    );
    expect(partners.map(({ value }) => value).toSorted()).toEqual(
      different([...all.map(({ partner }) => partner), 'M49:202']),
    );
    expect(different(periods.map(({ value }) => `${value?.first}/${value?.last}`))).toEqual(
      different([...all.map(({ period }) => `${period.first}/${period.last}`), 'undefined/undefined']),
    );
    expect(sources.map(({ value }) => value.id)).toEqual([MANY_SOURCE, 'plain-source']);
  } finally {
    await db.close();
  }
});
