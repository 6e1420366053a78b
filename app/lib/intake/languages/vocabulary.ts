/** Words of trade and what else is told in money. `_weak` counts only with more evidence; `_verb` takes an object. */
export const TERMS = [
  'turnover',
  'turnover_weak',
  'combined',
  'exports',
  'exports_verb',
  'imports',
  'imports_verb',
  'sold',
  'bought',
  'partnership',
  'market',
  'supplier',
  'deficit',
  'surplus',
  'balance',
  'deficit_weak',
  'surplus_weak',
  'investment',
  'finance',
  'gdp',
  'company',
  'deal',
  'other',
  'tariff',
  'gap',
  'annual',
  'services',
  'subset',
  'product',
  'goods',
  'neutral',
  'change',
  'bilateral',
  'overall',
  'subject',
  'own',
  'respectively',
  'rate',
  'price',
  'pair',
  'region',
  'country',
  'bloc',
  'except',
  'clause',
  'topic',
] as const;
export type Term = (typeof TERMS)[number];

/** Whether something is told as happened, hoped for or expected. Kept apart: a word of growth also has a tense. */
export const TENSES = ['future', 'target', 'settled'] as const;
export type Tense = (typeof TENSES)[number];

/** How an article hedges, in finer grades than qualifiers: "nearly" and "close to" part here, and join in scoring. */
export const HEDGES = [
  'about',
  'above',
  'at_least',
  'below',
  'at_most',
  'nearly',
  'plain',
  'or_more',
  'or_less',
] as const;
export type Hedge = (typeof HEDGES)[number];

/** Words that name a time. What they mean is in times/find-times.ts. */
export const TIME_WORDS = [
  'this_year',
  'last_year',
  'year_before_last',
  'year_earlier',
  'same_period',
  'same_period_last_year',
  'last_month',
  'this_month',
  'month_earlier',
  'last_quarter',
  'this_quarter',
  'quarter',
  'half',
  'months',
  'years_ago',
  'decade_ago',
  'decades_ago',
  'fiscal',
  'fiscal_last',
  'fiscal_this',
  'year',
  'twelve_to',
  'year_to',
  'as_of',
  'vague',
] as const;
export type TimeWord = (typeof TIME_WORDS)[number];

/** The words of a language: phrases by what they mean, and numbers. */
export interface Vocabulary {
  terms: Record<Term, readonly string[]>;
  tenses: Record<Tense, readonly string[]>;
  hedges: Record<Hedge, readonly string[]>;
  times: Record<TimeWord, readonly string[]>;
  /** Powers of ten by their words. */
  scales: Record<string, number>;
  /** "half a trillion", "полтриллиона": what stands for a number and its scale. */
  fractions: Record<string, readonly string[]>;
  /** Number words: values up to a thousand. */
  numbers: Record<string, number>;
  ordinals: Record<string, number>;
  /** Twelve months, each with its words or stems. */
  months: readonly string[];
  /** Money by its words, ISO 4217. */
  currencies: Record<string, readonly string[]>;
  /** Prepositions, by what an area behind them is. */
  prepositions: Record<Preposition, readonly string[]>;
  /** Words that may stand between a preposition and its area, or before a flow. */
  fillers: readonly string[];
  joiners: readonly string[];
  spans: readonly string[];
  betweens: readonly string[];
  /** Before an amount: where a change goes (to), comes from, and how large it is (by). */
  towards: readonly string[];
  away: readonly string[];
  by: readonly string[];
  /** "an increase of", "a drop of". */
  of: readonly string[];
  more: readonly string[];
  /** Offices whose holders speak for a country. */
  titles: readonly string[];
  /** Words after a number that make it no money: tonnes, people, per cent. */
  units: readonly string[];
  /** Parts of a year by their words, and how many months they have. */
  partsOfYear: Record<string, number>;
  /** A scale and its money in one word, ISO 4217: "mdd" is millions of dollars. */
  scaledMoney: Record<string, string>;
}

export const PREPOSITIONS = ['to', 'from', 'with', 'between', 'of', 'in', 'by'] as const;
export type Preposition = (typeof PREPOSITIONS)[number];
