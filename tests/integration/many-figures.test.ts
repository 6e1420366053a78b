import { afterAll, beforeAll, expect, test } from 'vitest';
import { SORTED_AT_ONCE } from '@/lib/db/figures/list-figures';
import { type OpenDatabase, openDatabase } from '@/lib/db/open-database';
import { claimAddress } from '@/lib/domain/claim';
import type { Figure } from '@/lib/domain/figure';
import { figureOrder, isSelected } from '@/lib/domain/figure-selection';
import type { Source } from '@/lib/domain/source';
import { EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { FIGURE_SORTS, parseFigureQuery, SORT_ORDERS } from '@/lib/schemas/figure-query';
import { getFigureOfClaim } from '@/lib/services/claims/get-figure-of-claim';
import { getClaim, listClaims } from '@/lib/services/claims/list-claims';
import { getComparison } from '@/lib/services/compare/get-comparison';
import { listAreas } from '@/lib/services/compare/list-areas';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { countFigures, EVERY_FIGURE } from '@/lib/services/figures/count-figures';
import { listFigurePage } from '@/lib/services/figures/list-figure-page';
import { sortName } from '@/lib/services/figures/list-figures';
import { listFilterChoices } from '@/lib/services/figures/list-filter-choices';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { listSourcePage } from '@/lib/services/history/list-recorded';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import type { ServiceContext } from '@/lib/services/service-context';
import { recordSource } from '@/lib/services/sources/record-source';
import { migratedFile } from '../support/database';
import { editorOn, readerOn } from '../support/editing';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../support/figures';
import { fillWithFigures, MANY_SOURCE, nthFigure } from '../support/many-figures';

/** More than are put in order at once: pages follow an index. */
const MANY = SORTED_AT_ONCE + 500;
const FIRST = nthFigure(3);
const FIRST_ID = String(FIRST.id);

async function manyFigures(count = MANY, recorded = false) {
  const file = migratedFile();
  fillWithFigures(file, count, recorded);
  return openDatabase(file);
}

function queryOf(text: string) {
  const parsed = parseFigureQuery(new URLSearchParams(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.query;
}

/** Every page from the beginning to the end, then back again. */
async function crawl(context: () => ServiceContext, text: string, limit: number) {
  const pages: string[][] = [];
  const back: string[][] = [];
  const query = queryOf(text);
  let cursor: string | null = null;
  let seen = 0;
  let total = 0;
  let previous: string | null = null;
  do {
    const { page, figures } = await listFigurePage(context(), query, { limit, cursor });
    expect(page.skipped).toBe(seen);
    seen += figures.length;
    total = page.total;
    pages.push(figures.map(({ id }) => id));
    ({ next: cursor, previous } = page);
  } while (cursor !== null);
  for (cursor = previous; cursor !== null; ) {
    const { page, figures } = await listFigurePage(context(), query, { limit, cursor });
    back.unshift(figures.map(({ id }) => id));
    cursor = page.previous;
  }
  expect(back).toEqual(pages.slice(0, -1));
  return { pages, total };
}

const NAMES = sortName(new Map([[MANY_SOURCE, { publisher: 'A publisher' } as Source]]));

test.each(
  FIGURE_SORTS.flatMap((sort) =>
    SORT_ORDERS.flatMap((order) =>
      ['', '&flow=exports', '&period=2010'].map((filter) => `sort=${sort}&order=${order}${filter}`),
    ),
  ),
)('a crawl sees each figure once, in the order of all, there and back: %s', async (text) => {
  const query = queryOf(text);
  const wanted = Array.from({ length: MANY }, (_, n) => nthFigure(n) as Figure)
    .filter((figure) => isSelected(figure, query))
    .toSorted(figureOrder(query.sort, query.order, NAMES));
  const { pages, total } = await crawl(() => readerOn(many), text, 900);
  expect(pages.flat()).toEqual(wanted.map(({ id }) => id));
  expect(total).toBe(wanted.length);
});

let many: OpenDatabase;
beforeAll(async () => {
  many = await manyFigures();
});
afterAll(() => many.close());

test('filters offer what some published figure has, among all of them', async () => {
  const db = await manyFigures();
  try {
    const all = Array.from({ length: MANY }, (_, n) => nthFigure(n));
    const spans = (figures: readonly FigureInput[]) => figures.map(({ period }) => `${period.first}/${period.last}`);
    const offered = async () => {
      const { reporters, partners, periods, sources } = await listFilterChoices(readerOn(db));
      const months = periods.map(({ value: span }) => (span ? `${span.first}/${span.last}` : 'unstated'));
      const values = (choices: { value: string }[]) => choices.map(({ value }) => value);
      const names = [values(reporters), values(partners), months, sources.map(({ value }) => value.id)];
      return names.map((one) => one.toSorted());
    };
    const wanted = [all.map(({ reporter }) => reporter), all.map(({ partner }) => partner), spans(all), [MANY_SOURCE]];
    const before = wanted.map((names) => [...new Set(names)].toSorted());
    expect(await offered()).toEqual(before);
    const own = {
      ...PLAIN_FIGURE,
      id: 'the-only-one',
      source: 'plain-source',
      reporter: 'M49:150',
      partner: 'M49:202',
    };
    await recordSource(editorOn(db), PLAIN_SOURCE, 'Read');
    const unstated = { period_basis: 'unstated', time_period: '' };
    await recordFigure(editorOn(db), { ...own, ...unstated, review_state: 'proposed' }, 'As printed');
    expect(await offered()).toEqual(before);
    const save = (version: number, review_state: string) =>
      correctFigureFields(editorOn(db), { id: own.id, version, fields: { review_state }, reason: 'As printed' });
    await save(1, 'published');
    const more = [['M49:150'], ['M49:202'], ['unstated'], ['plain-source']];
    expect(await offered()).toEqual(before.map((names, index) => [...names, ...(more[index] ?? [])].toSorted()));
    await save(2, 'withdrawn');
    expect(await offered()).toEqual(before);
  } finally {
    await db.close();
  }
});

test('a cursor of another order or of a figure that is not there is refused', async () => {
  const db = await manyFigures();
  try {
    const { page } = await listFigurePage(readerOn(db), queryOf(''), { limit: 10, cursor: null });
    const refused = (text: string, cursor: string | null) =>
      expect(listFigurePage(readerOn(db), queryOf(text), { limit: 10, cursor })).rejects.toMatchObject({
        kind: 'invalid_input',
        issues: [{ field: 'cursor', code: 'not_a_cursor' }],
      });
    await refused('sort=period', page.next);
    const other = Buffer.from(JSON.stringify(['figures amount descending', 'after', ['10', 'nobody']]));
    await refused('', other.toString('base64url'));
  } finally {
    await db.close();
  }
});

test('old figures are found, compared, counted and corrected', async () => {
  const db = await manyFigures();
  try {
    expect((await getFigureOfClaim(readerOn(db), FIRST_ID, false)).figure.id).toBe(FIRST_ID);
    expect((await getClaim(readerOn(db), claimAddress(FIRST))).claim.figures.map(({ id }) => id)).toEqual([FIRST_ID]);
    const { chosen, missing } = await getComparison(readerOn(db), { ...EMPTY_VIEW, figures: [FIRST_ID, 'nobody'] });
    expect([chosen.map(({ id }) => id), missing]).toEqual([[FIRST_ID], ['nobody']]);
    const sources = await listSourcePage(readerOn(db), null, { limit: 5, cursor: null });
    expect(sources.page.rows.map(({ source, figureCount }) => [source.id, figureCount])).toEqual([[MANY_SOURCE, MANY]]);
    const areas = await listAreas(readerOn(db), true, { limit: 500, cursor: null });
    expect(areas.page.rows.reduce((sum, { asReporter }) => sum + asReporter, 0)).toBe(MANY);
    expect(areas.page.rows.reduce((sum, { asPartner }) => sum + asPartner, 0)).toBe(MANY);
    const saved = await correctFigureFields(editorOn(db), {
      id: FIRST_ID,
      version: 1,
      fields: { review_state: 'withdrawn' },
      reason: 'Twice',
    });
    expect(saved.reviewState).toBe('withdrawn');
    const query = { ...queryOf(''), reviewState: 'withdrawn' as const };
    const list = await listFigurePage(editorOn(db), query, { limit: 10, cursor: null });
    expect([list.figures.map(({ id }) => id), list.page.total, list.total]).toEqual([[FIRST_ID], 1, 1]);
    expect((await countFigures(readerOn(db), EVERY_FIGURE)).count).toBe(MANY - 1);
    await expect(listFigurePage(readerOn(db), query, { limit: 10, cursor: null })).rejects.toThrow();
  } finally {
    await db.close();
  }
});

/** The ids of every claim on the pages of the list, forwards, after going the same way back. */
async function crawlClaims(context: () => ServiceContext, text: string, limit: number) {
  const query = queryOf(text);
  const pages: string[][] = [];
  const back: string[][] = [];
  let cursor: string | null = null;
  let previous: string | null = null;
  let total = 0;
  do {
    const { page } = await listClaims(context(), query, { limit, cursor });
    expect([page.skipped, page.rows.length <= limit]).toEqual([pages.flat().length, true]);
    pages.push(page.rows.map(({ id }) => id));
    total = page.total;
    ({ next: cursor, previous } = page);
  } while (cursor !== null);
  for (cursor = previous; cursor !== null; ) {
    const { page } = await listClaims(context(), query, { limit, cursor });
    back.unshift(page.rows.map(({ id }) => id));
    cursor = page.previous;
  }
  expect(back).toEqual(pages.slice(0, -1));
  return { ids: pages.flat(), total };
}

const claimIds = (figures: readonly FigureInput[]) => [...new Set(figures.map(claimAddress))].toSorted();

test.each([
  [''],
  [`reporter=${FIRST.reporter}`],
  [`reporter=${FIRST.reporter}&flow=${FIRST.flow}`],
  ['flow=imports'],
  ['period=2010'],
  [`source=${MANY_SOURCE}&partner=${FIRST.partner}`],
  ['source=another-source'],
])('the claims of many figures are listed each once, there and back: %s', async (text) => {
  const db = await manyFigures();
  try {
    const query = queryOf(text);
    const wanted = Array.from({ length: MANY }, (_, n) => nthFigure(n)).filter((figure) =>
      isSelected(figure as unknown as Figure, query),
    );
    const { ids, total } = await crawlClaims(() => readerOn(db), text, text === '' ? 450 : 7);
    expect(ids).toEqual(claimIds(wanted));
    expect(total).toBe(ids.length);
    expect(ids.length > 0).toBe(text !== 'source=another-source');
  } finally {
    await db.close();
  }
});

test('a claim’s figures stand beside each other however old, and a cursor goes on when there are more', async () => {
  const db = await manyFigures(1999);
  try {
    const editor = editorOn(db);
    const first = await listClaims(readerOn(db), queryOf(''), { limit: 2, cursor: null });
    const { id: _id, ...fields } = toFigureFields(FIRST);
    for (const id of ['rival-one', 'rival-two', 'rival-three'])
      await recordFigure(
        editor,
        { ...fields, id, review_state: id === 'rival-two' ? 'proposed' : 'published' },
        'Also said',
      );
    const second = await listClaims(readerOn(db), queryOf(''), { limit: 2, cursor: first.page.next });
    const known = claimIds(Array.from({ length: 1999 }, (_, n) => nthFigure(n)));
    expect(second.page.rows.map(({ id }) => id)).toEqual(known.slice(2, 4));
    expect([second.page.total, second.page.skipped]).toEqual([known.length, 2]);
    const text = `reporter=${FIRST.reporter}&partner=${FIRST.partner}&flow=${FIRST.flow}`;
    const { page } = await listClaims(readerOn(db), queryOf(text), { limit: 500, cursor: null });
    const own = page.rows.find(({ id }) => id === claimAddress(FIRST));
    expect(own).toMatchObject({
      chosen: FIRST_ID,
      figures: [{ id: FIRST_ID }, { id: 'rival-one' }, { id: 'rival-three' }],
    });
  } finally {
    await db.close();
  }
});

test('as of a state of very many changes claims are those of then', async () => {
  const count = 20_500;
  const db = await manyFigures(count, true);
  try {
    const { revision } = (await getFigureOfClaim(readerOn(db), FIRST_ID, false)).figure;
    await correctFigureFields(editorOn(db), {
      id: FIRST_ID,
      version: 1,
      fields: { review_state: 'withdrawn' },
      reason: 'Twice',
    });
    const then = await resolveAsOf(readerOn(db), { kind: 'revision', number: revision }, new Date());
    const all = Array.from({ length: count }, (_, n) => nthFigure(n));
    const before = await crawlClaims(() => ({ ...then.context }), '', 5000);
    expect(before.ids).toEqual(claimIds(all));
    const now = await crawlClaims(() => readerOn(db), `reporter=${FIRST.reporter}`, 500);
    const ofReporter = all.filter(({ id, reporter }) => reporter === FIRST.reporter && id !== FIRST_ID);
    expect(now.ids).toEqual(claimIds(ofReporter));
    const { page } = await listClaims({ ...then.context }, queryOf(`reporter=${FIRST.reporter}`), {
      limit: 9,
      cursor: null,
    });
    expect([page.total, now.total]).toEqual([now.total + 1, ofReporter.length]);
    expect(page.rows.every(({ figures }) => figures[0]?.sourceId === MANY_SOURCE)).toBe(true);
  } finally {
    await db.close();
  }
});

test('as of a state of very many changes pages and figures are those of then', async () => {
  const count = 20_500;
  const db = await manyFigures(count, true);
  try {
    const { revision } = (await getFigureOfClaim(readerOn(db), FIRST_ID, false)).figure;
    await correctFigureFields(editorOn(db), { id: FIRST_ID, version: 1, fields: { note: 'Later' }, reason: 'Later' });
    const then = await resolveAsOf(readerOn(db), { kind: 'revision', number: revision }, new Date());
    const context = () => ({ ...then.context });
    const { pages, total } = await crawl(context, '', 5000);
    expect([new Set(pages.flat()).size, total]).toEqual([count, count]);
    const at = async (asked: ServiceContext) => (await getFigureOfClaim(asked, FIRST_ID, false)).figure.note;
    expect([await at(context()), await at(readerOn(db))]).toEqual([FIRST.note, 'Later']);
  } finally {
    await db.close();
  }
});
