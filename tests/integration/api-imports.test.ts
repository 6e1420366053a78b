import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { importSettled, receiveUpload } from '@/lib/services/imports/import-jobs';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { type Desk, freshDesk, inviteEditor, SYSTEM } from '../support/accounts';
import { type ApiRequest, askApi, jsonOf, serveFrom } from '../support/api';
import { valueIn } from '../support/database';
import { startingFields } from '../support/figures';

const HEADING = 'id,source,reporter,partner,flow,qualifier,low,decimals,currency,time_period,period_basis,note';
const ROW = 'sent-row,izvestia-2025-colombia,BRA,M49:419,exports,exactly,7200000000,-8,USD,2024,stated,';
const GOOD = `${HEADING}\n${ROW}plain\n`;
const REASON = { reason: 'Sent by a program' };

interface Imports {
  desk: Desk;
  file: string;
  /** Of the editors edith and egon and the administrator maria; edith has one that may only read, too. */
  tokens: Record<'edith' | 'egon' | 'maria' | 'reading', string>;
}

interface ImportAnswer {
  import: {
    id: string;
    state: string;
    message: string | null;
    made_by: string;
    found: Record<string, number> | null;
    outcome: Record<string, number | null> | null;
    [name: string]: unknown;
  };
}

async function prepare(): Promise<Imports> {
  const desk = await freshDesk();
  await loadStartingData(desk.as(SYSTEM), startingFields());
  serveFrom(desk.db);
  await inviteEditor(desk, 'edith');
  await inviteEditor(desk, 'egon');
  const tokenOf = async (name: string, role: 'editor' | 'admin', scope: 'read' | 'write') => {
    const { id } = await desk.db.reader.user.findUniqueOrThrow({ where: { name }, select: { id: true } });
    return makeOwnToken(desk.as({ name, role }), { id, name }, { label: scope, scope });
  };
  const tokens = {
    edith: await tokenOf('edith', 'editor', 'write'),
    egon: await tokenOf('egon', 'editor', 'write'),
    maria: await tokenOf('maria', 'admin', 'write'),
    reading: await tokenOf('edith', 'editor', 'read'),
  };
  return { desk, file: desk.db.file, tokens };
}

/** Sends a file and waits until it was read. */
async function stage(token: string, csv: ApiRequest['csv'], query = ''): Promise<ImportAnswer['import']> {
  const sent = await askApi(`/api/v1/imports${query}`, { method: 'POST', token, csv });
  const { import: made } = await jsonOf<ImportAnswer>(sent);
  expect([sent.status, sent.headers.get('location')]).toEqual([201, `/api/v1/imports/${made.id}`]);
  await importSettled(made.id);
  return read(token, made.id);
}

async function read(token: string, id: string): Promise<ImportAnswer['import']> {
  return (await jsonOf<ImportAnswer>(await askApi(`/api/v1/imports/${id}`, { token }))).import;
}

const confirm = (token: string, id: string) =>
  askApi(`/api/v1/imports/${id}/confirmation`, { method: 'POST', token, body: REASON });

const folderOf = (file: string) => path.join(path.dirname(file), 'imports');

function waiting(file: string): string[] {
  return existsSync(folderOf(file)) ? readdirSync(folderOf(file)) : [];
}

const revisionIn = (file: string) => Number(valueIn(file, 'SELECT number FROM DataRevision'));

const CHINA = 'china-region-turnover-2024';
const CHANGE = `${CHINA},izvestia-2025-colombia,CHN,M49:419,turnover,above,500000000000,-9,USD,2024,inferred,Read again\n`;

test('a file is sent, what it would do is read, and it is saved once however often it is confirmed', async () => {
  const { desk, file, tokens } = await prepare();
  await using db = desk.db;
  const before = revisionIn(file);
  const csv = GOOD + CHANGE;
  const made = await stage(tokens.edith, csv, '?name=october.csv&delimiter=comma');
  expect(made).toMatchObject({
    state: 'checked',
    name: 'october.csv',
    made_by: 'edith',
    bytes: Buffer.byteLength(csv),
    encoding: { value: 'utf-8', from: 'found' },
    delimiter: { value: 'comma', from: 'given' },
    decimal_mark: { value: 'point', from: 'found' },
    found: { rows: 2, problems: 0, added: 1, changed: 1, unchanged: 0, compared_with: before },
    outcome: null,
  });
  const differences = async (query: string) =>
    jsonOf<{ total: number; next: string | null; differences: { line: number; id: string; before: unknown }[] }>(
      await askApi(`/api/v1/imports/${made.id}/differences${query}`, { token: tokens.reading }),
    );
  const first = await differences('?limit=1');
  const second = await differences(`?limit=1&cursor=${first.next}`);
  expect([first.total, second.next]).toEqual([2, null]);
  expect(
    [...first.differences, ...second.differences].map(({ line, id, before }) => [line, id, before !== null]),
  ).toEqual([
    [2, 'sent-row', false],
    [3, CHINA, true],
  ]);
  expect((await differences('?kind=changed')).differences).toMatchObject([
    { before: { note: expect.stringContaining('first time') }, after: { note: 'Read again' } },
  ]);
  expect(revisionIn(file)).toBe(before);

  // Both at once, and once more later: one import, one answer.
  const answers = await Promise.all([confirm(tokens.edith, made.id), confirm(tokens.edith, made.id)]);
  answers.push(await confirm(tokens.edith, made.id));
  const outcomes = await Promise.all(
    answers.map(async (answer) => [answer.status, await jsonOf<ImportAnswer>(answer)]),
  );
  const outcome = { added: 1, changed: 1, unchanged: 0, data_revision: before + 1 };
  for (const one of outcomes) expect(one).toMatchObject([200, { import: { state: 'done', outcome } }]);
  expect(revisionIn(file)).toBe(before + 1);
  const recorded = await db.reader.revision.findMany({ where: { number: before + 1 } });
  expect(recorded.map(({ actor, reason, subjectId }) => [actor, reason, subjectId]).toSorted()).toEqual([
    ['edith', REASON.reason, CHINA],
    ['edith', REASON.reason, 'sent-row'],
  ]);
  const entries = await db.reader.auditEntry.findMany({ where: { action: 'import' } });
  expect(entries).toMatchObject([{ actor: 'edith', reason: REASON.reason, subjectType: 'file' }]);
  expect(JSON.parse(entries[0]?.after ?? '')).toMatchObject({
    file: 'october.csv',
    read_as: 'utf-8 (found), delimiter comma (given), decimal point (found)',
  });

  const dropped = await askApi(`/api/v1/imports/${made.id}`, { method: 'DELETE', token: tokens.edith });
  expect([dropped.status, await dropped.text(), waiting(file)]).toEqual([204, '', []]);
  expect((await askApi(`/api/v1/imports/${made.id}`, { token: tokens.edith })).status).toBe(404);
});

test('our own export sent back is 0 changes, and confirming it makes no data revision', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const before = revisionIn(file);
  const exported = await (await askApi('/api/v1/figures.csv')).text();
  const made = await stage(tokens.edith, exported);
  expect(made.found).toMatchObject({ rows: 5, problems: 0, added: 0, changed: 0, unchanged: 5 });
  const confirmed = await jsonOf<ImportAnswer>(await confirm(tokens.edith, made.id));
  expect(confirmed.import).toMatchObject({ state: 'done', outcome: { unchanged: 5, data_revision: null } });
  expect(revisionIn(file)).toBe(before);
});

test('every bad row is listed a page at a time, and none of the file can be imported', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const bad = Array.from({ length: 5 }, (_, n) => `${ROW.replace('sent-row', `bad-row-${n}`).replace('USD', 'XXX')}\n`);
  const made = await stage(tokens.edith, `${GOOD}${bad.join('')}too,short\n`);
  expect(made).toMatchObject({ state: 'checked', found: { rows: 7, problems: 6 } });
  const problems: Record<string, unknown>[] = [];
  let next: string | null = '';
  for (let pages = 0; next !== null; pages += 1) {
    const page: { total: number; next: string | null; problems: Record<string, unknown>[] } = await jsonOf(
      await askApi(`/api/v1/imports/${made.id}/problems?limit=4&cursor=${next}`, { token: tokens.edith }),
    );
    expect([page.total, pages < 2]).toEqual([6, true]);
    problems.push(...page.problems);
    next = page.next;
  }
  expect(problems.map(({ line, column, code }) => `${line} ${column}: ${code}`)).toEqual([
    ...[3, 4, 5, 6, 7].map((line) => `${line} currency: currency_unknown`),
    '8 : cells_missing',
  ]);
  for (const { detail } of problems) expect(detail).toMatch(/\S \S/);
  const other = Buffer.from(JSON.stringify([`differences null ${made.id}`, 'after', ['1']])).toString('base64url');
  const address = `/api/v1/imports/${made.id}/problems?cursor=${other}`;
  expect((await askApi(address, { token: tokens.edith })).status).toBe(400);
  const refused = await confirm(tokens.edith, made.id);
  expect([refused.status, await jsonOf(refused)]).toMatchObject([409, { code: 'conflict' }]);
  expect(valueIn(file, `SELECT count(*) FROM Figure WHERE id = 'sent-row'`)).toBe(0);
});

test('delimiter, decimal mark and encoding are found, or taken as they are given; nobody is given letters by a guess', async () => {
  const { desk, tokens } = await prepare();
  await using _db = desk.db;
  const odd = GOOD.replaceAll(',', ';').replace('7200000000', '7200000000,00').replace('plain', 'caf\u00e9');
  const found = await stage(tokens.edith, Buffer.from(`\ufeff${odd}`, 'utf16le'));
  expect(found).toMatchObject({
    encoding: { value: 'utf-16le', from: 'found' },
    delimiter: { value: 'semicolon', from: 'found' },
    decimal_mark: { value: 'comma', from: 'found' },
    found: { problems: 0, added: 1 },
  });
  const latin = Buffer.from(odd, 'latin1');
  const guessed = await askApi('/api/v1/imports', { method: 'POST', token: tokens.edith, csv: latin });
  expect([guessed.status, await jsonOf(guessed)]).toMatchObject([400, { issues: [{ code: 'not_utf8' }] }]);
  const given = await stage(tokens.edith, latin, '?encoding=windows-1252');
  expect(given).toMatchObject({ encoding: { value: 'windows-1252', from: 'given' }, found: { problems: 0 } });
  const wrong = await stage(tokens.edith, odd, '?delimiter=tab');
  expect(wrong.found?.problems).toBeGreaterThan(0);
  const { import: _import, ...problem } = await jsonOf<Record<string, unknown>>(
    await askApi('/api/v1/imports?delimiter=%3B&name=a%2Fb', { method: 'POST', token: tokens.edith, csv: odd }),
  );
  expect(problem).toMatchObject({
    status: 400,
    issues: [
      { field: 'delimiter', code: 'not_allowed' },
      { field: 'name', code: 'not_a_file_name' },
    ],
  });
});

test.each<[string, ApiRequest, number, string]>([
  ['JSON', { body: {} }, 400, 'not_csv'],
  ['nothing', { csv: '' }, 400, 'missing'],
  ['a zip', { csv: 'PK\u0003\u0004' }, 400, 'is_zip'],
  ['a NUL', { csv: `${GOOD}\0` }, 400, 'nul_character'],
])('%s for a file is refused, and nothing of it is kept', async (_, request, status, code) => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const answer = await askApi('/api/v1/imports', { method: 'POST', token: tokens.edith, ...request });
  expect([answer.status, await jsonOf(answer)]).toMatchObject([status, { issues: [{ code }] }]);
  expect(waiting(file)).toEqual([]);
});

test('of more than 100 MB no more is read than that, nothing is kept, and whoever breaks off leaves nothing', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const block = Buffer.alloc(1_000_000, 'a,b\n');
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += block.length;
      controller.enqueue(sent === block.length ? Buffer.from(GOOD) : block);
    },
  });
  const large = await askApi('/api/v1/imports', { method: 'POST', token: tokens.edith, csv: endless });
  expect([large.status, await jsonOf(large)]).toMatchObject([413, { code: 'too_large' }]);
  expect(sent).toBeLessThan(105_000_000);
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent % 3 === 0) controller.error(new Error('gone'));
      else controller.enqueue(block);
    },
  });
  expect((await askApi('/api/v1/imports', { method: 'POST', token: tokens.edith, csv: broken })).status).toBe(500);
  expect(waiting(file)).toEqual([]);
});

test('an import is its maker’s and administrators’ alone; without a token that may write nothing is taken', async () => {
  const { desk, file, tokens } = await prepare();
  await using db = desk.db;
  const { id } = await stage(tokens.edith, GOOD);
  const at = (rest: string, token: string | undefined, request: ApiRequest = {}) =>
    askApi(`/api/v1/imports/${id}${rest}`, { token, ...request }).then(({ status }) => status);
  const everything = async (token: string | undefined) => [
    await at('', token),
    await at('/problems', token),
    await at('/differences', token),
    await at('/confirmation', token, { method: 'POST', body: REASON }),
    await at('', token, { method: 'DELETE' }),
  ];
  expect(await everything(tokens.egon)).toEqual([404, 404, 404, 404, 404]);
  expect(await everything(undefined)).toEqual([401, 401, 401, 401, 401]);
  expect(await everything(tokens.reading)).toEqual([200, 200, 200, 403, 403]);
  const send = (token: string | undefined) => askApi('/api/v1/imports', { method: 'POST', token, csv: GOOD });
  expect([(await send(undefined)).status, (await send(tokens.reading)).status]).toEqual([401, 403]);
  expect(waiting(file)).toEqual([id]);
  const refused = await db.reader.auditEntry.findMany({ where: { action: 'refuse' } });
  expect(refused.map(({ actor }) => actor)).toEqual(['edith', 'edith', 'edith']);
  const cookie = { cookie: '__Host-sid=anything', origin: 'http://elsewhere.example' };
  expect(await at('/confirmation', tokens.edith, { method: 'POST', body: REASON, headers: cookie })).toBe(403);
  expect(await at('', tokens.maria)).toBe(200);
  expect(await at('/confirmation', tokens.maria, { method: 'POST', body: { reason: ' ' } })).toBe(400);
  expect(await at('', tokens.maria, { method: 'DELETE' })).toBe(204);
});

test('whoever changed one of its figures meanwhile makes the confirmation a conflict, and nothing is imported', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const { id } = await stage(tokens.edith, GOOD + CHANGE);
  const reason = 'Read again';
  await correctFigureFields(desk.as({ name: 'egon', role: 'editor' }), {
    id: CHINA,
    version: 1,
    fields: { note: 'By egon' },
    reason,
  });
  const before = revisionIn(file);
  for (const answer of [await confirm(tokens.edith, id), await confirm(tokens.edith, id)]) {
    expect([answer.status, await jsonOf(answer)]).toMatchObject([409, { detail: expect.stringContaining('changed') }]);
  }
  expect([revisionIn(file), valueIn(file, `SELECT note FROM Figure WHERE id = '${CHINA}'`)]).toEqual([
    before,
    'By egon',
  ]);
  expect(valueIn(file, `SELECT count(*) FROM Figure WHERE id = 'sent-row'`)).toBe(0);
});

test('whoever has fifty imports here throws some away first; others send theirs', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const edith = desk.as({ name: 'edith', role: 'editor' });
  const ids: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    const chunks = (async function* () {
      yield new TextEncoder().encode(GOOD);
    })();
    ids.push(await receiveUpload(edith, { fileName: 'figures.csv', reason: 'x', chunks }));
  }
  const send = (token: string) => askApi('/api/v1/imports', { method: 'POST', token, csv: GOOD });
  expect([(await send(tokens.edith)).status, waiting(file).length]).toEqual([429, 50]);
  await stage(tokens.egon, GOOD);
  await askApi(`/api/v1/imports/${ids[0]}`, { method: 'DELETE', token: tokens.edith });
  await stage(tokens.edith, GOOD);
});

test('what is at work is confirmed and thrown away by nobody, and a third file at once waits', async () => {
  const { desk, file, tokens } = await prepare();
  await using _db = desk.db;
  const send = () => askApi('/api/v1/imports', { method: 'POST', token: tokens.edith, csv: GOOD });
  const ids = await Promise.all(
    [send(), send()].map(async (sent) => (await jsonOf<ImportAnswer>(await sent)).import.id),
  );
  const third = await send();
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '5']);
  const [id = ''] = ids;
  const asked = [
    (await confirm(tokens.edith, id)).status,
    (await askApi(`/api/v1/imports/${id}`, { method: 'DELETE', token: tokens.edith })).status,
    (await askApi(`/api/v1/imports/${id}/problems`, { token: tokens.edith })).status,
  ];
  expect(asked).toEqual([409, 409, 409]);
  await Promise.all(ids.map(importSettled));
  expect((await read(tokens.edith, id)).state).toBe('checked');
  expect(waiting(file).toSorted()).toEqual(ids.toSorted());
});
