import { expect, test } from 'vitest';
import type { Figure } from '@/lib/domain/figure';
import type { Source } from '@/lib/domain/source';
import { besideSentences } from '@/lib/format/figure/beside-words';
import { EMPTY_FIGURE_FORM, toFigureForm } from '@/lib/format/form/figure-form';
import { toSourceFields } from '@/lib/schemas/figure-fields';
import { findClaim } from '@/lib/services/claims/find-claim';
import { AppError } from '@/lib/services/errors';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { getFigureVersions } from '@/lib/services/figures/get-figure-versions';
import { placeFigure } from '@/lib/services/figures/place-figure';
import { restoreFigure } from '@/lib/services/figures/restore-figure';
import { saveFigureForm } from '@/lib/services/figures/save-figure-form';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { getHistory } from '@/lib/services/history/get-history';
import { getVersions } from '@/lib/services/history/get-versions';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { getEditableNote } from '@/lib/services/notes/get-editable-note';
import { searchFigures } from '@/lib/services/search/search-figures';
import type { ServiceContext } from '@/lib/services/service-context';
import { correctSource } from '@/lib/services/sources/correct-source';
import { restoreSource } from '@/lib/services/sources/restore-source';
import { saveNoteForm, saveSourceForm } from '@/lib/services/sources/save-source-form';
import { type FreshDatabase, freshDatabase } from '../support/database';
import { startingFields } from '../support/figures';
import { wholeState } from '../support/whole-state';

// The first test of a file also makes the migrated template; a busy machine is no failure.
const RUSSIA = 'russia-region-turnover-2023';
const SOURCE = 'izvestia-2025-colombia';

interface Desk extends AsyncDisposable {
  /** A new request of an editor: what is read is read anew. */
  editor: (name?: string) => ServiceContext;
  reader: () => ServiceContext;
}

async function openDesk(): Promise<Desk> {
  const db: FreshDatabase = await freshDatabase();
  await loadStartingData({ db, actor: { name: 'system', role: 'system' } }, startingFields());
  return {
    editor: (name = 'editor-1') => ({ db, actor: { name, role: 'editor' } }),
    reader: () => ({ db, actor: { name: 'reader', role: 'reader' } }),
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  };
}

async function figureOf({ editor }: Desk, id = RUSSIA): Promise<Figure> {
  const { figures } = await searchFigures(editor(), id);
  const [figure] = figures;
  if (!figure) throw new Error(`there is no ${id}`);
  return figure;
}

/** The form of a figure as its page fills it, with what an editor types over it. */
async function formOf(desk: Desk, typed: Record<string, string> = {}): Promise<Record<string, string>> {
  const figure = await figureOf(desk);
  const own = { id: figure.id, version: figure.version.toString(), claim: figure.claimId };
  return { ...toFigureForm(figure), ...own, reason: 'A reason.', ...typed };
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error('this was not refused', { cause: error });
}

const NEW_FIGURE = {
  ...EMPTY_FIGURE_FORM,
  source: SOURCE,
  reporter: 'Brazil',
  partner: 'Latin America',
  flow: 'exports',
  amount: '8,5 bn',
  period: 'last year',
  reason: 'Read again.',
};

test('a figure typed as an article speaks is recorded with actor and reason', async () => {
  await using desk = await openDesk();
  const figure = await saveFigureForm(desk.editor(), NEW_FIGURE);
  expect(figure).toMatchObject({ reporter: 'BRA', partner: 'M49:419', version: 1 });
  expect(figure.amount).toEqual({ qualifier: 'exactly', low: 8_500_000_000n, high: 8_500_000_000n, decimals: -8 });
  expect(figure.period).toEqual({ first: '2024-01', last: '2024-12', basis: 'inferred', asPrinted: 'last year' });
  const [change] = await getHistory(desk.editor(), { type: 'figure', id: figure.id });
  expect(change).toMatchObject({ actor: 'editor-1', reason: 'Read again.' });
});

test('everything that is wrong is said at once, the reason included, and nothing is saved', async () => {
  await using desk = await openDesk();
  const before = await searchFigures(desk.editor(), '');
  const { issues } = await refusal(
    saveFigureForm(desk.editor(), { ...NEW_FIGURE, reporter: 'Atlantis', flow: '', reason: ' ' }),
  );
  expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'reporter area_unknown',
    'flow not_allowed',
    'reason missing',
  ]);
  expect((await searchFigures(desk.editor(), '')).total).toBe(before.total);
});

test('withdraw, put back, restore an earlier version: each a revision with its reason', async () => {
  await using desk = await openDesk();
  const { version } = await figureOf(desk);
  expect((await refusal(withdrawFigure(desk.editor(), { id: RUSSIA, version, reason: '' }))).issues).toEqual([
    { field: 'reason', code: 'missing' },
  ]);
  const withdrawn = await withdrawFigure(desk.editor(), { id: RUSSIA, version, reason: 'Misread.' });
  expect(withdrawn.reviewState).toBe('withdrawn');
  const again = { id: RUSSIA, version: withdrawn.version, reason: 'Again.' };
  expect((await refusal(withdrawFigure(desk.editor(), again))).kind).toBe('conflict');
  const back = await restoreFigure(desk.editor(), { ...again, change: null });
  expect(back.reviewState).toBe('published');

  const changed = await saveFigureForm(desk.editor(), await formOf(desk, { amount: '21 billion' }));
  const [first] = await getFigureVersions(desk.editor(), RUSSIA);
  const stale = { id: RUSSIA, version: back.version, change: first?.change.id ?? 0, reason: 'As printed.' };
  expect((await refusal(restoreFigure(desk.editor(), stale))).kind).toBe('conflict');
  const restored = await restoreFigure(desk.editor(), { ...stale, version: changed.version });
  expect(restored.amount.low).toBe(20_000_000_000n);
  expect((await getFigureVersions(desk.editor(), RUSSIA)).map((each) => each.change.reason)).toEqual([
    'Starting data',
    'Misread.',
    'Again.',
    'A reason.',
    'As printed.',
  ]);
});

test('a save over a newer version is refused; changes of different fields are merged, a clash by choice', async () => {
  await using desk = await openDesk();
  const mine = await formOf(desk, { note: 'Mine.', amount: '21 billion', reason: 'My reason.' });
  const theirs = await saveFigureForm(
    desk.editor('editor-2'),
    await formOf(desk, { locator: 'Third part', amount: '22 billion' }),
  );
  expect((await refusal(saveFigureForm(desk.editor(), mine))).kind).toBe('conflict');
  expect((await figureOf(desk)).amount.low).toBe(22_000_000_000n);

  const seen = { ...mine, seen_version: theirs.version.toString() };
  const merged = await saveFigureForm(desk.editor(), { ...seen, keep_amount: 'theirs' });
  expect(merged).toMatchObject({ note: 'Mine.', locator: 'Third part', version: theirs.version + 1 });
  expect(merged.amount.low).toBe(22_000_000_000n);

  const overtaken = await refusal(saveFigureForm(desk.editor(), seen));
  expect(overtaken.kind).toBe('conflict');
  const own = await saveFigureForm(desk.editor(), { ...seen, seen_version: merged.version.toString() });
  expect(own.amount.low).toBe(21_000_000_000n);
});

test('six editors save one figure at once: one wins, five are told', async () => {
  await using desk = await openDesk();
  const form = await formOf(desk);
  const saves = Array.from({ length: 6 }, (_, index) =>
    saveFigureForm(desk.editor(), { ...form, note: `Note ${index}` }).then(
      () => 'saved',
      (error: unknown) => (error instanceof AppError ? error.kind : 'fault'),
    ),
  );
  const outcomes = await Promise.all(saves);
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 5 }, () => 'conflict'), 'saved']);
});

test('a claim that exists is pointed out, then joined or competed with', async () => {
  await using desk = await openDesk();
  const same = { ...NEW_FIGURE, reporter: 'RUS', flow: 'turnover', amount: '19.8 billion', period: '2023' };
  const { issues } = await refusal(saveFigureForm(desk.editor(), same));
  expect(issues).toEqual([{ field: 'claim_answer', code: 'claim_exists', allowed: ['evidence', 'competing'] }]);
  const evidence = await saveFigureForm(desk.editor(), { ...same, claim_answer: 'evidence' });
  expect((await findClaim(desk.editor(), evidence, evidence.id)).map(({ id }) => id)).toEqual([RUSSIA]);

  const competing = { ...same, amount: '25 billion', claim_answer: 'competing', rank: 'preferred' };
  expect((await refusal(saveFigureForm(desk.editor(), competing))).issues).toEqual([
    { field: 'rank_reason', code: 'missing' },
  ]);
  const ranked = await saveFigureForm(desk.editor(), { ...competing, rank_reason: 'Names its office.' });
  expect(ranked).toMatchObject({ rank: 'preferred', rankReason: 'Names its office.', claimId: evidence.claimId });
  // Who is in the claim already is not asked again.
  await saveFigureForm(desk.editor(), await formOf(desk, { note: 'Another note.' }));
});

test('sources and notes are added and corrected with a reason, never over a newer version', async () => {
  await using desk = await openDesk();
  const source = {
    id: 'a-new-source',
    publisher: 'A paper',
    title: 'A title',
    language: 'en',
    published_from: '2025-03-01',
    published_basis: 'stated',
    reason: 'Read.',
  };
  const added = await saveSourceForm(desk.editor(), source);
  expect((await refusal(saveSourceForm(desk.editor(), { ...source, title: '', reason: '' }))).issues).toEqual([
    { field: 'title', code: 'missing' },
    { field: 'reason', code: 'missing' },
  ]);
  const changed = await saveSourceForm(desk.editor(), { ...source, version: '1', title: 'Its title' });
  expect(changed).toMatchObject({ title: 'Its title', version: added.version + 1 });
  const stale = { id: source.id, version: 1, input: toSourceFields(changed), reason: 'Late.' };
  expect((await refusal(correctSource(desk.editor(), stale))).kind).toBe('conflict');

  const note = await saveNoteForm(desk.editor(), {
    source: source.id,
    text: 'Said so.',
    figures: `${RUSSIA} china-region-turnover-2024`,
    reason: 'Helps.',
  });
  const typed = { id: note.id, source: source.id, text: 'Said it.', figures: RUSSIA, reason: 'Shorter.' };
  await saveNoteForm(desk.editor(), { ...typed, version: '1' });
  expect(await getEditableNote(desk.editor(), note.id)).toEqual({
    note: { id: note.id, sourceId: source.id, text: 'Said it.', figureIds: [RUSSIA] },
    version: 2,
  });
  expect((await refusal(saveNoteForm(desk.editor(), { ...typed, version: '1' }))).kind).toBe('conflict');
  const lost = await refusal(saveNoteForm(desk.editor(), { ...typed, version: '2', figures: 'no-such-figure' }));
  expect(lost.issues).toEqual([{ field: 'figures', code: 'figure_unknown', allowed: ['no-such-figure'] }]);
  expect(await getHistory(desk.editor(), { type: 'context_note', id: note.id })).toHaveLength(2);
});

test('a reader may do none of this', async () => {
  await using desk = await openDesk();
  const { version } = await figureOf(desk);
  const reader = desk.reader();
  const attempts = [
    saveFigureForm(reader, NEW_FIGURE),
    withdrawFigure(reader, { id: RUSSIA, version, reason: 'x' }),
    restoreFigure(reader, { id: RUSSIA, version, change: null, reason: 'x' }),
    correctFigure(reader, { id: RUSSIA, version, input: {}, reason: 'x' }),
    saveSourceForm(reader, {}),
    saveNoteForm(reader, {}),
    searchFigures(reader, ''),
    getFigureVersions(reader, RUSSIA),
  ];
  for (const attempt of attempts) expect((await refusal(attempt)).kind).toBe('unauthenticated');
});

test('a claim has one preferred figure: a second one is refused, or the others become normal in the same write', async () => {
  await using desk = await openDesk();
  const rank = { rank: 'preferred', rank_reason: 'Names its office.' };
  const first = await saveFigureForm(desk.editor(), await formOf(desk, rank));
  const competingReport = {
    ...NEW_FIGURE,
    ...rank,
    reporter: 'RUS',
    flow: 'turnover',
    amount: '25 billion',
    period: '2023',
    claim_answer: 'competing',
  };
  const taken = [{ field: 'rank', code: 'preferred_taken', allowed: [RUSSIA] }];
  expect((await refusal(saveFigureForm(desk.editor(), competingReport))).issues).toEqual(taken);
  const second = await saveFigureForm(desk.editor(), { ...competingReport, make_normal: 'yes' });
  expect(second.rank).toBe('preferred');
  const demoted = await figureOf(desk);
  expect(demoted).toMatchObject({ rank: 'normal', rankReason: null, revision: second.revision });
  const [change] = await getHistory(desk.editor(), { type: 'figure', id: RUSSIA });
  expect(change).toMatchObject({ actor: 'editor-1', reason: 'Read again.', number: second.revision });

  const versions = await getFigureVersions(desk.editor(), RUSSIA);
  const restored = { id: RUSSIA, version: demoted.version, change: versions[1]?.change.id ?? 0, reason: 'Back.' };
  expect((await refusal(restoreFigure(desk.editor(), restored))).issues).toEqual(
    taken.map((issue) => ({ ...issue, allowed: [second.id] })),
  );
  expect((await refusal(saveFigureForm(desk.editor(), await formOf(desk, rank)))).issues[0]?.code).toBe(
    'preferred_taken',
  );
  // A plan is no rival of a result.
  await saveFigureForm(desk.editor(), await formOf(desk, { ...rank, obs_status: 'F' }));
  expect(first.rank).toBe('preferred');
});

test('of two that are preferred at the same moment one is saved', async () => {
  await using desk = await openDesk();
  const same = { ...NEW_FIGURE, rank: 'preferred', rank_reason: 'The best.' };
  const outcomes = await Promise.all(
    ['1 billion', '2 billion', '3 billion'].map((amount) =>
      saveFigureForm(desk.editor(), { ...same, amount }).then(
        () => 'saved',
        (error: unknown) => (error instanceof AppError ? error.issues[0]?.code : 'fault'),
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['preferred_taken', 'preferred_taken', 'saved']);
});

test('sources are restored and merged as figures are', async () => {
  await using desk = await openDesk();
  const id = 'latin-post-2022-colombia';
  const sources = async () => (await wholeState(desk.editor())).sources.get(id) as Source;
  const opened = { ...toSourceFields(await sources()), version: '1' };
  await saveSourceForm(desk.editor('editor-2'), { ...opened, authors: 'Two authors', reason: 'By the page.' });
  const mine = { ...opened, note: 'My note.', reason: 'Noted.' };
  expect((await refusal(saveSourceForm(desk.editor(), mine))).kind).toBe('conflict');
  await saveSourceForm(desk.editor(), { ...mine, seen_version: '2' });
  expect(await sources()).toMatchObject({ authors: 'Two authors', note: 'My note.', version: 3 });

  const [first] = await getVersions(desk.editor(), { type: 'source', id });
  const asked = { id, version: 3, change: first?.change.id ?? 0, reason: 'As it was.' };
  expect((await refusal(restoreSource(desk.editor(), { ...asked, reason: ' ' }))).issues[0]?.code).toBe('missing');
  expect((await refusal(restoreSource(desk.editor(), { ...asked, version: 2 }))).kind).toBe('conflict');
  expect((await refusal(restoreSource(desk.editor(), { ...asked, change: 999 }))).issues[0]?.code).toBe('not_a_change');
  expect((await refusal(restoreSource(desk.reader(), asked))).kind).toBe('unauthenticated');
  await restoreSource(desk.editor(), asked);
  expect(toSourceFields(await sources())).toEqual(toSourceFields(first?.state as Source));
  expect(await getHistory(desk.editor(), { type: 'source', id })).toHaveLength(4);
});

test('notes are merged, too; where both changed a field, by choice', async () => {
  await using desk = await openDesk();
  const note = await saveNoteForm(desk.editor(), { source: SOURCE, text: 'One.', figures: RUSSIA, reason: 'Helps.' });
  const typed = { id: note.id, version: '1', source: SOURCE, text: 'One.', figures: RUSSIA, reason: 'Better.' };
  await saveNoteForm(desk.editor('editor-2'), { ...typed, text: 'Theirs.', figures: 'india-region-turnover' });
  const mine = { ...typed, text: 'Mine.', seen_version: '2' };
  await saveNoteForm(desk.editor(), { ...mine, keep_text: 'theirs' });
  const merged = await getEditableNote(desk.editor(), note.id);
  expect(merged).toMatchObject({ version: 3, note: { text: 'Theirs.', figureIds: ['india-region-turnover'] } });
  await saveNoteForm(desk.editor(), { ...mine, seen_version: '3' });
  expect((await getEditableNote(desk.editor(), note.id)).note.text).toBe('Mine.');
});

test('a figure that is typed is told its neighbours with the caveats of each pair', async () => {
  await using desk = await openDesk();
  const russia = await figureOf(desk);
  const placed = await placeFigure(desk.editor(), russia);
  expect(placed.beside.map(({ other }) => other.id).toSorted()).toEqual([
    'china-region-turnover-2024',
    'india-region-turnover',
  ]);
  expect(besideSentences(placed.figure, placed.beside)).toContain(
    'Against China: its year is inferred; it is for 2024, a year later.',
  );
  const alone = await placeFigure(desk.editor(), { ...russia, currency: 'EUR' });
  expect(alone.beside).toEqual([]);
  expect((await refusal(placeFigure(desk.reader(), russia))).kind).toBe('unauthenticated');
});
