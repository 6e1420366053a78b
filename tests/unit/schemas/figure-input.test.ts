import { describe, expect, test } from 'vitest';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { PLAIN_FIGURE } from '../../support/figures';

/** What is wrong with a plain figure once these fields are put in: `field: code`. */
function issuesOf(fields: Record<string, unknown>): string[] {
  const parsed = parseFigureInput({ ...PLAIN_FIGURE, ...fields });
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field}: ${code}`);
}

test('a plain figure is sound, and what is left out has its default', () => {
  const parsed = parseFigureInput(PLAIN_FIGURE);
  expect(parsed).toMatchObject({
    ok: true,
    figure: {
      partnerBasis: 'stated',
      coverage: 'unknown',
      valuation: 'unknown',
      obsStatus: 'V',
      rank: 'normal',
      reviewState: 'published',
      balanceSign: null,
      note: null,
    },
  });
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['an id with capitals', { id: 'China-2024' }, ['id: not_a_slug']],
  ['an id of two letters', { id: 'ab' }, ['id: not_a_slug']],
  ['an id with a path', { id: '../etc' }, ['id: not_a_slug']],
  ['no source', { source: '' }, ['source: not_a_slug']],
  ['a source left out', { source: undefined }, ['source: missing']],
  ['no reporter', { reporter: '' }, ['reporter: missing']],
  ['a reporter left out', { reporter: undefined }, ['reporter: missing']],
  ['two letters for a country', { reporter: 'CN' }, ['reporter: area_unknown']],
  ['digits without a scheme', { partner: '419' }, ['partner: area_unknown']],
  ['a name for a code', { partner: 'Latin America' }, ['partner: area_unknown']],
  ['reporter and partner alike', { partner: 'BRA' }, ['partner: partner_is_reporter']],
  ['an unknown flow', { flow: 'trade' }, ['flow: not_allowed']],
  ['a flow left out', { flow: undefined }, ['flow: missing']],
  ['an unknown qualifier', { qualifier: 'over' }, ['qualifier: not_allowed']],
  ['an unknown coverage', { coverage: 'services' }, ['coverage: not_allowed']],
  ['an unknown valuation', { valuation: 'FOB' }, ['valuation: not_allowed']],
  ['an unknown sign', { flow: 'balance', balance_sign: 'minus' }, ['balance_sign: not_allowed']],
  ['an unknown status', { obs_status: 'X' }, ['obs_status: not_allowed']],
  ['an unknown rank', { rank: 'best' }, ['rank: not_allowed']],
  ['an unknown review state', { review_state: 'deleted' }, ['review_state: not_allowed']],
  ['an unknown basis', { partner_basis: 'guessed' }, ['partner_basis: not_allowed']],
  ['an unknown period basis', { period_basis: 'guessed' }, ['period_basis: not_allowed']],
  ['an unknown currency', { currency: 'XYZ' }, ['currency: currency_unknown']],
  ['a currency’s sign', { currency: '$' }, ['currency: currency_unknown']],
  ['grouped digits', { low: '1,000,000,000', high: '' }, ['low: amount_not_whole']],
  ['a fraction', { low: '8.5', high: '' }, ['low: amount_not_whole']],
  ['an exponent', { low: '1e9', high: '' }, ['low: amount_not_whole']],
  ['hexadecimal digits', { low: '0x10', high: '' }, ['low: amount_not_whole']],
  ['full-width digits', { low: '１０', high: '' }, ['low: amount_not_whole']],
  ['21 digits', { low: '1'.repeat(21), high: '' }, ['low: amount_not_whole']],
  ['2^63', { low: '9223372036854775808', high: '', decimals: '0' }, ['low: too_large']],
  [
    'an upper bound of 2^63',
    { qualifier: 'below', low: '', high: '9223372036854775808', decimals: '0' },
    ['high: too_large'],
  ],
  ['a negative amount', { low: '-1000000000', high: '' }, ['low: negative']],
  ['a negative upper bound', { qualifier: 'at_most', low: '', high: '-1000000000' }, ['high: negative']],
  ['below zero', { qualifier: 'below', low: '', high: '0' }, ['high: negative']],
  ['digits finer than printed', { low: '1500000000', high: '' }, ['decimals: finer_than_decimals']],
  ['decimals above zero', { decimals: '9' }, ['decimals: decimals_out_of_range']],
  ['decimals below -18', { decimals: '-19' }, ['decimals: decimals_out_of_range']],
  ['decimals in words', { decimals: 'billions' }, ['decimals: decimals_not_whole']],
  ['no amount', { low: '', high: '' }, ['low: low_missing', 'high: high_missing']],
  ['two values of one amount', { high: '2000000000' }, ['low: low_high_differ']],
  ['above with an upper bound', { qualifier: 'above' }, ['high: high_not_allowed']],
  ['above without a bound', { qualifier: 'above', low: '', high: '' }, ['low: low_missing']],
  ['below with a lower bound', { qualifier: 'below' }, ['low: low_not_allowed']],
  ['below without a bound', { qualifier: 'below', low: '', high: '' }, ['high: high_missing']],
  ['a range upside down', { qualifier: 'between', low: '2000000000', high: '1000000000' }, ['low: low_not_under_high']],
  ['no SDMX period', { time_period: '2025-01/P8M' }, ['time_period: not_a_time_period']],
  ['months of an unstated period', { period_basis: 'unstated' }, ['time_period: months_of_unstated']],
  ['a stated period without months', { time_period: '' }, ['time_period: months_missing']],
  ['a balance without a sign', { flow: 'balance' }, ['balance_sign: missing']],
  ['a sign without a balance', { balance_sign: 'deficit' }, ['balance_sign: sign_without_balance']],
  ['deprecated without a reason', { rank: 'deprecated' }, ['rank_reason: missing']],
  ['2,001 characters', { note: 'x'.repeat(2001) }, ['note: too_long']],
  ['a NUL', { note: 'a\u0000b' }, ['note: control_character']],
  ['a carriage return', { note: 'a\rb' }, ['note: control_character']],
  ['an unknown field', { amount: '5' }, ['amount: field_unknown']],
  ['two wrong fields', { currency: '$', flow: 'trade' }, ['flow: not_allowed', 'currency: currency_unknown']],
])('%s is refused by a stable code', (_, fields, expected) => {
  expect(issuesOf(fields).toSorted()).toEqual(expected.toSorted());
});

test.each<[string, Record<string, unknown>]>([
  ['one bound stands for the centre', { high: '' }],
  ['the other bound stands for the centre', { low: '' }],
  ['text is trimmed', { reporter: ' BRA ', low: ' 1000000000 ', decimals: ' -9 ' }],
  ['2,000 characters', { note: 'x'.repeat(2000) }],
  ['a line feed in a note', { note: 'one\ntwo' }],
  ['the largest amount', { low: '9223372036854775807', high: '', decimals: '0' }],
])('%s', (_, fields) => {
  expect(issuesOf(fields)).toEqual([]);
});

test('a closed list is told with what it allows', () => {
  const parsed = parseFigureInput({ ...PLAIN_FIGURE, flow: 'trade', coverage: 'services', balance_sign: 'minus' });
  expect(parsed.ok ? [] : parsed.issues).toEqual([
    { field: 'flow', code: 'not_allowed', allowed: ['turnover', 'exports', 'imports', 'balance'] },
    { field: 'balance_sign', code: 'not_allowed', allowed: ['surplus', 'deficit'] },
    { field: 'coverage', code: 'not_allowed', allowed: ['unknown', 'goods', 'goods_and_services'] },
  ]);
});

describe('what is not text', () => {
  const fields = Object.keys(PLAIN_FIGURE).concat('coverage', 'balance_sign', 'rank', 'note');

  test.each<[string, unknown]>([
    ['a list', ['exports']],
    ['an object', { toString: 'exports' }],
    ['true', true],
  ])('%s in any field is refused', (_, value) => {
    for (const field of fields) expect(issuesOf({ [field]: value })).toContain(`${field}: not_text`);
  });

  test('a number in any field but decimals is refused', () => {
    for (const field of fields.filter((name) => name !== 'decimals'))
      expect(issuesOf({ [field]: 5 })).toContain(`${field}: not_text`);
  });

  test.each<[number, string[]]>([
    [-9, []],
    [0, []],
    [5, ['decimals: decimals_out_of_range']],
    [-19, ['decimals: decimals_out_of_range']],
    [-8.5, ['decimals: decimals_not_whole']],
    [1e21, ['decimals: decimals_not_whole']],
  ])('decimals take the number that answers give: %d', (decimals, issues) => {
    expect(issuesOf({ decimals })).toEqual(issues);
  });

  test.each<[unknown]>([[null], [[]], ['text'], [5], [[PLAIN_FIGURE]]])('%o instead of fields is refused', (input) => {
    const parsed = parseFigureInput(input);
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(['not_text']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the name %s is an unknown field like any other',
    (name) => {
      const hostile = JSON.parse(JSON.stringify(PLAIN_FIGURE).replace('{', `{${JSON.stringify(name)}:"x",`));
      const parsed = parseFigureInput(hostile);
      expect(parsed.ok ? [] : parsed.issues).toEqual([{ field: name, code: 'field_unknown' }]);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  test('fields that are inherited do not count', () => {
    const parsed = parseFigureInput(Object.create({ note: 'inherited' }, {}));
    expect(parsed.ok).toBe(false);
  });
});
