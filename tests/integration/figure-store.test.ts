import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACET_PARTS, type FacetPart, type FigureStore, type ListWanted } from '@/lib/db/figures/figure-store';
import { findFigure } from '@/lib/db/figures/figure-writes';
import { type DataState, openState } from '@/lib/db/figures/open-state';
import type { OpenDatabase } from '@/lib/db/open-database';
import { claimKey } from '@/lib/domain/claim';
import { type Figure, isPublished } from '@/lib/domain/figure';
import { type FigureSelection, figureOrder, isSelected } from '@/lib/domain/figure-selection';
import { reportersByArrival } from '@/lib/domain/hues';
import { areaName } from '@/lib/format/figure/area-words';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { FIGURE_SORTS, SORT_ORDERS } from '@/lib/schemas/figure-query';
import { correctFigureIn } from '@/lib/services/figures/correct-figure-in';
import { EVERY_FIGURE } from '@/lib/services/figures/count-figures';
import { recordFigureIn } from '@/lib/services/figures/record-figure';
import { fieldText, figureInput } from '../support/arbitraries';
import { freshDatabase } from '../support/database';
import { addSource } from '../support/editing';

const BY = { actor: 'editor-1', requestId: null, reason: 'A test' };
const IDS = ['a-1', 'b-2', 'c-3', 'd-4', 'e-5', 'f-6', 'g-7', 'h-8'];

const anEdit = fc
  .tuple(figureInput({ text: fieldText() }), fc.constantFrom(...IDS))
  .map(([input, id]): FigureInput => ({ ...input, id }));
const aHistory = fc.array(fc.array(anEdit, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 });

async function write(db: OpenDatabase, edits: readonly FigureInput[]): Promise<void> {
  await db.writer.write(async (own) => {
    for (const input of edits) {
      const before = await findFigure(own.tx, input.id ?? '');
      if (before) await correctFigureIn(own, { before, input }, BY);
      else await recordFigureIn(own, input, BY);
    }
  });
}

/** What an application would keep in memory: every figure, in the order of data revisions and ids. */
function modelOf(figures: FigureStore): Figure[] {
  const all = [...figures.all({ ...EVERY_FIGURE, reviewState: 'any' })].flat();
  return all.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
}

/** Selections that the model's own figures give, so that they leave something. */
function selectionsOf(model: readonly Figure[]): FigureSelection[] {
  const [first] = model;
  if (!first) return [EVERY_FIGURE];
  const { reporter, partner, flow, sourceId: source, period } = first;
  const months = period.first !== null && period.last !== null ? { first: period.first, last: period.last } : null;
  return [
    EVERY_FIGURE,
    { ...EVERY_FIGURE, reviewState: 'any' },
    { ...EVERY_FIGURE, reporter },
    { ...EVERY_FIGURE, partner, flow },
    { ...EVERY_FIGURE, source, period: 'unstated' },
    { ...EVERY_FIGURE, period: months, reviewState: 'any' },
    { ...EVERY_FIGURE, reporter: 'ATA' },
  ];
}

function selected(model: readonly Figure[], selection: FigureSelection): Figure[] {
  const { reviewState = 'published' } = selection;
  return model.filter(
    (one) => isSelected(one, selection) && (reviewState === 'any' || one.reviewState === reviewState),
  );
}

const PAGE = 2;

/** Every page there and back; each in the order of all. */
function crawl(figures: FigureStore, wanted: Omit<ListWanted, 'limit' | 'beside'>): string[] {
  const there: string[][] = [];
  const back: string[][] = [];
  let page = figures.list({ ...wanted, limit: PAGE, beside: null });
  there.push(page.figures.map(({ id }) => id));
  for (let last = page.figures.at(-1); page.hasLater && last; last = page.figures.at(-1)) {
    const skipped = there.flat().length;
    page = figures.list({ ...wanted, limit: PAGE, beside: { side: 'after', place: last, skipped } });
    expect(page.skipped).toBe(skipped);
    there.push(page.figures.map(({ id }) => id));
  }
  for (let first = page.figures[0]; page.hasEarlier && first; first = page.figures[0]) {
    page = figures.list({ ...wanted, limit: PAGE, beside: { side: 'before', place: first, skipped: page.skipped } });
    back.unshift(page.figures.map(({ id }) => id));
  }
  expect(back).toEqual(there.slice(0, -1));
  return there.flat();
}

const VALUE_OF: Record<FacetPart, (figure: Figure) => string> = {
  reporter: ({ reporter }) => reporter,
  partner: ({ partner }) => partner,
  flow: ({ flow }) => flow,
  source: ({ sourceId }) => sourceId,
  period: ({ period }) => (period.first === null ? '' : `${period.first}/${period.last}`),
};

function tally(values: readonly string[]) {
  const names = [...new Set(values)].toSorted();
  return names.map((value) => ({ value, count: values.filter((one) => one === value).length }));
}

async function compare({ figures }: DataState): Promise<void> {
  const model = modelOf(figures);
  const ids = model.map(({ id }) => id);
  expect(figures.find([...ids].reverse().concat('nobody'))).toEqual(model.toReversed());
  expect(figures.arrivals(9)).toEqual(reportersByArrival(model).slice(0, 9));
  for (const selection of selectionsOf(model)) {
    const own = selected(model, selection);
    expect((await figures.count(selection)).count).toBe(own.length);
    expect(figures.recorded(selection, 'last', 3)).toEqual(own.toReversed().slice(0, 3));
    for (const part of FACET_PARTS)
      expect(await figures.facet(part, selection)).toEqual(
        tally(selected(model, { ...selection, [part]: null }).map(VALUE_OF[part])),
      );
    for (const sort of FIGURE_SORTS) {
      for (const order of SORT_ORDERS) {
        const wanted = own.toSorted(figureOrder(sort, order, areaName)).map(({ id }) => id);
        // Put in order here, and followed along an index.
        for (const total of [own.length, Number.MAX_SAFE_INTEGER])
          expect(crawl(figures, { selection, sort, order, nameOf: areaName, total })).toEqual(wanted);
      }
    }
    const keys = [...new Set(own.map(claimKey))].toSorted();
    for (const total of [own.length, Number.MAX_SAFE_INTEGER]) {
      expect(figures.claims({ selection, limit: 99, total, beside: null }).keys).toEqual(keys);
      expect(await figures.countClaims(selection, total)).toBe(keys.length);
    }
  }
  const [first] = model;
  if (!first) return;
  expect(figures.withClaims([first.id])).toEqual(model.filter((one) => claimKey(one) === claimKey(first)));
  expect(figures.ofClaims([claimKey(first)])).toEqual(figures.withClaims([first.id]));
  const word = {
    areas: [first.reporter],
    flows: [],
    currencies: [],
    sources: [],
    periods: [],
    partnersAsPrinted: [],
    attributions: [],
  };
  const found = await figures.search({ words: [word], limit: 99 });
  const fitting = model.filter((one) => isPublished(one) && [one.reporter, one.partner].includes(first.reporter));
  expect(found.figures.map(({ id }) => id).toSorted()).toEqual(fitting.map(({ id }) => id).toSorted());
  expect(found.figures.findLastIndex(({ reporter }) => reporter === first.reporter)).toBe(
    fitting.filter(({ reporter }) => reporter === first.reporter).length - 1,
  );
}

test('whatever was written, every question has the answer that figures in memory would give, now and as of then', async () => {
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => {
      await using db = await freshDatabase();
      for (const id of ['first-source', 'second-source', 'third-source']) await addSource(db, id);
      const seen: { revision: number; at: Date; model: Figure[] }[] = [];
      for (const edits of history) {
        await write(db, edits);
        const state = await openState(db, null);
        await compare(state);
        seen.push({ revision: state.revision, at: state.at, model: modelOf(state.figures) });
        state.close();
      }
      for (const { revision, at, model } of seen) {
        const state = await openState(db, { number: revision, at });
        await compare(state);
        const withoutClaims = (all: readonly Figure[]) => all.map((one) => ({ ...one, claimId: claimKey(one) }));
        expect(modelOf(state.figures)).toEqual(withoutClaims(model));
      }
    }),
    { numRuns: 8 },
  );
});
