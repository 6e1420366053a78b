import type { Amount } from './amount';
import { QUALIFIER_SHAPES, QUALIFIERS, type Qualifier } from './qualifier';
import { addRational, compareRational, divideRational, type Rational, subtractRational, toRational } from './rational';

/** One end of a derived value; `closed` means the end itself is possible. */
export interface End {
  value: Rational;
  closed: boolean;
}

/**
 * What follows from figures: the ends that exist and the hedges that were carried along. Null is an open end.
 * `about` is contagious. `near` says that the value is close to its high end ("nearly").
 */
export interface DerivedValue {
  kind: 'value';
  low: End | null;
  high: End | null;
  about: boolean;
  near: boolean;
}

/** Why nothing can be said: a value that explains itself instead of a wrong number. */
export interface NothingFollows {
  kind: 'nothing';
  reason: 'divisor_may_be_zero' | 'bounds_say_nothing';
}

export type Derived = DerivedValue | NothingFollows;

/** An amount as the ends that interval arithmetic works on. For `about` both ends are its centre, marked `about`. */
export function toDerived(amount: Amount): DerivedValue {
  const { stores, includesBound, about, near } = QUALIFIER_SHAPES[amount.qualifier];
  const end = (bound: bigint | null): End | null =>
    bound === null ? null : { value: toRational(bound), closed: includesBound };
  return {
    kind: 'value',
    low: stores === 'high' ? null : end(amount.low),
    high: stores === 'low' ? null : end(amount.high),
    about,
    near,
  };
}

type Ends = Omit<DerivedValue, 'kind'>;

const isAlone = ({ low, high }: Ends) => low !== null && high !== null && compareRational(low.value, high.value) === 0;
const isLowAlone = ({ low, high }: Ends) => low !== null && high === null;
const isHighAlone = ({ low, high }: Ends) => low === null && high !== null;

/** For which derived values each qualifier is the word. Exactly one of them is it for each value. */
const IS_WORD_FOR: Record<Qualifier, (value: Ends) => boolean> = {
  exactly: (value) => isAlone(value) && !value.about,
  about: (value) => isAlone(value) && value.about,
  above: (value) => isLowAlone(value) && !value.low?.closed,
  at_least: (value) => isLowAlone(value) && value.low?.closed === true,
  below: (value) => isHighAlone(value) && !value.near && !value.high?.closed,
  at_most: (value) => isHighAlone(value) && !value.near && value.high?.closed === true,
  nearly: (value) => isHighAlone(value) && value.near,
  between: (value) => value.low !== null && value.high !== null && !isAlone(value),
};

/**
 * The nearest qualifier: by the ends that a derived value has. An "about" that was carried along on open bounds has no
 * qualifier of its own; words and marks add it.
 */
export function qualifierOf(value: Ends): Qualifier {
  const found = QUALIFIERS.find((qualifier) => IS_WORD_FOR[qualifier](value));
  if (!found) throw new Error('a value without any end has no qualifier');
  return found;
}

/** The qualifier of bounds that may be the value themselves, where nothing is known of how they were hedged. */
export function qualifierOfBounds({ low, high }: Pick<Amount, 'low' | 'high'>): Qualifier {
  const end = (bound: bigint | null): End | null =>
    bound === null ? null : { value: toRational(bound), closed: true };
  return qualifierOf({ low: end(low), high: end(high), about: false, near: false });
}

type Operation = (a: Rational, b: Rational) => Rational;

function combineEnds(operation: Operation, a: End | null, b: End | null): End | null {
  return a && b ? { value: operation(a.value, b.value), closed: a.closed && b.closed } : null;
}

function toResult(a: DerivedValue, b: DerivedValue, ends: { low: End | null; high: End | null }): Derived {
  if (!ends.low && !ends.high) return { kind: 'nothing', reason: 'bounds_say_nothing' };
  // "Nearly" stays true only against one single printed value; otherwise the weaker "less than" is what follows.
  const near = (a.near && isAlone(b) && !b.about) || false;
  return { kind: 'value', ...ends, about: a.about || b.about, near };
}

/**
 * a + b, as for a turnover from exports and imports. Interval arithmetic on the ends that exist.
 * Exactly 8.5 bn + exactly 10.4 bn is exactly 18.9 bn; above 500 + about 50 is more than about 550.
 */
export function addAmounts(first: Amount, second: Amount): Derived {
  const [a, b] = [toDerived(first), toDerived(second)];
  const ends = { low: combineEnds(addRational, a.low, b.low), high: combineEnds(addRational, a.high, b.high) };
  return b.near ? toResult(b, a, ends) : toResult(a, b, ends);
}

/**
 * a - b, as for a balance from exports and imports. Exactly 8.5 bn - exactly 10.4 bn is exactly -1.9 bn;
 * above 500 - about 50 is more than about 450.
 */
export function subtractAmounts(first: Amount, second: Amount): Derived {
  const [a, b] = [toDerived(first), toDerived(second)];
  return toResult(a, b, {
    low: combineEnds(subtractRational, a.low, b.high),
    high: combineEnds(subtractRational, a.high, b.low),
  });
}

/**
 * a / b. Amounts are never negative, so the largest divisor gives the low end. Above 500 over about 50 is more than
 * about 10 times. A divisor without a positive low end may be zero: then there is a reason instead of a number.
 */
export function divideAmounts(first: Amount, second: Amount): Derived {
  const [a, b] = [toDerived(first), toDerived(second)];
  if (!b.low || b.low.value.num <= 0n) return { kind: 'nothing', reason: 'divisor_may_be_zero' };
  return toResult(a, b, { low: divideEnds(a.low, b.high), high: divideEnds(a.high, b.low) });
}

/** Zero over anything is zero, so a zero end of the dividend stays possible beside an open end of the divisor. */
function divideEnds(dividend: End | null, divisor: End | null): End | null {
  const end = combineEnds(divideRational, dividend, divisor);
  return end && dividend && end.value.num === 0n ? { ...end, closed: dividend.closed } : end;
}

/** The sign that a derived value certainly has; null when its ends lie on both sides or one is missing. */
export function certainSign(value: DerivedValue): 'positive' | 'negative' | 'zero' | null {
  const { low, high } = value;
  if (low && high && low.value.num === 0n && high.value.num === 0n) return 'zero';
  if (low && (low.value.num > 0n || (low.value.num === 0n && !low.closed))) return 'positive';
  if (high && (high.value.num < 0n || (high.value.num === 0n && !high.closed))) return 'negative';
  return null;
}
