import type { Qualifier } from '../../domain/qualifier';

interface QualifierWords {
  /** Beside the number: FHIR's comparators where it has them, `≈` and `<~` for ours. Empty where none is needed. */
  symbol: string;
  /** In a sentence, before the number. */
  words: string;
  /** What the reader may conclude, as /methods tells it. */
  reading: string;
  /** What the stored bounds are, in the table of what was reported and how it is understood. */
  bounds: string;
  /** How a mark shows it. */
  mark: string;
  /** Hedge words that are read as this qualifier: English, Russian, Spanish. */
  hedges: string;
}

/** One row for each qualifier; a qualifier without words fails the build. */
export const QUALIFIER_WORDS: Record<Qualifier, QualifierWords> = {
  exactly: {
    symbol: '',
    words: '',
    reading: 'The number as printed. It is still rounded to the last digit that the source gave.',
    bounds: 'as printed, rounded to its last digit',
    mark: 'A solid bar with a hard end.',
    hedges: 'none: “8.5 billion”',
  },
  about: {
    symbol: '≈',
    words: 'about',
    reading: 'A centre with no bounds. How far off the truth may lie was not printed, so none is made up.',
    bounds: 'a centre, no bounds',
    mark: 'A solid bar whose end fades. The fade has a fixed length; it is not data.',
    hedges: 'about, around, some, roughly; около, порядка, примерно; alrededor de, unos, cerca de',
  },
  above: {
    symbol: '>',
    words: 'above',
    reading: 'A lower bound that is not itself the value. How much more was not printed.',
    bounds: 'a lower bound, not itself the value',
    mark: 'A bar to the bound with no end cap and an arrow of fixed length.',
    hedges: 'over, more than, exceeded, topped, surpassed; более, свыше, превысил; más de, superó',
  },
  at_least: {
    symbol: '≥',
    words: 'at least',
    reading: 'A lower bound that may be the value.',
    bounds: 'a lower bound, which may itself be the value',
    mark: 'A bar to the bound, an end line at it, and an arrow of fixed length.',
    hedges: 'at least; не менее; al menos',
  },
  below: {
    symbol: '<',
    words: 'below',
    reading: 'An upper bound that is not itself the value.',
    bounds: 'an upper bound, not itself the value',
    mark: 'An end line at the bound, fading towards zero.',
    hedges: 'under, just under, less than; менее; menos de',
  },
  at_most: {
    symbol: '≤',
    words: 'at most',
    reading: 'An upper bound that may be the value.',
    bounds: 'an upper bound, which may itself be the value',
    mark: 'A solid end line at the bound, fading towards zero.',
    hedges: 'up to, at most; до, не более; hasta',
  },
  nearly: {
    symbol: '<~',
    words: 'nearly',
    reading: 'An upper bound, and the value is close to it. How close was not printed.',
    bounds: 'an upper bound, not itself the value, and the value is close to it',
    mark: 'A solid bar that stops just short of an end line at the bound.',
    hedges: 'nearly, almost; почти; casi',
  },
  between: {
    symbol: '',
    words: 'between',
    reading: 'Two bounds; both may be the value.',
    bounds: 'both bounds may be the value',
    mark: 'A floating bar between the bounds.',
    hedges: '40–50, between 40 and 50; от 40 до 50; entre 40 y 50',
  },
};
