import { expect, test } from 'vitest';
import type { OpenDatabase } from '@/lib/db/open-database';
import { changedRowText, sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import type { ChangesAddress } from '@/lib/schemas/changes-query';
import { getHistory } from '@/lib/services/history/get-history';
import { CHANGES_A_PAGE, listChanges } from '@/lib/services/history/list-changes';
import { importFile } from '@/lib/services/imports/import-file';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDatabase } from '../support/database';
import { addFigure, addSource, changeFigure, editorOn, readerOn } from '../support/editing';
import { PLAIN_FIGURE, startingFields } from '../support/figures';

const NEWEST: ChangesAddress = { show: null, before: null };

async function listed(db: OpenDatabase, address: Partial<ChangesAddress> = {}) {
  const { changes, older, sources } = await listChanges(readerOn(db), { ...NEWEST, ...address });
  const words = changes.map((change) => {
    const { verb, subject, number } = wordChange(change, sourceNames(sources));
    return `${number} ${verb}: ${subject}`;
  });
  return { words, older };
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
  // In one write: they share a data revision, and pages must tell them apart all the same.
  await importFile(editorOn(db), {
    bytes: new TextEncoder().encode(csvOf(Array.from({ length: count }, (_, index) => `figure-${index}`))),
    of: 'figures',
    reason: 'Many at once',
  });
  const pageFrom = async (before: number | null) => {
    const { changes, older } = await listChanges(readerOn(db), { show: null, before });
    return { subjects: changes.map(({ subjectId }) => subjectId), older };
  };
  const first = await pageFrom(null);
  const second = await pageFrom(first.older);
  const third = await pageFrom(second.older);
  expect(first.subjects).toHaveLength(CHANGES_A_PAGE);
  expect(third).toEqual({ subjects: ['plain-source'], older: null });
  const all = [...first.subjects, ...second.subjects, ...third.subjects];
  expect(all).toEqual([...Array.from({ length: count }, (_, index) => `figure-${count - 1 - index}`), 'plain-source']);
  await addFigure(db, { id: 'newer-figure' });
  expect(await pageFrom(first.older)).toEqual(second);
});

function csvOf(ids: readonly string[]): string {
  const { id: _id, ...fields } = PLAIN_FIGURE;
  const lines = ids.map((id) => [id, ...Object.values(fields)].join(','));
  return [['id', ...Object.keys(fields)].join(','), ...lines].join('\r\n');
}
