import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import type { Figure } from '@/lib/domain/figure';
import { foldText } from '@/lib/format/figure/area-search';
import { areaName } from '@/lib/format/figure/area-words';
import { EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { getComparison } from '@/lib/services/compare/get-comparison';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import { FOUND_AT_MOST, findFigures } from '@/lib/services/search/find-figures';
import { jsonOf, serveFrom } from '../support/api';
import { migratedFile } from '../support/database';
import { editorOn, readerOn } from '../support/editing';
import { fillWithFigures, nthFigure } from '../support/many-figures';
import { publicSearchText } from '../support/search-text';
import { wholeState } from '../support/whole-state';

const MANY = 6000;
/** The first that was recorded. */
const OLDEST = nthFigure(0);

async function manyFigures(count = MANY, recorded = false) {
  const file = migratedFile();
  fillWithFigures(file, count, recorded);
  // Words of its own, which no name of an area or a period has.
  const database = new Database(file);
  database
    .prepare(
      `UPDATE "Figure" SET "attribution" = 'Señora Ibáñez', "partnerAsPrinted" = 'the Pacific Rim' WHERE "id" = ?`,
    )
    .run(OLDEST.id);
  database.close();
  return openDatabase(file);
}

/** Where a word of the search is found: in the reporter's name, the partner's, or elsewhere. */
function rankOf({ reporter, partner }: FigureInput, words: readonly string[]): number {
  const holds = (code: string) => words.some((word) => foldText(`${areaName(code)} ${code}`).includes(word));
  return holds(reporter) ? 0 : holds(partner) ? 1 : 2;
}

/** Every figure whose whole text holds each word, told without any index. */
function textMatches(search: string, sources: Awaited<ReturnType<typeof wholeState>>['sources']): string[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const all = Array.from({ length: MANY }, (_, n) => nthFigure(n)).map((figure) =>
    figure.id === OLDEST.id ? { ...figure, attribution: 'Señora Ibáñez', partnerAsPrinted: 'the Pacific Rim' } : figure,
  );
  return all
    .filter((figure) => {
      // Ids are found whole alone: these have one word that no other text has.
      const own = { ...figure, id: '' } as unknown as Figure;
      const text = foldText(publicSearchText(own, sources.get(figure.sourceId)));
      return words.every((word) => text.includes(word));
    })
    .map((figure) => ({ figure, rank: rankOf(figure, words) }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (b.figure.period.first ?? '').localeCompare(a.figure.period.first ?? '', 'en') ||
        (String(a.figure.id) < String(b.figure.id) ? -1 : 1),
    )
    .map(({ figure }) => figure)
    .map(({ id }) => String(id));
}

test.each([
  ['brazil'],
  ['BRA exports'],
  [`${areaName(OLDEST.reporter)} ${OLDEST.period.first?.slice(0, 4)}`],
  ['turkiye'],
  ['TÜRKIYE 2003'],
  ['cote ivoire'],
  ['Ibanez'],
  ['pacific rim'],
  ['land turnover'],
  ['guinea publisher many'],
  ['jun 2012'],
  ['xyzzy'],
  ['brazil xyzzy'],
])('a search finds all that its words say, by reporter, then partner, then anything else: %s', async (search) => {
  const db = await manyFigures();
  try {
    const { figures, total, competing, sources } = await findFigures(readerOn(db), search);
    const wanted = textMatches(search, sources);
    expect(wanted.length > 0).toBe(!search.includes('xyzzy'));
    expect([total, competing.size]).toEqual([wanted.length, 0]);
    expect(figures.map(({ id }) => id)).toEqual(wanted.slice(0, FOUND_AT_MOST));
  } finally {
    await db.close();
  }
});

test('words that very many have are counted, and the newest of them come first', async () => {
  const db = await manyFigures(12_000);
  try {
    const all = Array.from({ length: 12_000 }, (_, n) => nthFigure(n));
    const newest = all
      .map(({ period }) => period.first ?? '')
      .toSorted()
      .at(-1);
    for (const [search, wanted] of [
      ['exports', all.filter(({ flow }) => flow === 'exports').length],
      ['us dollars', 12_000],
      ['', 12_000],
    ] as const) {
      const { figures, total } = await findFigures(readerOn(db), search);
      expect([figures.length, total, figures[0]?.period.first !== undefined]).toEqual([FOUND_AT_MOST, wanted, true]);
      if (search === 'exports') expect(figures.every(({ flow }) => flow === 'exports')).toBe(true);
      else expect(figures[0]?.period.first).toBe(newest);
    }
  } finally {
    await db.close();
  }
});

test('the oldest figure is offered, also by its id, put beside the newest, and marked where it competes', async () => {
  const db = await manyFigures();
  serveFrom(db);
  try {
    const id = String(OLDEST.id);
    const newest = `many-${String(MANY - 1).padStart(8, '0')}`;
    for (const text of [id, 'ibanez']) {
      const { total, options } = await jsonOf<{ total: number; options: { id: string; href: string }[] }>(
        await askOptions(`/compare/options?figures=${newest}&q=${text}`),
      );
      expect([total, options.map((option) => option.id)]).toEqual([1, [id]]);
      expect(options[0]?.href).toContain(`${newest},${id}`);
    }
    const { id: _id, ...fields } = toFigureFields(OLDEST);
    await recordFigure(editorOn(db), { ...fields, id: 'its-rival', attribution: 'Ibáñez again' }, 'Also said');
    await recordFigure(
      editorOn(db),
      { ...fields, id: 'not-shown', attribution: 'Ibáñez', review_state: 'proposed' },
      'x',
    );
    const found = await findFigures(readerOn(db), 'ibáñez');
    expect([found.figures.map((figure) => figure.id), [...found.competing]]).toEqual([
      [id, 'its-rival'],
      ['its-rival'],
    ]);
    const compared = await getComparison(readerOn(db), { ...EMPTY_VIEW, figures: [newest, id] });
    expect([compared.chosen.map((figure) => figure.id), compared.missing]).toEqual([[newest, id], []]);
    expect(compared.competing.get(id)?.map((figure) => figure.id)).toEqual(['its-rival']);
  } finally {
    await db.close();
  }
});

test('an earlier state is searched as it was, also for what was changed since', async () => {
  const count = 20_500;
  const db = await manyFigures(count, true);
  try {
    const figure = nthFigure(count - 1);
    const then = await wholeState(readerOn(db));
    const moved = { attribution: 'Qwertz', reporter: figure.reporter === 'BRA' ? 'ARG' : 'BRA', partner: 'M49:419' };
    await correctFigureFields(editorOn(db), { id: String(figure.id), version: 1, fields: moved, reason: 'Misread' });
    const earlier = await resolveAsOf(readerOn(db), { kind: 'revision', number: then.revision }, new Date());
    const words = `${areaName(figure.reporter)} ${areaName(figure.partner)} ${figure.period.first?.slice(0, 4)}`;
    const ids = async (context: ReturnType<typeof readerOn>, search: string) =>
      (await findFigures(context, search)).figures.map(({ id }) => id);
    expect(await ids({ ...earlier.context }, words)).toContain(figure.id);
    expect(await ids(readerOn(db), words)).not.toContain(figure.id);
    expect([await ids({ ...earlier.context }, 'qwertz'), await ids(readerOn(db), 'qwertz')]).toEqual([[], [figure.id]]);
  } finally {
    await db.close();
  }
});

async function askOptions(address: string): Promise<Response> {
  const { GET } = await import('@/compare/options/route');
  return GET(new Request(new URL(address, 'http://localhost:3000')));
}
