import { makePhraseBook, type PhraseBook } from '../text/phrases';
import { foldWord } from '../text/tokens';
import { type Grammar, type LanguageRules, type Patterns, PLAIN_GRAMMAR } from './language-rules';
import { type Hedge, PREPOSITIONS, type Preposition, type Tense, type Term, type TimeWord } from './vocabulary';
import { type FormName, makeWordForm, WORD_FORMS, type WordForm } from './word-forms';

const WORD_SETS = ['fillers', 'joiners', 'spans', 'betweens', 'towards', 'away', 'by', 'of', 'more'] as const;
type WordSet = (typeof WORD_SETS)[number];

/** What a language brings, ready to be looked up. */
export interface Lexicon {
  rules: LanguageRules;
  words: LanguageRules['words'];
  grammar: Grammar;
  patterns: Patterns;
  forms: Readonly<Record<FormName, WordForm>>;
  terms: PhraseBook<Term>;
  tenses: PhraseBook<Tense>;
  hedges: PhraseBook<Hedge>;
  times: PhraseBook<TimeWord>;
  months: PhraseBook<string>;
  currencies: PhraseBook<string>;
  fractions: PhraseBook<string>;
  units: PhraseBook<'unit'>;
  titles: PhraseBook<'title'>;
  leaders: PhraseBook<string>;
  /** Words for parts of the world, by their codes in UN M49. */
  regions: readonly [code: string, words: WordForm][];
  prepositions: ReadonlyMap<string, Preposition>;
  sets: Record<WordSet, ReadonlySet<string>>;
}

const NOTHING = /(?!)/;
const NO_PATTERNS: Patterns = { comparison: NOTHING, goods: NOTHING, goodsAndServices: NOTHING, futureVerb: NOTHING };

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));

/** The words of one language, and the leaders of those in its script, made ready to be looked up. */
export function makeLexicon(rules: LanguageRules, sameScript: readonly LanguageRules[] = [rules]): Lexicon {
  const { words } = rules;
  const months = Object.fromEntries(words.months.map((stem, index) => [String(index + 1), [stem]]));
  const prepositions = PREPOSITIONS.flatMap((one) =>
    words.prepositions[one].map((word): [string, Preposition] => [foldWord(word), one]),
  );
  const sets = Object.fromEntries(WORD_SETS.map((name) => [name, foldedSet(words[name])]));
  const forms = Object.keys(WORD_FORMS).map((name) => [name, makeWordForm(rules.forms[name as FormName] ?? '')]);
  return {
    rules,
    words,
    grammar: { ...PLAIN_GRAMMAR, ...rules.grammar },
    patterns: { ...NO_PATTERNS, ...rules.patterns },
    forms: Object.fromEntries(forms) as Record<FormName, WordForm>,
    terms: makePhraseBook(words.terms),
    tenses: makePhraseBook(words.tenses),
    hedges: makePhraseBook(words.hedges),
    times: makePhraseBook(words.times),
    months: makePhraseBook(months),
    currencies: makePhraseBook(words.currencies),
    fractions: makePhraseBook(words.fractions),
    units: makePhraseBook({ unit: words.units }),
    titles: makePhraseBook({ title: words.titles }),
    leaders: makePhraseBook(leadersOf(sameScript)),
    regions: Object.entries(rules.areas.regions).map(([code, text]) => [code, makeWordForm(text)]),
    prepositions: new Map(prepositions),
    sets: sets as Record<WordSet, ReadonlySet<string>>,
  };
}

/** Surnames by the code of their country. */
function leadersOf(languages: readonly LanguageRules[]): Record<string, string[]> {
  const leaders: Record<string, string[]> = {};
  for (const { areas } of languages)
    for (const [code, { leaders: names = [] }] of Object.entries(areas.countries))
      leaders[code] = [...(leaders[code] ?? []), ...names];
  return leaders;
}
