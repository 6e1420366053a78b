import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_QUERY_FIELDS, parseFigureQuery } from '@/lib/schemas/figure-query';

const parse = (query: string) => parseFigureQuery(new URLSearchParams(query));

const EVERYTHING = {
  reporter: null,
  partner: null,
  flow: null,
  period: null,
  source: null,
  panel: null,
  asOf: null,
  sort: 'amount',
  order: 'descending',
};

test.each<[string, object]>([
  ['', {}],
  ['reporter=&flow=&sort=&order=', {}],
  ['reporter=RUS', { reporter: 'RUS' }],
  ['partner=M49:419', { partner: 'M49:419' }],
  ['flow=exports', { flow: 'exports' }],
  ['period=2025', { period: { first: '2025-01', last: '2025-12' } }],
  ['period=2025-01-01/P8M', { period: { first: '2025-01', last: '2025-08' } }],
  ['period=unstated', { period: 'unstated' }],
  ['source=izvestia-2025-colombia', { source: 'izvestia-2025-colombia' }],
  ['panel=m49419-turnover-usd', { panel: 'm49419-turnover-usd' }],
  ['sort=reporter', { sort: 'reporter', order: 'ascending' }],
  ['sort=period', { sort: 'period', order: 'descending' }],
  ['sort=amount&order=ascending', { sort: 'amount', order: 'ascending' }],
  ['reporter=RUS&flow=turnover', { reporter: 'RUS', flow: 'turnover' }],
])('"%s" selects', (query, expected) => {
  expect(parse(query)).toEqual({ ok: true, query: { ...EVERYTHING, ...expected } });
});

test.each<[string, string[]]>([
  ['reporter=XXX', ['reporter: area_unknown']],
  ['partner=Americas', ['partner: area_unknown']],
  ['flow=trade', ['flow: not_allowed']],
  ['period=2025-01/P8M', ['period: not_a_time_period']],
  ['period=last year', ['period: not_a_time_period']],
  ['source=A', ['source: not_a_slug']],
  ['panel=!', ['panel: not_a_slug']],
  ['sort=size', ['sort: not_allowed']],
  ['order=up', ['order: not_allowed']],
  ['reporters=RUS', ['reporters: field_unknown']],
  ['__proto__=x', ['__proto__: field_unknown']],
  ['constructor=x', ['constructor: field_unknown']],
  ['toString=x&reporter=RUS', ['toString: field_unknown']],
  ['flow=exports&flow=exports', ['flow: repeated']],
  ['flow=exports&flow=imports&flow=balance', ['flow: repeated']],
  ['reporter=XXX&flow=trade', ['reporter: area_unknown', 'flow: not_allowed']],
])('"%s" is refused', (query, expected) => {
  const parsed = parse(query);
  expect(parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field}: ${code}`)).toEqual(expected);
});

test('an unknown parameter is answered with those that there are', () => {
  const parsed = parse('reporters=RUS');
  expect(parsed.ok ? [] : parsed.issues[0]?.allowed).toEqual([...FIGURE_QUERY_FIELDS]);
});

test('any parameters give a query or at least one issue, and are never thrown at', () => {
  const name = fc.oneof(fc.constantFrom(...FIGURE_QUERY_FIELDS), fc.string({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 20 })), { maxLength: 4 }), (parameters) => {
      const parsed = parseFigureQuery(parameters);
      if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
    }),
  );
});
