/** The qualifiers, in the order in which readers meet them. The set is ours; the symbols follow FHIR's comparator. */
export const QUALIFIERS = ['exactly', 'about', 'above', 'at_least', 'below', 'at_most', 'nearly', 'between'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];

/** Which bounds a qualifier stores. `centre`: low = high = the printed value; for `about` that is no bound. */
export type StoredBounds = 'centre' | 'low' | 'high' | 'both';

interface QualifierShape {
  stores: StoredBounds;
  /** Whether the stored bound itself is a possible value ("at least 20" includes 20, "above 20" does not). */
  includesBound: boolean;
}

export const QUALIFIER_SHAPES: Record<Qualifier, QualifierShape> = {
  exactly: { stores: 'centre', includesBound: true },
  about: { stores: 'centre', includesBound: true },
  above: { stores: 'low', includesBound: false },
  at_least: { stores: 'low', includesBound: true },
  below: { stores: 'high', includesBound: false },
  at_most: { stores: 'high', includesBound: true },
  nearly: { stores: 'high', includesBound: false },
  between: { stores: 'both', includesBound: true },
};

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
