import { expect, test } from 'vitest';
import type { OpenDatabase } from '@/lib/db/open-database';
import { readPublicChanges } from '@/lib/db/record/revision-reads';
import { changeEntry, writeEntry } from '@/lib/format/history/change-entry';
import { changedRowText, sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import { type ChangesAddress, EVERY_CHANGE } from '@/lib/schemas/changes-query';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { getHistory } from '@/lib/services/history/get-history';
import { CHANGES_A_PAGE, listChanges } from '@/lib/services/history/list-changes';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDatabase } from '../support/database';
import { addFigure, addSource, changeFigure, editorOn, readerOn } from '../support/editing';
import { PLAIN_FIGURE, startingFields } from '../support/figures';
import { importFile } from '../support/import-file';

async function listed(db: OpenDatabase, address: Partial<ChangesAddress> = {}) {
  const { entries, older, sources } = await listChanges(readerOn(db), { ...EVERY_CHANGE, ...address });
  const worded = entries.map((entry) =>
    entry.of === 'change' ? changeEntry(entry.change, sourceNames(sources)) : writeEntry(entry.write),
  );
  const words = worded.map(({ verb, subject, number }) =>
    [`${number}`, verb && `${verb}:`, subject].filter(Boolean).join(' '),
  );
  return { words, older, hrefs: worded.map(({ href }) => href) };
}

/** Imports figures as one write: by their ids what each has that the plain one has not. */
async function importRows(
  db: OpenDatabase,
  rows: Readonly<Record<string, Partial<FigureFields>>>,
  reason: string,
): Promise<void> {
  const filled = { note: '', review_state: 'published' };
  const lines = Object.entries(rows).map(([id, own]) => ({ ...PLAIN_FIGURE, ...filled, ...own, id }));
  const heading = Object.keys({ ...PLAIN_FIGURE, ...filled });
  const bytes = new TextEncoder().encode([heading, ...lines.map((line) => Object.values(line))].join('\r\n'));
  await importFile(editorOn(db), { bytes, of: 'figures', reason });
}

function plainRows(count: number): Record<string, Partial<FigureFields>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`figure-${index}`, {}]));
}

test('the history of a figure says when, who, why and what, newest first, and nothing of other figures', async () => {
  const times = ['2027-03-19T09:00:00.000Z', '2027-03-19T11:12:00.000Z', '2027-03-20T15:05:00.000Z'];
  await using db = await freshDatabase({ clock: () => new Date(times.shift() ?? '2027-03-21T00:00:00.000Z') });
  await addSource(db);
  const added = await addFigure(db, { qualifier: 'at_least', high: '' }, 'Read in the source');
  await changeFigure(db, added, { qualifier: 'above', reason: 'The printed hedge excludes the bound itself.' });
  await addFigure(db, { id: 'another-figure' });
  const history = await getHistory(readerOn(db), { type: 'figure', id: 'plain-figure' });
  const worded = history.map((change) => wordChange(change, (id) => id));
  expect(
    worded.map(({ number, at, actor, reason, rows }) => ({
      number,
      at,
      actor,
      reason,
      rows: rows.map(changedRowText),
    })),
  ).toEqual([
    {
      number: 3,
      at: new Date('2027-03-20T15:05:00.000Z'),
      actor: 'editor-1',
      reason: 'The printed hedge excludes the bound itself.',
      rows: ['Qualifier: at least → above'],
    },
    {
      number: 2,
      at: new Date('2027-03-19T11:12:00.000Z'),
      actor: 'editor-1',
      reason: 'Read in the source',
      rows: [],
    },
  ]);
});

test('a view as of a revision tells the history up to then', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  const added = await addFigure(db);
  const noted = await changeFigure(db, added, { note: 'First', reason: 'A note' });
  await changeFigure(db, noted, { note: 'Second', reason: 'Another' });
  const then = { ...readerOn(db), asOf: { number: 3, at: new Date(0) } };
  const history = await getHistory(then, { type: 'figure', id: 'plain-figure' });
  expect(history.map(({ number }) => number)).toEqual([3, 2]);
});

test('starting data is listed as additions, not as corrections', async () => {
  await using db = await freshDatabase();
  await loadStartingData({ db, actor: { name: 'set-up', role: 'system' } }, startingFields());
  expect((await listed(db, { show: 'corrections' })).words).toEqual([]);
  const { words } = await listed(db, { show: 'additions' });
  expect(words).toHaveLength(10);
  expect(words).toContain('3 Figure added: China, turnover with Latin America, 2024, inferred');
  expect(words.at(-1)).toMatch(/^1 Source added: Izvestia: Rejection/);
});

test('only what readers could see is listed: proposals are not, until they are published', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  const proposed = await addFigure(db, { review_state: 'proposed' });
  const reworded = await changeFigure(db, proposed, { note: 'Draft', reason: 'Still a draft' });
  expect((await listed(db)).words).toEqual(['1 Source added: A publisher: A title']);
  const published = await changeFigure(db, reworded, { review_state: 'published', reason: 'Reviewed' });
  const withdrawn = await changeFigure(db, published, { review_state: 'withdrawn', reason: 'Not said there' });
  const hidden = await changeFigure(db, withdrawn, { note: 'Nobody sees this', reason: 'Hidden' });
  await changeFigure(db, hidden, { review_state: 'published', reason: 'It is said there after all' });
  const name = 'Brazil, turnover with Latin America, 2024';
  expect((await listed(db, { show: 'corrections' })).words).toEqual([
    `7 Figure put back: ${name}`,
    `5 Figure withdrawn: ${name}`,
  ]);
  expect((await listed(db, { show: 'additions' })).words).toEqual([
    `4 Figure added: ${name}`,
    '1 Source added: A publisher: A title',
  ]);
});

test('changes come fifty a page, each once, and a page stays the same when newer changes come', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  const count = 2 * CHANGES_A_PAGE;
  for (let index = 0; index < count; index += 1) await addFigure(db, { id: `figure-${index}` });
  const first = await listed(db);
  const second = await listed(db, { before: first.older });
  const third = await listed(db, { before: second.older });
  expect(first.words).toHaveLength(CHANGES_A_PAGE);
  expect(third).toMatchObject({ words: ['1 Source added: A publisher: A title'], older: null });
  const numbers = [...first.words, ...second.words, ...third.words].map((words) => Number.parseInt(words, 10));
  expect(numbers).toEqual(Array.from({ length: count + 1 }, (_, index) => count + 1 - index));
  await addFigure(db, { id: 'newer-figure' });
  expect(await listed(db, { before: first.older })).toEqual(second);
});

test('an import is one entry with its counts, and leads to a list of each of its changes, a page at a time', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  const count = 2 * CHANGES_A_PAGE;
  await importRows(db, plainRows(count), 'Many at once');
  await addFigure(db, { id: 'newer-figure' });
  const name = 'Brazil, turnover with Latin America, 2024';
  const { words, hrefs, older } = await listed(db);
  expect(words).toEqual([`3 Figure added: ${name}`, '2 100 figures added', '1 Source added: A publisher: A title']);
  expect([hrefs[1], older]).toEqual(['/corrections?revision=2', null]);
  const pageFrom = async (before: number | null) => {
    const list = await listChanges(readerOn(db), { show: null, before, revision: 2 });
    const ids = list.entries.flatMap((entry) => (entry.of === 'change' ? [entry.change.subjectId] : []));
    return { ids, older: list.older, reason: list.write?.reason };
  };
  const first = await pageFrom(null);
  const second = await pageFrom(first.older);
  expect([first.reason, second.older]).toEqual(['Many at once', null]);
  expect([...first.ids, ...second.ids]).toEqual(
    Array.from({ length: count }, (_, index) => `figure-${count - 1 - index}`),
  );
});

test('an import that adds and corrects is under both, with what it did of each; a single correction is told itself', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  await importRows(db, plainRows(3), 'The first table');
  await importRows(db, { ...plainRows(1), 'figure-1': { note: 'Corrected' }, more: {}, other: {} }, 'The second table');
  const name = 'Brazil, turnover with Latin America, 2024';
  expect((await listed(db)).words[0]).toBe('3 2 figures added, 1 figure changed');
  expect((await listed(db, { show: 'additions' })).words.slice(0, 2)).toEqual([
    '3 2 figures added',
    '2 3 figures added',
  ]);
  expect((await listed(db, { show: 'corrections' })).words).toEqual([`3 Figure corrected: ${name}`]);
  expect((await listed(db, { show: 'corrections', revision: 3 })).words).toEqual([`3 Figure corrected: ${name}`]);
  expect((await listed(db, { revision: 9 })).words).toEqual([]);
});

test('a link to older changes keeps its content where a large import stands at its end', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  await importRows(db, plainRows(5), 'At once');
  const [newest] = await db.reader.revision.findMany({ orderBy: { id: 'desc' }, take: 1 });
  // A link of an earlier version, into the middle of the import.
  const { words } = await listed(db, { before: newest?.id ?? 0 });
  expect(words).toEqual(['2 5 figures added', '1 Source added: A publisher: A title']);
});

test('counted are exactly the changes that readers can see, whatever was written', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  const states = ['proposed', 'published', 'withdrawn'];
  await importRows(
    db,
    Object.fromEntries(states.map((state) => [`was-${state}`, { review_state: state }])),
    'Of each state',
  );
  for (const [turn, state] of [...states, ...states.toReversed()].entries())
    await importRows(
      db,
      Object.fromEntries(states.map((was) => [`was-${was}`, { review_state: state, note: `Turn ${turn}` }])),
      `All are ${state}`,
    );
  const counted = await db.reader.revisionCount.findMany();
  const seen = new Map<string, { count: number; lastId: number }>();
  for (const change of await readPublicChanges(db.reader, { kind: null, before: null, limit: 1000 })) {
    const key = [change.number, change.kind, change.states.type].join(' ');
    const known = seen.get(key);
    seen.set(key, { count: (known?.count ?? 0) + 1, lastId: Math.max(known?.lastId ?? 0, change.id) });
  }
  expect(seen.size).toBeGreaterThan(4);
  expect(
    new Map(counted.map(({ number, kind, subjectType, ...rest }) => [[number, kind, subjectType].join(' '), rest])),
  ).toEqual(seen);
});
