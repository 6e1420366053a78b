import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Amount } from '@/lib/domain/amount';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import {
  amountInSentence,
  amountLabel,
  amountLabelInFull,
  joinLabel,
  unitHeading,
} from '@/lib/format/figure/amount-words';
import { currencyInSentence, currencyName, currencyShort } from '@/lib/format/figure/currency-words';
import { SCALES } from '@/lib/format/figure/number-words';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';
import { validAmount } from '../../support/arbitraries';
import { billions, namedStartingFigures } from '../../support/figures';

const BILLION = SCALES[1];
const { china, india, russia, exports, imports } = namedStartingFigures();

test.each([
  [china, '>500', '>500,000,000,000', 'above 500 billion dollars'],
  [india, '≈50', '≈50,000,000,000', 'about 50 billion dollars'],
  [russia, '≈20', '≈20,000,000,000', 'about 20 billion dollars'],
  [exports, '8.5', '8,500,000,000', '8.5 billion dollars'],
  [imports, '10.4', '10,400,000,000', '10.4 billion dollars'],
])('the starting figure $id', ({ amount, currency }, label, inFull, sentence) => {
  expect(joinLabel(amountLabel(amount, BILLION))).toBe(label);
  expect(joinLabel(amountLabelInFull(amount))).toBe(inFull);
  expect(amountInSentence(amount, currency)).toBe(sentence);
});

test.each<[Amount, string, string]>([
  [billions('exactly', 44), '44.0', '44.0 billion euros'],
  [billions('about', 44), '≈44.0', 'about 44.0 billion euros'],
  [billions('above', 44), '>44.0', 'above 44.0 billion euros'],
  [billions('at_least', 44), '≥44.0', 'at least 44.0 billion euros'],
  [billions('below', 44), '<44.0', 'below 44.0 billion euros'],
  [billions('at_most', 44), '≤44.0', 'at most 44.0 billion euros'],
  [billions('nearly', 44), '<~44.0', 'nearly 44.0 billion euros'],
  [{ ...billions('between', 40, 50), decimals: -9 }, '40–50', 'between 40 and 50 billion euros'],
  [
    { qualifier: 'between', low: 900_000_000n, high: 1_200_000_000n, decimals: -8 },
    '0.9–1.2',
    'between 0.9 and 1.2 billion euros',
  ],
])('each qualifier has its sign and its words: %o', (amount, label, sentence) => {
  expect(joinLabel(amountLabel(amount, BILLION))).toBe(label);
  expect(amountInSentence(amount, 'EUR')).toBe(sentence);
});

test('a deficit carries a minus sign, on both ends of a range', () => {
  expect(joinLabel(amountLabel(exports.amount, BILLION, 'deficit'))).toBe('−8.5');
  expect(joinLabel(amountLabel(exports.amount, BILLION, 'surplus'))).toBe('8.5');
  expect(joinLabel(amountLabel(billions('between', 1, 2), BILLION, 'deficit'))).toBe('−1.0–−2.0');
});

test('an amount in a sentence or beside a mark always carries its qualifier', () => {
  fc.assert(
    fc.property(validAmount(), fc.constantFrom(...SCALES), (amount, scale) => {
      const { words, symbol } = QUALIFIER_WORDS[amount.qualifier];
      const sentence = amountInSentence(amount, 'USD');
      expect(sentence.startsWith(words === '' ? '' : `${words} `)).toBe(true);
      if (words === '') expect(sentence).toMatch(/^\d/);
      if (amount.qualifier === 'between') expect(sentence).toMatch(/^between [\d.,]+ and [\d.,]+ /);
      for (const label of [amountLabel(amount, scale), amountLabelInFull(amount)]) {
        expect(label.symbol).toBe(symbol);
        expect(label.number.includes('–')).toBe(amount.qualifier === 'between');
      }
    }),
  );
});

test('every qualifier has its words, all of them different', () => {
  expect(Object.keys(QUALIFIER_WORDS)).toEqual([...QUALIFIERS]);
  for (const column of ['reading', 'mark', 'hedges'] as const) {
    const texts = QUALIFIERS.map((qualifier) => QUALIFIER_WORDS[qualifier][column]);
    expect(new Set(texts).size).toBe(QUALIFIERS.length);
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
  }
  const labels = QUALIFIERS.filter((qualifier) => qualifier !== 'exactly').map(
    (qualifier) => QUALIFIER_WORDS[qualifier].words,
  );
  expect(new Set(labels).size).toBe(7);
});

test.each([
  ['USD', 'US dollars', 'dollars', 'US$'],
  ['EUR', 'euros', 'euros', 'EUR'],
  ['CNY', 'Chinese yuan', 'Chinese yuan', 'CNY'],
  ['XXY', 'XXY', 'XXY', 'XXY'],
])('%s is %s, in a sentence %s, in a heading %s', (code, name, inSentence, short) => {
  expect([currencyName(code), currencyInSentence(code), currencyShort(code)]).toEqual([name, inSentence, short]);
});

test('a unit heads a chart with a capital', () => {
  expect(unitHeading(BILLION, 'US dollars')).toBe('Billion US dollars');
  expect(unitHeading(SCALES[4], 'euros')).toBe('Euros');
});
