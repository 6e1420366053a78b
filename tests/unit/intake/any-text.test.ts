import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import type { ProposedFigures, Span } from '@/lib/intake/proposal';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { tokenise } from '@/lib/intake/text/tokens';
import { isCurrency } from '@/lib/schemas/currency';

/** Pieces that rules know, in any order, so that odd sentences come up as well as odd letters. */
const PIECES = [
  'China',
  'Latin America',
  'the region',
  'the two countries',
  'its',
  'exports',
  'imports',
  'trade',
  'trade deficit',
  'between',
  'and',
  'to',
  'from',
  'with',
  'of',
  'more than',
  'nearly',
  'respectively',
  '$5',
  '3 bn',
  '€1,234.5',
  '40-50',
  'half a trillion',
  'Rs 5 lakh crore',
  'FY24',
  '2020-21',
  'January',
  'August 2025',
  'a year earlier',
  'the same period',
  'last year',
  '.',
  ',',
  ';',
  '(',
  ')',
  '\n\n',
  '%',
  'billion',
  'dollars',
  'товарооборот',
  'России',
  'с',
  'Китаем',
  'составил',
  '5,5 млрд',
  'долл.',
  'в 2016-м',
  'экспорт',
  'до',
  'las exportaciones',
  'mil',
  'millones',
  'de dólares',
  'superó',
  'hasta',
  '\u200f',
  '\u0301',
  '\0',
  '\ud800',
  '\ud83d\ude00',
  'U.S.',
  'EE.UU.',
];

const knownWords = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  knownWords,
);
const anyDate = fc.constantFrom(
  null,
  '2025',
  '2025-11',
  '2025-11-20',
  '2025-11-17/2025-12-31',
  'never',
  '0000',
  '9999-12',
);

/** Every span with the words that it is said to name. */
function namedSpans({ figures, others }: ProposedFigures): [Span, string | null][] {
  const parts = figures.flatMap(({ found }) =>
    Object.values(found).flatMap((part): [Span, string | null][] => (part?.span ? [[part.span, part.words]] : [])),
  );
  const whole = [...figures, ...others].map(({ span, words }): [Span, string | null] => [span, words]);
  const reasons = others.flatMap(({ because }): [Span, string | null][] =>
    because ? [[because.span, because.words]] : [],
  );
  return [...whole, ...parts, ...reasons];
}

describe('any text', () => {
  test('is read without an error, and every span is its words', () => {
    fc.assert(
      fc.property(anyText, anyDate, fc.constantFrom(undefined, ...INTAKE_LANGUAGES), (text, published, language) => {
        for (const [{ start, end }, words] of namedSpans(proposeFigures({ text, published, language }))) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('gives amounts with a known currency and bounds that fit their qualifier', () => {
    fc.assert(
      fc.property(knownWords, (text) => {
        for (const { fields } of proposeFigures({ text, published: '2025-11-20' }).figures) {
          expect(isCurrency(fields.currency)).toBe(true);
          expect(`${fields.low}${fields.high}`).toMatch(/^\d+$/);
          if (fields.qualifier === 'between') expect(BigInt(fields.low)).toBeLessThan(BigInt(fields.high));
          if (fields.qualifier === 'above') expect(fields.high).toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  test('comes back the same when read twice', () => {
    fc.assert(
      fc.property(knownWords, (text) => {
        expect(proposeFigures({ text, published: null })).toEqual(proposeFigures({ text, published: null }));
      }),
      { numRuns: 50 },
    );
  });

  test('is cut into tokens that lie in order and lose nothing but blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(end, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

/** Text that is meant to make rules slow, or to make them stop before its end. */
const HOSTILE: [name: string, piece: string][] = [
  ['digits', '9'],
  ['digits and marks', '1,2.3'],
  ['nested brackets', '(((($5bn'],
  ['hedges', 'more than '],
  ['a list without a full stop', '$3bn, exports to Chile, '],
  ['combining marks', 'e\u0301\u0301\u0301'],
  ['half surrogates', '\ud800\udfff'],
  ['numbers by words', 'five hundred '],
  ['months', 'January to '],
];

const SOUND = 'In 2023 India’s exports to Brazil amounted to $3.5 billion.';

test.each(HOSTILE)('100,000 letters of %s are read to the end, and a figure behind them is found', (name, piece) => {
  const text = `${piece.repeat(100_000 / piece.length)}\n\n${SOUND}`;
  const started = performance.now();
  const proposed = proposeFigures({ text, published: '2025-11-20', language: 'en' });
  console.log(`${name}: read in ${Math.round(performance.now() - started)} ms`);
  const spans = namedSpans(proposed);
  for (const [{ start, end }, words] of spans) {
    if (text.slice(start, end) !== words) throw new Error(`${words} is not at ${start}`);
  }
  expect(spans.filter(([{ start }]) => start > text.length - SOUND.length).map(([, words]) => words)).toContain(
    '$3.5 billion',
  );
});
