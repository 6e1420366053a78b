import { describe, expect, test } from 'vitest';
import {
  changeSearch,
  dataHref,
  explorerHref,
  isFiltered,
  ownSearch,
  sortOf,
  unfilteredSearch,
} from '@/lib/format/explorer/explorer-address';
import { chooseColumns, EXPLORER_COLUMNS } from '@/lib/format/explorer/explorer-columns';

const own = (text: string) => ownSearch(new URLSearchParams(text));

describe('an address of the table', () => {
  test('has one text, without what is empty or not ours', () => {
    expect(own('sort=flow&utm_source=x&reporter=BRA&flow=')).toBe('reporter=BRA&sort=flow');
    expect(own('column=flow&reporter=BRA&column=amount')).toBe('reporter=BRA&column=flow&column=amount');
    expect(own(own('asOf=3&reporter=BRA'))).toBe('reporter=BRA&asOf=3');
    expect(explorerHref(own(''))).toBe('/figures');
  });

  test('begins its pages anew when anything else changes', () => {
    const search = own('reporter=BRA&sort=flow&cursor=abc&asOf=3');
    expect(changeSearch(search, { order: 'descending' })).toBe('reporter=BRA&sort=flow&order=descending&asOf=3');
    expect(changeSearch(search, { cursor: 'xyz' })).toBe('reporter=BRA&sort=flow&asOf=3&cursor=xyz');
    expect(unfilteredSearch(search)).toBe('sort=flow&asOf=3');
  });

  test('knows its order and whether it leaves anything out', () => {
    expect(sortOf('')).toEqual({ sort: 'amount', order: 'descending' });
    expect(sortOf('sort=reporter')).toEqual({ sort: 'reporter', order: 'ascending' });
    expect(sortOf('sort=reporter&order=descending')).toEqual({ sort: 'reporter', order: 'descending' });
    expect([isFiltered('sort=flow&asOf=3&column=flow'), isFiltered('flow=exports')]).toEqual([false, true]);
  });

  test('leads to the same data: every row as a file, a page as the table has it', () => {
    const search = own('reporter=BRA&column=flow&sort=flow&cursor=abc&asOf=3');
    expect(dataHref('/api/v1/figures.csv', search)).toBe('/api/v1/figures.csv?reporter=BRA&sort=flow&asOf=3');
    expect(dataHref('/api/v1/figures', search, { cursor: 'abc' })).toBe(
      '/api/v1/figures?reporter=BRA&sort=flow&asOf=3&cursor=abc&limit=50',
    );
  });
});

test('columns stand in the table’s order; without a known one the usual ones do', () => {
  expect(chooseColumns(['source', 'amount', 'nonsense']).map(({ id }) => id)).toEqual(['amount', 'source']);
  expect(chooseColumns(['nonsense'])).toEqual(chooseColumns([]));
  expect(chooseColumns([]).length).toBeLessThan(EXPLORER_COLUMNS.length);
});
