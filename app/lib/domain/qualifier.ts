/** The qualifiers, in the order in which readers meet them. The set is ours; the symbols follow FHIR's comparator. */
export const QUALIFIERS = ['exactly', 'about', 'above', 'at_least', 'below', 'at_most', 'nearly', 'between'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];

/** Which bounds a qualifier stores. `centre`: low = high = the printed value; for `about` that is no bound. */
export type StoredBounds = 'centre' | 'low' | 'high' | 'both';

interface QualifierShape {
  stores: StoredBounds;
  /** Whether the stored bound itself is a possible value ("at least 20" includes 20, "above 20" does not). */
  includesBound: boolean;
  /** A hedge on the value itself: it lies somewhere around its centre, and no bounds were printed. */
  about: boolean;
  /** The value is close to the bound. */
  near: boolean;
}

const PLAIN = { about: false, near: false };

export const QUALIFIER_SHAPES: Record<Qualifier, QualifierShape> = {
  exactly: { stores: 'centre', includesBound: true, ...PLAIN },
  about: { stores: 'centre', includesBound: true, about: true, near: false },
  above: { stores: 'low', includesBound: false, ...PLAIN },
  at_least: { stores: 'low', includesBound: true, ...PLAIN },
  below: { stores: 'high', includesBound: false, ...PLAIN },
  at_most: { stores: 'high', includesBound: true, ...PLAIN },
  nearly: { stores: 'high', includesBound: false, about: false, near: true },
  between: { stores: 'both', includesBound: true, ...PLAIN },
};

/** The qualifiers that keep these bounds, in their order. */
export function qualifiersStoring(bounds: StoredBounds): Qualifier[] {
  return QUALIFIERS.filter((qualifier) => QUALIFIER_SHAPES[qualifier].stores === bounds);
}

/** Whether it is a range: its mark runs from bound to bound. */
export function isRange(qualifier: Qualifier | null): boolean {
  return qualifier !== null && QUALIFIER_SHAPES[qualifier].stores === 'both';
}

/** Whether a number stands without any hedge. */
export function isExact(qualifier: Qualifier): boolean {
  const { stores, about } = QUALIFIER_SHAPES[qualifier];
  return stores === 'centre' && !about;
}

export function isQualifier(text: string): text is Qualifier {
  return (QUALIFIERS as readonly string[]).includes(text);
}

/**
 * The bounds that one printed value stands for under a qualifier: 50 is the centre of "about 50" (both), the lower bound
 * of "above 50", the upper one of "nearly 50". For `between` one value is the lower end, and the other end is missing.
 */
export function boundsFor<T>(qualifier: Qualifier, value: T): { low: T | null; high: T | null } {
  const { stores } = QUALIFIER_SHAPES[qualifier];
  return {
    low: stores === 'high' ? null : value,
    high: stores === 'low' || stores === 'both' ? null : value,
  };
}
