import { expect, test } from 'vitest';
import type { Amount } from '@/lib/domain/amount';
import { addAmounts, type Derived, divideAmounts, subtractAmounts } from '@/lib/domain/derived';
import { formatWhole } from '@/lib/format/figure/number-words';
import {
  derivedAmountInSentence,
  derivedLabel,
  equalInSentence,
  NOTHING_WORDS,
  timesInSentence,
} from '@/lib/format/panel/derived-words';
import { billions } from '../../support/figures';

const exactly = (value: number) => billions('exactly', value);

test.each<[Amount, Amount, string | null, string | null]>([
  [billions('above', 500), billions('about', 50), 'more than about 10 times', 'more than about ten times'],
  [billions('above', 500), billions('about', 20), 'more than about 25 times', 'more than about 25 times'],
  [billions('about', 50), billions('about', 20), 'about 2.5 times', 'about 2.5 times'],
  [billions('nearly', 50), exactly(20), 'nearly 2.5 times', 'nearly 2.5 times'],
  [billions('nearly', 50), billions('about', 20), 'less than about 2.5 times', 'less than about 2.5 times'],
  [billions('between', 40, 50), exactly(20), 'between 2 and 2.5 times', 'between two and 2.5 times'],
  [
    billions('about', 55),
    billions('between', 40, 50),
    'between about 1.1 and about 1.4 times',
    'between about 1.1 and about 1.4 times',
  ],
  [exactly(10.4), exactly(8.5), 'about 1.22 times', 'about 1.22 times'],
  [exactly(17), exactly(8.5), '2 times', 'two times'],
  [billions('at_least', 40), exactly(20), 'at least 2 times', 'at least two times'],
  [billions('at_most', 40), exactly(20), 'at most 2 times', 'at most two times'],
  [billions('above', 10.4), exactly(8.5), 'more than 1.22 times', 'more than 1.22 times'],
  [billions('below', 10.4), exactly(8.5), 'less than 1.23 times', 'less than 1.23 times'],
  [billions('below', 50), billions('below', 20), null, null],
])('%o over %o', (over, under, digits, spelled) => {
  const ratio = divideAmounts(over, under);
  expect(timesInSentence(ratio)).toBe(digits);
  expect(timesInSentence(ratio, 'spelled')).toBe(spelled);
});

test.each<[(first: Amount, second: Amount) => Derived, Amount, Amount, string | null, string]>([
  [subtractAmounts, exactly(8.5), exactly(10.4), '−1.9 billion dollars', '−1,900,000,000'],
  [addAmounts, exactly(8.5), exactly(10.4), '18.9 billion dollars', '18,900,000,000'],
  [
    subtractAmounts,
    billions('above', 500),
    billions('about', 50),
    'more than about 450 billion dollars',
    '>≈450,000,000,000',
  ],
  [addAmounts, billions('nearly', 50), exactly(20), 'nearly 70 billion dollars', '<~70,000,000,000'],
  [addAmounts, billions('at_least', 50), exactly(20), 'at least 70 billion dollars', '≥70,000,000,000'],
  [addAmounts, billions('at_most', 50), exactly(20), 'at most 70 billion dollars', '≤70,000,000,000'],
  [addAmounts, billions('below', 50), exactly(20), 'less than 70 billion dollars', '<70,000,000,000'],
  [addAmounts, billions('about', 50), exactly(20), 'about 70 billion dollars', '≈70,000,000,000'],
  [
    subtractAmounts,
    billions('between', 8, 9),
    exactly(8.5),
    'between −0.5 and 0.5 billion dollars',
    '−500,000,000–500,000,000',
  ],
  [subtractAmounts, exactly(8.5), exactly(8.5), '0 dollars', '0'],
  [subtractAmounts, exactly(9.4), exactly(10.3), '−0.9 billion dollars', '−900,000,000'],
  [
    subtractAmounts,
    { ...exactly(500), low: 500_000_400_000n, high: 500_000_400_000n },
    exactly(500),
    '400 thousand dollars',
    '400,000',
  ],
  [subtractAmounts, billions('below', 8), billions('below', 9), null, 'nothing'],
])('%o of %o and %o in a sentence and as a label', (derive, first, second, sentence, label) => {
  const derived = derive(first, second);
  expect(derivedAmountInSentence(derived, 'USD', [first, second])).toBe(sentence);
  const parts = derived.kind === 'value' ? derivedLabel(derived, formatWhole) : { symbol: '', number: 'nothing' };
  expect(`${parts.symbol}${parts.number}`).toBe(label);
});

test('what is once as large, or nearly, is as large as the other, hedged or not', () => {
  expect(equalInSentence(divideAmounts(exactly(50), exactly(50)))).toBe('as large as');
  expect(equalInSentence(divideAmounts(billions('about', 50), exactly(50)))).toBe('about as large as');
  expect(equalInSentence(divideAmounts(exactly(5_000), exactly(4_999)))).toBe('about as large as');
  expect(equalInSentence(divideAmounts(exactly(51), exactly(50)))).toBeNull();
  expect(equalInSentence(divideAmounts(billions('between', 50, 60), exactly(50)))).toBeNull();
});

test.each<[Amount, Amount, string | null]>([
  [billions('above', 500), billions('about', 480), 'at least about as large as'],
  [billions('above', 50), exactly(50), 'larger than'],
  [billions('at_least', 50), exactly(50), 'at least as large as'],
  [billions('at_least', 5_001), exactly(5_000), 'larger than'],
  [exactly(50), billions('below', 50), null],
  [billions('below', 50), exactly(50), 'smaller than'],
  [billions('at_most', 50), exactly(50), 'at most as large as'],
  [billions('at_most', 50), billions('about', 50), 'at most about as large as'],
  [billions('nearly', 50), exactly(50), 'nearly as large as'],
  [billions('above', 60), exactly(50), null],
])('%o over %o with an open end is never "1 times"', (over, under, words) => {
  expect(equalInSentence(divideAmounts(over, under))).toBe(words);
});

test('each reason why nothing follows has its own words', () => {
  expect(new Set(Object.values(NOTHING_WORDS)).size).toBe(Object.keys(NOTHING_WORDS).length);
});
