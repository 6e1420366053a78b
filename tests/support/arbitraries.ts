import fc from 'fast-check';
import { AMOUNT_LIMIT, type Amount } from '@/lib/domain/amount';
import {
  BALANCE_SIGNS,
  COVERAGES,
  type Figure,
  FLOWS,
  OBS_STATUSES,
  PARTNER_BASES,
  RANKS,
  REVIEW_STATES,
  VALUATIONS,
} from '@/lib/domain/figure';
import { type MonthSpan, type Period, toMonth } from '@/lib/domain/period';
import { QUALIFIER_SHAPES, QUALIFIERS, type Qualifier } from '@/lib/domain/qualifier';
import { addRational, type Rational, subtractRational, toRational } from '@/lib/domain/rational';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { savedFigure } from './figures';

const LARGEST = AMOUNT_LIMIT - 1n;

/** Whole units up to a largest one: its neighbourhood, zero's, and anything between. */
function unitsUpTo(largest: bigint, smallest = 0n): fc.Arbitrary<bigint> {
  const few = largest - smallest < 1000n ? largest : smallest + 1000n;
  const nearTop = largest - smallest < 1000n ? smallest : largest - 1000n;
  return fc.oneof(
    fc.bigInt({ min: smallest, max: few }),
    fc.bigInt({ min: nearTop, max: largest }),
    fc.bigInt({ min: smallest, max: largest }),
  );
}

/** A printed value with the exponent of its last digit: 8.5 billion is a mantissa of 85 and -8. */
function bounds(qualifier: Qualifier): fc.Arbitrary<Amount> {
  const { stores, includesBound } = QUALIFIER_SHAPES[qualifier];
  return fc.integer({ min: -18, max: 0 }).chain((decimals) => {
    const step = 10n ** BigInt(-decimals);
    const top = LARGEST / step;
    const amount = (low: bigint | null, high: bigint | null): Amount => ({
      qualifier,
      low: low === null ? null : low * step,
      high: high === null ? null : high * step,
      decimals,
    });
    if (stores === 'both') {
      return fc
        .tuple(unitsUpTo(top - 1n), unitsUpTo(top, 1n))
        .map(([a, b]) => (a < b ? amount(a, b) : amount(b - 1n, a + 1n)));
    }
    // Nothing is below zero: "below 0" has no possible value.
    const value = unitsUpTo(top, stores === 'high' && !includesBound ? 1n : 0n);
    return value.map((units) => amount(stores === 'high' ? null : units, stores === 'low' ? null : units));
  });
}

/** A valid amount of this qualifier, or of any. */
export function validAmount(...qualifiers: Qualifier[]): fc.Arbitrary<Amount> {
  const from = qualifiers.length > 0 ? qualifiers : QUALIFIERS;
  return fc.constantFrom(...from).chain(bounds);
}

/** An amount with one value that it allows: for "about" its centre, since a hedge has no bounds. */
export function amountWithValue(): fc.Arbitrary<{ amount: Amount; value: Rational }> {
  return validAmount().chain((amount) => valueWithin(amount).map((value) => ({ amount, value })));
}

/** A part of one, never zero: how far beyond an open bound a value lies. */
const PART = fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.bigInt({ min: 1000n, max: 2000n }));

function valueWithin({ qualifier, low, high }: Amount): fc.Arbitrary<Rational> {
  const { includesBound } = QUALIFIER_SHAPES[qualifier];
  if (low !== null && high !== null) return unitsUpTo(high, low).map((units) => toRational(units));
  const whole = low === null ? unitsUpTo(high ?? 0n) : unitsUpTo(low + AMOUNT_LIMIT, low);
  const bound = toRational(low ?? high ?? 0n);
  const beside = PART.map(([num, den]) =>
    low === null ? subtractRational(bound, toRational(num, den)) : addRational(bound, toRational(num, den)),
  );
  const isAllowed = ({ num, den }: Rational) => num >= 0n && (includesBound || num * bound.den !== bound.num * den);
  return fc.oneof(
    whole.map((units) => toRational(units)).filter(isAllowed),
    beside.map((value) => (value.num < 0n ? bound : value)).filter(isAllowed),
  );
}

/** Months between 1900 and 2099: full years, fiscal years, quarters, halves, single months and odd lengths. */
export function monthSpan(): fc.Arbitrary<MonthSpan> {
  const length = fc.oneof(fc.constantFrom(1, 3, 6, 8, 12, 24, 36), fc.integer({ min: 1, max: 1200 }));
  return fc
    .tuple(
      fc.integer({ min: 1900 * 12, max: 2000 * 12 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 11 })),
      length,
    )
    .map(([year, month, months]) => {
      const start = year - (year % 12) + month;
      return { first: toMonth(start), last: toMonth(start + months - 1) };
    });
}

/** Words without digits or signs, so that a sentence's own punctuation can be judged. */
function plainWords(): fc.Arbitrary<string> {
  const word = fc.constantFrom('customs', 'office', 'region', 'countries', 'of', 'the', 'coast', 'about', 'Ministry');
  return fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
}

/** Fields refuse control characters but the line feed. */
function withoutControls(text: string): string {
  return [...text].filter((character) => character === '\n' || (character >= ' ' && character !== '\u007f')).join('');
}

/** Any text that a field takes: quotes, commas, line feeds, formula starts, other scripts. Never empty, ends trimmed. */
export function fieldText(): fc.Arbitrary<string> {
  const hostile = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', '＝', '\u3000', ';', '’');
  const piece = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 6 }));
  return fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => withoutControls(pieces.join('')).trim())
    .filter((text) => text !== '');
}

interface FigureShape {
  /** Free text of the figure's own fields. */
  text?: fc.Arbitrary<string>;
  /** Where it lies: few choices make figures meet on an axis, many make them differ. */
  reporters?: string[];
  partners?: string[];
  currencies?: string[];
  spans?: fc.Arbitrary<MonthSpan>;
}

function period(spans: fc.Arbitrary<MonthSpan>, text: fc.Arbitrary<string>): fc.Arbitrary<Period> {
  const asPrinted = fc.option(text);
  return fc.oneof(
    {
      weight: 1,
      arbitrary: asPrinted.map(
        (printed): Period => ({ first: null, last: null, basis: 'unstated', asPrinted: printed }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(spans, fc.constantFrom('stated' as const, 'inferred' as const), asPrinted)
        .map(([span, basis, printed]): Period => ({ ...span, basis, asPrinted: printed })),
    },
  );
}

const MANY_AREAS = ['M49:419', 'M49:019', 'M49:013', 'M49:001', 'MEX', 'USA', 'NLD', 'ARE'];
const MANY_REPORTERS = ['BRA', 'CHN', 'DEU', 'GBR', 'IND', 'RUS', 'USA', 'PHL'];

/** A figure as a sound input would bring it. */
export function figureInput(shape: FigureShape = {}): fc.Arbitrary<FigureInput> {
  const text = shape.text ?? plainWords();
  const optional = fc.option(text);
  return fc
    .record({
      id: fc.stringMatching(/^[a-z][a-z0-9]{6,12}$/),
      sourceId: fc.constantFrom('first-source', 'second-source'),
      reporter: fc.constantFrom(...(shape.reporters ?? MANY_REPORTERS)),
      partner: fc.constantFrom(...(shape.partners ?? MANY_AREAS)),
      partnerAsPrinted: optional,
      partnerBasis: fc.constantFrom(...PARTNER_BASES),
      flow: fc.constantFrom(...FLOWS),
      amount: validAmount(),
      currency: fc.constantFrom(...(shape.currencies ?? ['USD', 'EUR', 'CNY', 'JPY'])),
      balanceSign: fc.constantFrom(...BALANCE_SIGNS),
      hedgeAsPrinted: optional,
      period: period(shape.spans ?? monthSpan(), text),
      coverage: fc.constantFrom(...COVERAGES),
      valuation: fc.constantFrom(...VALUATIONS),
      attribution: optional,
      locator: optional,
      note: optional,
      obsStatus: fc.constantFrom(...OBS_STATUSES),
      rank: fc.constantFrom(...RANKS),
      rankReason: text,
      reviewState: fc.constantFrom(...REVIEW_STATES),
    })
    .filter(({ reporter, partner }) => reporter !== partner)
    .map((fields) => ({
      ...fields,
      balanceSign: fields.flow === 'balance' ? fields.balanceSign : null,
      rankReason: fields.rank === 'deprecated' ? fields.rankReason : null,
    }));
}

/** A figure as the database would give it back. */
export function figure(shape: FigureShape = {}): fc.Arbitrary<Figure> {
  return fc
    .tuple(figureInput(shape), fc.integer({ min: 1, max: 50 }))
    .map(([input, createdRevision]) => savedFigure(input, { createdRevision, revision: createdRevision }));
}

/** Spans that meet: a few full years, one fiscal year, parts of one year. */
const MEETING_SPANS = fc.constantFrom<MonthSpan>(
  { first: '2024-01', last: '2024-12' },
  { first: '2023-01', last: '2023-12' },
  { first: '2018-01', last: '2018-12' },
  { first: '2024-04', last: '2025-03' },
  { first: '2025-01', last: '2025-08' },
  { first: '2024-05', last: '2024-12' },
);

/** A figure of few kinds: any two of them agree on most axes. */
export function meetingFigure(): fc.Arbitrary<Figure> {
  return figure({
    reporters: ['BRA', 'CHN', 'USA'],
    partners: ['M49:419', 'M49:019'],
    currencies: ['USD', 'EUR'],
    spans: MEETING_SPANS,
  });
}

/** Such figures with distinct ids and claims: many share an axis or make a balance pair. */
export function meetingFigures(maxLength = 8): fc.Arbitrary<Figure[]> {
  return fc
    .uniqueArray(meetingFigure(), { maxLength, selector: ({ id }) => id })
    .map((figures) =>
      figures.filter((own, index) => figures.findIndex(({ claimId }) => claimId === own.claimId) === index),
    );
}
