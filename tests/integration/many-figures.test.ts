import { expect, test } from 'vitest';
import { FIGURES_KEPT } from '@/lib/db/data-set';
import { openDatabase } from '@/lib/db/open-database';
import { claimAddress } from '@/lib/domain/claim';
import { EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { parseFigureQuery } from '@/lib/schemas/figure-query';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { countFigures, EVERY_FIGURE } from '@/lib/services/count-figures';
import { getComparison } from '@/lib/services/get-comparison';
import { getFigureOfClaim } from '@/lib/services/get-figure-of-claim';
import { listAreas } from '@/lib/services/list-areas';
import { getClaim } from '@/lib/services/list-claims';
import { listFigurePage } from '@/lib/services/list-figure-page';
import { listSourcePage } from '@/lib/services/list-recorded';
import { resolveAsOf } from '@/lib/services/resolve-as-of';
import type { ServiceContext } from '@/lib/services/service-context';
import { migratedFile } from '../support/database';
import { editorOn, readerOn } from '../support/editing';
import { fillWithFigures, MANY_SOURCE, nthFigure } from '../support/many-figures';

const MANY = FIGURES_KEPT + 500;
/** Recorded before the ones that are kept in memory. */
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

test.each([
  ['', MANY],
  ['sort=period', MANY],
  ['flow=exports', 0],
])('a crawl through more figures than are kept sees each once, there and back: %s', async (text, all) => {
  const db = await manyFigures();
  try {
    const query = queryOf(text);
    const wanted = Array.from({ length: MANY }, (_, n) => nthFigure(n)).filter(
      ({ flow }) => query.flow === null || flow === query.flow,
    );
    const { pages, total } = await crawl(() => readerOn(db), text, 300);
    expect(pages.flat().toSorted()).toEqual(wanted.map(({ id }) => String(id)));
    expect(total).toBe(all || wanted.length);
    // The set of a page is told by the recording, its order by the query.
    expect(pages[0]?.toSorted()).toEqual(wanted.slice(0, 300).map(({ id }) => String(id)));
    expect(pages[0]).not.toEqual(pages[0]?.toSorted());
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
    const other = Buffer.from(JSON.stringify(['figures recorded amount descending', 'after', ['10', 'nobody']]));
    await refused('', other.toString('base64url'));
  } finally {
    await db.close();
  }
});

test('figures beyond those that are kept are found, compared, counted and corrected', async () => {
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
