import { expect, test } from 'vitest';
import { keepTogether } from '@/lib/format/figure/keep-together';

test('a number and its scale stay on one line, and nothing else is changed', () => {
  expect(keepTogether('was above 500 billion dollars in 2024')).toBe('was above 500\u00a0billion dollars in 2024');
  expect(keepTogether('between 2 and 3.5 million euros')).toBe('between 2 and 3.5\u00a0million euros');
  expect(keepTogether('12 of 12 months, 2 billionaires')).toBe('12 of 12 months, 2 billionaires');
});
