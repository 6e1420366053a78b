import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EMPTY_FIGURE_FORM } from '@/lib/format/form/figure-form';
import type { InputIssue } from '@/lib/schemas/issue';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { AppError } from '@/lib/services/errors';
import { importSettled } from '@/lib/services/imports/import-jobs';
import { submitFigure } from '../../app/admin/figures/actions';
import { FIGURE_FORM_IDLE } from '../../app/ui/forms/figure-form-state';
import { type Desk, freshDesk, signedIn } from '../support/accounts';
import { askApi, jsonOf, serveFrom } from '../support/api';
import { addSource } from '../support/editing';
import { PLAIN_FIGURE } from '../support/figures';
import { importFile } from '../support/import-file';

// What a browser sends with a form: Next gives it to actions, and there is no Next here.
const browser = vi.hoisted(() => ({ session: '' }));
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin', 'next-action': 'the-action' }),
  cookies: async () => ({ get: () => ({ value: browser.session }) }),
}));

type Fields = Record<string, string>;

/** A sound figure as each entry point takes it. */
const ROW: Fields = { ...PLAIN_FIGURE };
const FORM: Fields = {
  ...EMPTY_FIGURE_FORM,
  source: 'plain-source',
  reporter: 'Brazil',
  partner: '419',
  flow: 'turnover',
  amount: '1 billion',
  period: '2024',
  reason: 'As printed',
};

const said = (issues: readonly Pick<InputIssue, 'field' | 'code'>[]) =>
  issues.map(({ field, code }) => `${field} ${code}`).toSorted();

/** Bad input as a row has it and, where the form has one field for several columns, as the form has it. */
type Bad = [name: string, expected: string[], row: Fields, form?: Fields];
const BAD: Bad[] = [
  ['an unknown area', ['reporter area_unknown'], { reporter: 'Atlantis' }],
  ['no reporter', ['reporter missing'], { reporter: '' }],
  ['partner and reporter alike', ['partner partner_is_reporter'], { partner: 'BRA' }],
  ['no flow', ['flow not_allowed'], { flow: '' }],
  ['an unknown currency', ['currency currency_unknown'], { currency: 'XYZ' }],
  ['a balance without a sign', ['balance_sign missing'], { flow: 'balance' }],
  ['a source that is not there', ['source source_unknown'], { source: 'lost-source' }],
  ['a source that is no id', ['source not_a_slug'], { source: 'Some Paper' }],
  ['text for an amount', ['low amount_not_whole'], { low: 'much', high: '' }, { amount: 'much' }],
  ['a fraction of a unit', ['low amount_not_whole'], { low: '12.5', high: '', decimals: '' }, { amount: '12.5' }],
  ['no amount', ['high high_missing', 'low low_missing'], { low: '', high: '' }, { amount: '' }],
  [
    'two ends with one bound',
    ['high high_not_allowed'],
    { qualifier: 'above', low: '40000000000', high: '50000000000' },
    { qualifier: 'above', amount: '40 to 50 billion' },
  ],
  ['one end of a range', ['high high_missing'], { qualifier: 'between', high: '' }, { qualifier: 'between' }],
  [
    'ends the wrong way round',
    ['low low_not_under_high'],
    { qualifier: 'between', low: '50000000000', high: '40000000000' },
    { qualifier: 'between', amount: '50 to 40 billion' },
  ],
  [
    'an amount beyond 63 bits',
    ['low too_large'],
    { low: '10000000000000000000', high: '10000000000000000000', decimals: '-18' },
    { amount: '10 quintillion' },
  ],
  ['no such period', ['time_period not_a_time_period'], { time_period: 'soon' }, { period: 'soon' }],
  ['no period', ['time_period months_missing'], { time_period: '' }, { period: '' }],
  [
    'months of an unstated period',
    ['time_period months_of_unstated'],
    { period_basis: 'unstated' },
    { period_basis: 'unstated' },
  ],
  ['a rank without its reason', ['rank_reason missing'], { rank: 'deprecated' }],
  ['an id that is no id', ['id not_a_slug'], { id: 'No Id' }, { id: 'No Id' }],
  ['an id that is an address', ['id id_reserved'], { id: 'new' }],
  ['an unknown rank', ['rank not_allowed'], { rank: 'best' }],
  ['a control character', ['note control_character'], { note: 'a\u0007b' }],
  ['a text that is too long', ['note too_long'], { note: 'a'.repeat(2001) }],
];

let desk: Desk;
let token: string;
let byCommand: string[][];
let byUpload: string[][];

beforeAll(async () => {
  desk = await freshDesk();
  await addSource(desk.db);
  serveFrom(desk.db);
  browser.session = (await signedIn(desk)).token;
  const maria = { name: 'maria', role: 'admin' } as const;
  const { id } = await desk.db.reader.user.findFirstOrThrow({ select: { id: true } });
  token = await makeOwnToken(desk.as(maria), { id, name: 'maria' }, { label: 'trial', scope: 'write' });
  byCommand = await throughCommand();
  byUpload = await throughUpload();
});

afterAll(() => desk.db.close());

/** The form's action, as a browser with scripts sends it. */
async function throughForm(change: Fields): Promise<string[]> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...FORM, ...change })) data.append(name, value);
  const { form } = await submitFigure(FIGURE_FORM_IDLE, data);
  if (form.status !== 'refused' || form.kind !== 'invalid_input') throw new Error(JSON.stringify(form));
  return said(form.issues);
}

/** POST of JSON. */
async function throughJson(change: Fields): Promise<string[]> {
  const body = { figure: { ...ROW, ...change }, reason: 'As printed' };
  const answer = await askApi('/api/v1/figures', { method: 'POST', token, body });
  const problem = await jsonOf<{ issues: InputIssue[] }>(answer);
  expect(answer.status).toBe(400);
  return said(problem.issues);
}

/** One file with all rows, each under an id of its own unless the id is what is wrong. */
function fileOf(): string {
  const quote = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const rows = BAD.map(([_name, _expected, row], index) => ({ ...ROW, id: `row-${index}`, ...row }) as Fields);
  const names = Object.keys({ ...ROW, ...Object.assign({}, ...rows) });
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => `${cells.map(quote).join(',')}\n`)
    .join('');
}

/** Issues by row: the first row stands on line 2. */
function byRow(issues: readonly { line: number; field: string; code: string }[]): string[][] {
  return BAD.map((_, index) => said(issues.filter(({ line }) => line === index + 2)));
}

/** The file as `npm run import` reads it. */
async function throughCommand(): Promise<string[][]> {
  const context = desk.as({ name: 'command line', role: 'system' });
  const file = { bytes: new TextEncoder().encode(fileOf()), of: 'figures', reason: 'A trial' } as const;
  const error = await importFile(context, file).then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return byRow(
    error.issues.map(({ field, code }) => {
      const [, line, column = ''] = /^line (\d+)(?:, (.*))?$/.exec(field) ?? [];
      return { line: Number(line), field: column, code };
    }),
  );
}

/** The file as a program sends it. */
async function throughUpload(): Promise<string[][]> {
  const sent = await askApi('/api/v1/imports', { method: 'POST', token, csv: fileOf() });
  const { import: made } = await jsonOf<{ import: { id: string } }>(sent);
  await importSettled(made.id);
  const answer = await askApi(`/api/v1/imports/${made.id}/problems?limit=100`, { token });
  const { problems } = await jsonOf<{ problems: { line: number; column: string; code: string }[] }>(answer);
  return byRow(problems.map(({ line, column, code }) => ({ line, field: column, code })));
}

describe('the form, POST of JSON, a file by command and a file by the API say the same about', () => {
  test.each(BAD.map((bad, index) => [...bad.slice(0, 1), index, bad] as [string, number, Bad]))(
    '%s',
    async (_name, index, [, expected, row, form = row]) => {
      expect({
        form: await throughForm(form),
        json: await throughJson(row),
        command: byCommand[index],
        upload: byUpload[index],
      }).toEqual({ form: expected, json: expected, command: expected, upload: expected });
    },
  );
});

test('a sound figure is taken by each of them', async () => {
  const data = new FormData();
  for (const [name, value] of Object.entries(FORM)) data.append(name, value);
  await expect(submitFigure(FIGURE_FORM_IDLE, data)).rejects.toThrow('NEXT_REDIRECT');
  const body = { figure: { ...ROW, id: 'by-json' }, reason: 'As printed' };
  expect((await askApi('/api/v1/figures', { method: 'POST', token, body })).status).toBe(201);
  const csv = (id: string) => `${Object.keys(ROW).join(',')}\n${Object.values({ ...ROW, id }).join(',')}\n`;
  const context = desk.as({ name: 'command line', role: 'system' });
  const file = { bytes: new TextEncoder().encode(csv('by-command')), of: 'figures', reason: 'A trial' } as const;
  expect(await importFile(context, file)).toMatchObject({ added: 1 });
  const sent = await askApi('/api/v1/imports', { method: 'POST', token, csv: csv('by-upload') });
  const { import: made } = await jsonOf<{ import: { id: string } }>(sent);
  await importSettled(made.id);
  const confirmation = { method: 'POST', token, body: { reason: 'A trial' } };
  expect((await askApi(`/api/v1/imports/${made.id}/confirmation`, confirmation)).status).toBe(200);
  const ids = (await desk.db.reader.figure.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(ids).toEqual(expect.arrayContaining(['by-json', 'by-command', 'by-upload']));
});
