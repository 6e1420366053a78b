import { makePhraseBook, type PhraseBook } from '../text/phrases';
import { foldWord } from '../text/tokens';
import { english } from './en/words';
import { spanish } from './es/words';
import type { Language } from './language';
import { russian } from './ru/words';

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

/** Words that name a time. What they mean is in find-periods.ts. */
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

/** Everything that a language brings: words alone, so that the rules stay the same for all. */
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
  decimalMark: ',' | '.';
}

export const PREPOSITIONS = ['to', 'from', 'with', 'between', 'of', 'in', 'by'] as const;
export type Preposition = (typeof PREPOSITIONS)[number];

export interface Books {
  words: Vocabulary;
  terms: PhraseBook<Term>;
  tenses: PhraseBook<Tense>;
  hedges: PhraseBook<Hedge>;
  times: PhraseBook<TimeWord>;
  months: PhraseBook<string>;
  currencies: PhraseBook<string>;
  fractions: PhraseBook<string>;
  units: PhraseBook<'unit'>;
  titles: PhraseBook<'title'>;
  prepositions: ReadonlyMap<string, Preposition>;
  sets: Record<WordSet, ReadonlySet<string>>;
}

type WordSet = 'fillers' | 'joiners' | 'spans' | 'betweens' | 'towards' | 'away' | 'by' | 'of' | 'more';

const VOCABULARIES: Record<Language, Vocabulary> = { en: english, es: spanish, ru: russian };

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));

function makeBooks(words: Vocabulary): Books {
  const months = Object.fromEntries(words.months.map((stem, index) => [String(index + 1), [stem]]));
  const prepositions = PREPOSITIONS.flatMap((one) =>
    words.prepositions[one].map((word): [string, Preposition] => [foldWord(word), one]),
  );
  return {
    words,
    terms: makePhraseBook(words.terms),
    tenses: makePhraseBook(words.tenses),
    hedges: makePhraseBook(words.hedges),
    times: makePhraseBook(words.times),
    months: makePhraseBook(months),
    currencies: makePhraseBook(words.currencies),
    fractions: makePhraseBook(words.fractions),
    units: makePhraseBook({ unit: words.units }),
    titles: makePhraseBook({ title: words.titles }),
    prepositions: new Map(prepositions),
    sets: {
      fillers: foldedSet(words.fillers),
      joiners: foldedSet(words.joiners),
      spans: foldedSet(words.spans),
      betweens: foldedSet(words.betweens),
      towards: foldedSet(words.towards),
      away: foldedSet(words.away),
      by: foldedSet(words.by),
      of: foldedSet(words.of),
      more: foldedSet(words.more),
    },
  };
}

const made = new Map<Language, Books>();

/** The words of a language, ready to be looked up. Made once. */
export function booksOf(language: Language): Books {
  const books = made.get(language) ?? makeBooks(VOCABULARIES[language]);
  made.set(language, books);
  return books;
}
