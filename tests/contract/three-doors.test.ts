import { describe, expect, test } from 'vitest';
import { readCsvRows } from '@/lib/csv/read-rows';
import { EMPTY_FIGURE_FORM, readFigureForm } from '@/lib/format/form/figure-form';
import { FIGURE_FIELDS, parseFigureInput } from '@/lib/schemas/figure-input';
import type { InputIssue } from '@/lib/schemas/issue';
import { PLAIN_FIGURE } from '../support/figures';

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
};

const said = (issues: readonly InputIssue[]) => issues.map(({ field, code }) => `${field} ${code}`).toSorted();

function throughJson(change: Fields): string[] {
  const parsed = parseFigureInput({ ...ROW, ...change });
  return parsed.ok ? [] : said(parsed.issues);
}

function throughCsv(change: Fields): string[] {
  const fields = { ...ROW, ...change };
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [Object.keys(fields), Object.values(fields)].map((cells) => cells.map(quote).join(','));
  const read = readCsvRows(new TextEncoder().encode(`${lines.join('\n')}\n`), new Set(FIGURE_FIELDS));
  if (!read.ok) return read.issues.map(({ column, code }) => `${column} ${code}`);
  const parsed = parseFigureInput(Object.fromEntries(read.rows[0]?.cells ?? []));
  return parsed.ok ? [] : said(parsed.issues);
}

function throughForm(change: Fields): string[] {
  const { parsed } = readFigureForm(change.id ?? 'plain-figure', { ...FORM, ...change }, () => undefined);
  return parsed.ok ? [] : said(parsed.issues);
}

/** Bad input as a row has it and, where the form has one field for several columns, as the form has it. */
const BAD: [name: string, expected: string[], row: Fields, form?: Fields][] = [
  ['nothing', [], {}],
  ['an unknown area', ['reporter area_unknown'], { reporter: 'Atlantis' }],
  ['no reporter', ['reporter missing'], { reporter: '' }],
  ['partner and reporter alike', ['partner partner_is_reporter'], { partner: 'BRA' }],
  ['no flow', ['flow not_allowed'], { flow: '' }],
  ['an unknown currency', ['currency currency_unknown'], { currency: 'XYZ' }],
  ['a balance without a sign', ['balance_sign missing'], { flow: 'balance' }],
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

describe('form, JSON and CSV say the same about', () => {
  test.each(BAD)('%s', (_name, expected, row, form = row) => {
    const entryPoints = { form: throughForm(form), json: throughJson(row), csv: throughCsv(row) };
    expect(entryPoints).toEqual({ form: entryPoints.json, json: entryPoints.json, csv: entryPoints.json });
    expect(entryPoints.json).toEqual(expected);
  });
});
