import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFigure } from '@/lib/db/figures/figure-writes';
import { findSource } from '@/lib/db/figures/source-writes';
import type { OpenDatabase } from '@/lib/db/open-database';
import type { Write } from '@/lib/db/sqlite/writer';
import { claimKey } from '@/lib/domain/claim';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '@/lib/schemas/figure-input';
import { AppError } from '@/lib/services/errors';
import { correctFigureIn } from '@/lib/services/figures/correct-figure';
import { getFigure } from '@/lib/services/figures/get-figure';
import { listFigures } from '@/lib/services/figures/list-figures';
import { recordFigureIn } from '@/lib/services/figures/record-figure';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { correctSourceIn, recordSourceIn } from '@/lib/services/sources/record-source';
import { fieldText, figureInput } from '../support/arbitraries';
import { freshDatabase } from '../support/database';
import { addFigure, addSource, changeFigure, readerOn } from '../support/editing';
import { sourceFrom, startingFields } from '../support/figures';
import { type WholeState, wholeState } from '../support/whole-state';

const BY = { actor: 'editor-1', requestId: null, reason: 'A test' };

/** The record keeps no ids of claims, so both are compared by what the claims are about. */
function comparable({ figures, ...rest }: WholeState) {
  return { ...rest, figures: figures.map((figure) => ({ ...figure, claimId: claimKey(figure) })) };
}

type Edit = { of: 'figure'; input: FigureInput } | { of: 'source'; id: string; note: string };

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(figureInput({ text: fieldText() }), fc.constantFrom('first-figure', 'other-figure', 'third-figure'))
      .map(([input, id]): Edit => ({ of: 'figure', input: { ...input, id } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('first-source', 'third-source'), fieldText())
      .map(([id, note]): Edit => ({ of: 'source', id, note })),
  },
);

/** Writes of one to three edits each: all of a write share a data revision. */
const aHistory = fc.array(fc.array(anEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

async function perform(write: Write, edit: Edit): Promise<void> {
  if (edit.of === 'figure') {
    const before = await findFigure(write.tx, edit.input.id ?? '');
    if (before) await correctFigureIn(write, { before, input: edit.input }, BY);
    else await recordFigureIn(write, edit.input, BY);
    return;
  }
  const before = await findSource(write.tx, edit.id);
  const { version: _version, revision: _revision, ...input } = sourceFrom({ id: edit.id, note: edit.note });
  if (before) await correctSourceIn(write, { before, input }, BY);
  else await recordSourceIn(write, input, BY);
}

test('whatever was edited, the data set as of now is the one in the tables, and as of then the one of then', async () => {
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => {
      await using db = await freshDatabase();
      for (const id of ['first-source', 'second-source']) await addSource(db, id);
      const seen: WholeState[] = [];
      for (const edits of history) {
        await db.writer.write(async (write) => {
          for (const edit of edits) await perform(write, edit);
        });
        seen.push(await wholeState({ db }));
      }
      for (const then of seen) {
        const again = await wholeState({ db, asOf: { number: then.revision, at: then.at } });
        expect(comparable(again)).toEqual(comparable(then));
      }
    }),
    { numRuns: 10 },
  );
});

test('the starting data comes out of the record as it is in the tables, context notes among it', async () => {
  await using db = await freshDatabase();
  const actor = { name: 'set-up', role: 'system' } as const;
  await loadStartingData({ db, actor }, startingFields());
  const tables = await wholeState({ db });
  const record = await wholeState({ db, asOf: { number: tables.revision, at: tables.at } });
  expect(tables.contextNotes.length).toBeGreaterThan(0);
  expect(comparable(record)).toEqual(comparable(tables));
});

/**
 * A database with one figure, added a millisecond before midnight UTC and corrected at midnight and a day later. Dates
 * lie after the first migration, whose time no data revision goes behind.
 */
async function datedHistory() {
  const times = [
    '2027-03-19T12:00:00.000Z',
    '2027-03-20T23:59:59.999Z',
    '2027-03-21T00:00:00.000Z',
    '2027-03-22T00:30:00.000Z',
  ];
  const db = await freshDatabase({ clock: () => new Date(times.shift() ?? '2027-03-22T00:30:00.000Z') });
  await addSource(db);
  const added = await addFigure(db);
  const noted = await changeFigure(db, added, { note: 'First', reason: 'A note' });
  await changeFigure(db, noted, { note: 'Second', reason: 'Another note' });
  return db;
}

const NOW = new Date('2027-03-22T10:00:00.000Z');

async function noteAsOf(db: OpenDatabase, text: string) {
  const asked = /^\d+$/.test(text)
    ? ({ kind: 'revision', number: Number(text) } as const)
    : ({ kind: 'day', day: text } as const);
  const { context, asOf, settled } = await resolveAsOf(readerOn(db), asked, NOW);
  const [figure] = (await wholeState(context)).figures;
  return { number: asOf.number, settled, note: figure ? figure.note : 'no figure' };
}

// The tests' own zone is 13:45 ahead of UTC: there the figure was added on the 21st already.
test.each([
  ['2027-03-19', { number: 1, settled: true, note: 'no figure' }],
  ['2027-03-20', { number: 2, settled: true, note: null }],
  ['2027-03-21', { number: 3, settled: true, note: 'First' }],
  ['2027-03-22', { number: 4, settled: false, note: 'Second' }],
  ['2027-03-23', { number: 4, settled: false, note: 'Second' }],
  ['9999-12-31', { number: 4, settled: false, note: 'Second' }],
  ['1', { number: 1, settled: true, note: 'no figure' }],
  ['3', { number: 3, settled: true, note: 'First' }],
  ['4', { number: 4, settled: true, note: 'Second' }],
  ['5', { number: 4, settled: false, note: 'Second' }],
  ['999999999999999', { number: 4, settled: false, note: 'Second' }],
])('as of %s', async (text, expected) => {
  await using db = await datedHistory();
  expect(await noteAsOf(db, text)).toEqual(expected);
});

test.each(['0', '2027-03-18', '0001-01-01'])('as of %s is refused: nothing had been recorded', async (text) => {
  await using db = await datedHistory();
  await expect(noteAsOf(db, text)).rejects.toMatchObject({
    kind: 'invalid_input',
    issues: [{ field: 'asOf', code: 'before_record' }],
  });
});

test('the last day is settled from the next midnight in UTC on, not before', async () => {
  await using db = await datedHistory();
  const settledAt = async (now: string) =>
    (await resolveAsOf(readerOn(db), { kind: 'day', day: '2027-03-22' }, new Date(now))).settled;
  expect(await settledAt('2027-03-22T23:59:59.999Z')).toBe(false);
  expect(await settledAt('2027-03-23T00:00:00.000Z')).toBe(true);
});

test('a view as of a revision stays what it is whatever is written later, through every service', async () => {
  await using db = await datedHistory();
  const query = { reporter: null, partner: null, flow: null, period: null, source: null, panel: null, asOf: null };
  const listed = async () => {
    const { context } = await resolveAsOf(readerOn(db), { kind: 'revision', number: 3 }, NOW);
    const list = await listFigures(context, { ...query, sort: 'amount', order: 'descending' });
    const { figure, at, revision } = await getFigure(context, 'plain-figure');
    return { notes: list.figures.map(({ note }) => note), listed: list.revision, figure, at, revision };
  };
  const before = await listed();
  expect(before).toMatchObject({ notes: ['First'], listed: 3, revision: 3, figure: { note: 'First', version: 2 } });
  const { figure } = await getFigure(readerOn(db), 'plain-figure');
  await changeFigure(db, figure, { review_state: 'withdrawn', reason: 'Not what was said' });
  await addSource(db, 'later-source');
  expect(await listed()).toEqual(before);
  await expect(getFigure(readerOn(db), 'plain-figure')).rejects.toBeInstanceOf(AppError);
});

test('many states are looked at without being mixed up', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  let figure = await addFigure(db, { note: 'r2' });
  for (let number = 3; number <= 20; number += 1) {
    figure = await changeFigure(db, figure, { note: `r${number}`, reason: 'Again' });
  }
  const numbers = [2, 20, 3, 11, 2, 19, 4, 5, 6, 7, 8, 9, 10, 2, 20];
  const notes = await Promise.all(numbers.map(async (number) => (await noteAsOf(db, String(number))).note));
  expect(notes).toEqual(numbers.map((number) => `r${number}`));
});

test('what the record holds is what the form took in', () => {
  fc.assert(
    fc.property(figureInput({ text: fieldText() }), (input) => {
      const parsed = parseFigureInput(JSON.parse(JSON.stringify(toFigureFields(input))));
      expect(parsed).toEqual({ ok: true, figure: input });
    }),
  );
});
