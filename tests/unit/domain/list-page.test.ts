import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takePage } from '@/lib/domain/list-page';

const after = (value: number) => ({ lie: (row: number) => row - value, side: 'after' as const });
const before = (value: number) => ({ lie: (row: number) => row - value, side: 'before' as const });

test.each<[string, Parameters<typeof takePage<number>>, number[], number]>([
  ['the beginning', [[1, 2, 3, 4, 5], 2, null], [1, 2], 0],
  ['after a row', [[1, 2, 3, 4, 5], 2, after(2)], [3, 4], 2],
  ['after a row that is gone', [[1, 3, 4, 5], 2, after(2)], [3, 4], 1],
  ['after the last row', [[1, 2], 2, after(2)], [], 2],
  ['before a row', [[1, 2, 3, 4, 5], 2, before(4)], [2, 3], 1],
  ['before the first row', [[1, 2], 2, before(1)], [], 0],
  ['before a row, fewer than a page', [[1, 2, 3], 2, before(2)], [1], 0],
  ['nothing at all', [[], 2, null], [], 0],
])('%s', (_name, given, rows, skipped) => {
  expect(takePage(...given)).toEqual({ rows, skipped, total: given[0].length });
});

test('pages one after the other are the list, and the page before the next one is this one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 7 }), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b);
      const seen: number[] = [];
      let page = takePage(sorted, limit, null);
      while (page.rows.length > 0) {
        seen.push(...page.rows);
        const [first, last] = [page.rows[0] ?? 0, page.rows.at(-1) ?? 0];
        const next = takePage(sorted, limit, after(last));
        if (next.rows.length > 0) expect(takePage(sorted, limit, before(next.rows[0] ?? 0)).rows).toEqual(page.rows);
        expect(sorted[page.skipped]).toBe(first);
        page = next;
      }
      expect(seen).toEqual(sorted);
    }),
  );
});
