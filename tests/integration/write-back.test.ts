import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_FIELDS } from '@/lib/schemas/figure-table/figure-table';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { recordParsedFigure } from '@/lib/services/figures/record-figure';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { type Desk, freshDesk, SYSTEM } from '../support/accounts';
import { askApi, jsonOf, serveFrom } from '../support/api';
import { fieldText, figureInput } from '../support/arbitraries';
import { addSource } from '../support/editing';
import { startingFields } from '../support/figures';
import { importFile } from '../support/import-file';

type Answered = Record<string, string | number | null> & { id: string; version: number };

const MANY = 60;

/** The starting figures, and others with any text, amount, period and code: published, so that readers see them. */
async function prepare(): Promise<{ desk: Desk; token: string; count: number }> {
  const desk = await freshDesk();
  await loadStartingData(desk.as(SYSTEM), startingFields());
  await addSource(desk.db, 'first-source');
  await addSource(desk.db, 'second-source');
  const inputs = fc.sample(figureInput({ text: fieldText() }), MANY);
  const ids = new Set<string>();
  for (const input of inputs) {
    const id = input.id ?? '';
    if (ids.has(id)) continue;
    ids.add(id);
    const rank = input.rank === 'preferred' ? 'normal' : input.rank;
    await recordParsedFigure(desk.as(SYSTEM), { ...input, rank, reviewState: 'published' }, 'Made');
  }
  serveFrom(desk.db);
  const maria = { name: 'maria', role: 'admin' } as const;
  const { id } = await desk.db.reader.user.findFirstOrThrow({ select: { id: true } });
  const token = await makeOwnToken(desk.as(maria), { id, name: 'maria' }, { label: 'trial', scope: 'write' });
  return { desk, token, count: startingFields().figures.length + ids.size };
}

test('each figure that is read as JSON is written back as it is, and nothing of it changes', async () => {
  const { desk, token, count } = await prepare();
  await using db = desk.db;
  const { figures } = await jsonOf<{ figures: Answered[] }>(await askApi('/api/v1/figures?limit=200'));
  expect(figures).toHaveLength(count);
  for (const { id, version, ...answered } of figures) {
    const own = FIGURE_FIELDS.filter((name) => name !== 'id').map((name) => [name, answered[name]]);
    const body = { figure: Object.fromEntries(own), version, reason: 'Written back' };
    const answer = await askApi(`/api/v1/figures/${id}`, { method: 'PATCH', token, body });
    expect([answer.status, id]).toEqual([200, id]);
    const { figure } = await jsonOf<{ figure: Answered }>(answer);
    expect(figure).toEqual({
      ...answered,
      id,
      version: version + 1,
      revision: figure.revision,
      data_revision: figure.data_revision,
    });
  }
  const changes = await db.reader.revision.findMany({ where: { reason: 'Written back' } });
  expect(changes).toHaveLength(count);
  expect(changes.filter(({ before, after }) => before !== after)).toEqual([]);
});

test('a new figure takes the fields of a figure that was read, numbers as numbers', async () => {
  const { desk, token } = await prepare();
  await using _db = desk.db;
  const { figures } = await jsonOf<{ figures: Answered[] }>(await askApi('/api/v1/figures?limit=200'));
  const [first] = figures;
  if (!first) throw new Error('there are figures');
  expect(typeof first.decimals).toBe('number');
  const figure = { ...Object.fromEntries(FIGURE_FIELDS.map((name) => [name, first[name]])), id: 'its-twin' };
  const answer = await askApi('/api/v1/figures', { method: 'POST', token, body: { figure, reason: 'A twin' } });
  expect(answer.status).toBe(201);
  const { figure: twin } = await jsonOf<{ figure: Answered }>(answer);
  expect(FIGURE_FIELDS.filter((name) => name !== 'id' && twin[name] !== first[name])).toEqual([]);
});

test('all figures that are read as CSV are imported again, and nothing changes', async () => {
  const { desk, count } = await prepare();
  await using _db = desk.db;
  const bytes = new Uint8Array(await (await askApi('/api/v1/figures.csv')).arrayBuffer());
  const outcome = await importFile(desk.as(SYSTEM), { bytes, of: 'figures', reason: 'Written back' });
  expect(outcome).toEqual({ added: 0, changed: 0, unchanged: count, revision: null });
});
