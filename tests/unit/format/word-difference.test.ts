import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DifferencePart, wordDifference } from '@/lib/format/history/word-difference';

/** Short notation: kept words plain, removed ones as -[…], added ones as +[…]. */
function shown(parts: readonly DifferencePart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'kept' ? text : `${kind === 'removed' ? '-' : '+'}[${text}]`))
    .join('');
}

test.each([
  ['at least', 'above', '-[at least]+[above]'],
  ['not stated', 'Jan–Dec 2024', '-[not stated]+[Jan–Dec 2024]'],
  ['Given as the first time.', 'Given as the first time ever.', 'Given as the first -[time.]+[time ever.]'],
  ['the sum of eight months', 'the rounded sum of eight months', 'the +[rounded ]sum of eight months'],
  ['500 billion US dollars', '500 billion euros', '500 billion -[US dollars]+[euros]'],
  ['one two three four', 'one three four', 'one -[two ]three four'],
  [
    'visits Latin ports in the course of spring talks',
    'visits Latin ports amid the talks in spring',
    'visits Latin ports -[in the course of spring talks]+[amid the talks in spring]',
  ],
  ['same', 'same', 'same'],
  ['', 'new', '+[new]'],
  ['', '', ''],
])('%j to %j', (before, after, expected) => {
  expect(shown(wordDifference(before, after))).toBe(expected);
});

const words = fc
  .array(fc.constantFrom('sum', 'of', 'months', ' ', '  ', '\n', 'of', 'месяцев', '’', '8.5'), { maxLength: 30 })
  .map((pieces) => pieces.join(' '));
const text = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 40 }));

function joined(parts: readonly DifferencePart[], kind: 'removed' | 'added'): string {
  return parts.map((part) => (part.kind === 'kept' || part.kind === kind ? part.text : '')).join('');
}

test('both texts come back character for character, and no part is empty or follows one of its kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      expect(joined(parts, 'removed')).toBe(before);
      expect(joined(parts, 'added')).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      expect(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind)).toBe(true);
      if (before === after) expect(parts.every(({ kind }) => kind === 'kept')).toBe(true);
    }),
  );
});

test('two texts of the greatest length that a field takes are compared', () => {
  const before = 'a '.repeat(1000);
  const after = 'b a '.repeat(500);
  const parts = wordDifference(before, after);
  expect([joined(parts, 'removed'), joined(parts, 'added')]).toEqual([before, after]);
});
