import { expect, test } from 'vitest';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { asOfHeader, parseAsOf } from '@/lib/schemas/as-of';
import { parseFigureQuery } from '@/lib/schemas/figure-query';

test.each([
  ['17', { kind: 'revision', number: 17 }],
  ['0', { kind: 'revision', number: 0 }],
  ['999999999999999', { kind: 'revision', number: 999_999_999_999_999 }],
  ['2026-11-20', { kind: 'day', day: '2026-11-20' }],
  ['2024-02-29', { kind: 'day', day: '2024-02-29' }],
])('%s names a state', (text, expected) => {
  expect(parseAsOf(text)).toEqual(expected);
});

test.each(['', ' ', '017', '-1', '1.5', '1e3', '2026-02-30', '2025-02-29', '2026-11-20T10:00Z', '20.11.2026', 'r17'])(
  '%j names none',
  (text) => {
    expect(parseAsOf(text)).toBeNull();
    expect(parseFigureQuery([['asOf', text]])).toEqual({
      ok: false,
      issues: [{ field: 'asOf', code: 'not_an_as_of' }],
    });
  },
);

test('a query takes a state beside its filters, once', () => {
  expect(parseFigureQuery([['asOf', '17']])).toMatchObject({
    ok: true,
    query: { asOf: { kind: 'revision', number: 17 } },
  });
  expect(parseFigureQuery([])).toMatchObject({ ok: true, query: { asOf: null } });
  expect(
    parseFigureQuery([
      ['asOf', '17'],
      ['asOf', '18'],
    ]),
  ).toMatchObject({ ok: false, issues: [{ field: 'asOf', code: 'repeated' }] });
});

test.each([
  ['/', '?asOf=17', '17'],
  ['/figures/one', '?asOf=2026-11-20', '2026-11-20'],
  ['/economies/M49:419', '?asOf=17', '17'],
  ['/compare', '?figures=one&asOf=17', '17'],
  ['/compare/options', '?asOf=17', null],
  ['/sources', '?asOf=', 'unreadable'],
  ['/figures', '?asOf=%F0%9F%98%80', 'unreadable'],
  ['/figures', '?asOf=1&asOf=2', 'unreadable'],
  ['/figures', '?asOf=1%0d%0aX:%20y', 'unreadable'],
  ['/figures', '', null],
  ['/methods', '?asOf=17', null],
  ['/admin/figures', '?asOf=17', null],
])('the layout of %s%s is told %s', (path, query, expected) => {
  expect(asOfHeader(path, new URLSearchParams(query))).toBe(expected);
});

test.each([
  ['/figures', '/figures?asOf=17'],
  ['/figures?flow=exports', '/figures?flow=exports&asOf=17'],
  ['/methods#api', '/methods?asOf=17#api'],
])('%s keeps the state', (address, expected) => {
  expect(addressAsOf(address, 17)).toBe(expected);
  expect(addressAsOf(address, undefined)).toBe(address);
});
