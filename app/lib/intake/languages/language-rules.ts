import type { Term, Vocabulary } from './vocabulary';
import type { FormName } from './word-forms';

/** What a language calls one country: lists of words, each in the language's own script. */
export interface CountryWords {
  /** Words for its people, as the language's `peopleForms` takes them. */
  adjectives?: readonly string[];
  /** More words for its people, which have no other form. */
  peoples?: readonly string[];
  /** Names beside the published one, the usual one first. */
  names?: readonly string[];
  /** Its seat of government, which speaks for it. */
  seats?: readonly string[];
  /** Seats whose names mean something else in other languages. */
  ownSeats?: readonly string[];
  /** Offices that publish its figures. */
  offices?: readonly string[];
  /** Surnames of people who speak for it. */
  leaders?: readonly string[];
}

/** What a language calls one group of countries or part of the world, as phrases. */
interface GroupWords {
  names?: readonly string[];
  adjectives?: readonly string[];
}

/** How a language names areas. */
interface AreaWords {
  /** By ISO 3166 code. */
  countries: Readonly<Record<string, CountryWords>>;
  /** By the English name of the group, as in areas/groups.json. */
  groups: Readonly<Record<string, GroupWords>>;
  /** "the Asian country": words for a part of the world, by its code in UN M49, written like word forms. */
  regions: Readonly<Record<string, string>>;
  /** One word of a name to a phrase of all its forms, "Аравия|Аравии"; a name's words as they are when left out. */
  nameForms?: (word: string) => readonly string[];
  /** A word for a people to all its forms; as it is when left out. */
  peopleForms?: (word: string) => readonly string[];
  /** Whether words for a people begin with a capital. */
  arePeoplesCapitalised?: boolean;
  /** What only published lists write in a name, as in "Hong Kong SAR China". */
  listWords?: RegExp;
  /** Whether the long names of the statistical lists (UN M49) are in this language. */
  readsOfficialNames?: boolean;
}

/** How sentences of a language are built, where rules must know. */
export interface Grammar {
  /** Marks that group digits even when there is one mark before three digits: "1,234" or "1.234". */
  groupingMarks: readonly string[];
  /** Whether blanks group digits: "1 234". */
  groupsByBlanks: boolean;
  /** "44 mil 850 [millones]": thousands are spelled out, and the scale behind them may be left unsaid. */
  spellsThousands: boolean;
  /** The power of ten before which one mark and three digits are a fraction: "1,935 billones". */
  fractionScale: number | null;
  /** The beginning of a scale that halves it: "полмиллиона". */
  halfPrefix: string | null;
  /** Whether a word of span between two amounts makes a range: "40 to 50". */
  spansAmounts: boolean;
  /** Whether months count only with a capital, since they are other words without it: "may". */
  capitalisesMonths: boolean;
  /** Whether a half of a year without its order is the first one. */
  countsLoneHalf: boolean;
  /** Terms behind which prepositions lead to where goods come from: "compró a China". */
  boughtFrom: readonly Term[];
  /** What may stand right behind a flow and own it: an adjective ("exportaciones chinas"), or any area ("экспорт Китая"). */
  ownerBehind: 'none' | 'adjective' | 'any';
  /** Which terms behind an amount are its own: any, those behind a link or a verb of share, or behind the verb alone. */
  termBehindAmount: 'any' | 'linked' | 'shared';
  /** Whether a product right behind a flow is what is traded: "экспорт нефти". */
  hasProductBehind: boolean;
  /** Whether adjectives follow their noun: "bienes industriales". */
  hasAdjectiveBehind: boolean;
  /** Whether nouns of flow are verbs, too: "exports $5bn". */
  hasFlowVerbs: boolean;
  /** Whether a word of change right before an amount says how large the change is. */
  hasChangeBeforeAmount: boolean;
  /** Whether the preposition of a change never leads to a place. */
  hasSureChangeBy: boolean;
  /** Whether the word where a change begins stands before the hedge of its amount. */
  hasAwayBeforeHedge: boolean;
  /** "Con Kenia comerciamos": an area behind "with" or "to" in front of a flow is with whom, not who. */
  frontsPartner: boolean;
  /** "a surplus to": whether that leads to the partner, not to the owner. */
  hasBalanceToPartner: boolean;
}

/** A language without any of it: what its own grammar does not say is so. */
export const PLAIN_GRAMMAR: Grammar = {
  groupingMarks: [],
  groupsByBlanks: false,
  spellsThousands: false,
  fractionScale: null,
  halfPrefix: null,
  spansAmounts: false,
  capitalisesMonths: false,
  countsLoneHalf: false,
  boughtFrom: [],
  ownerBehind: 'none',
  termBehindAmount: 'any',
  hasProductBehind: false,
  hasAdjectiveBehind: false,
  hasFlowVerbs: false,
  hasChangeBeforeAmount: false,
  hasSureChangeBy: false,
  hasAwayBeforeHedge: false,
  frontsPartner: false,
  hasBalanceToPartner: false,
};

/** What takes more than single words to tell. Each sees a few words at a time, so that no text can make it slow. */
export interface Patterns {
  /** The last words before a time that only compares: "up 5% on". Folded words with blanks between. */
  comparison: RegExp;
  /** Words of goods, and of goods with services. */
  goods: RegExp;
  goodsAndServices: RegExp;
  /** A word as printed that is a verb of the future by its ending: "superará". */
  futureVerb: RegExp;
}

/** Everything that one language brings to intake: its words, its grammar, and how it names areas. */
export interface LanguageRules {
  /** ISO 639: `en`. */
  code: string;
  /** The letters that it is written in. */
  script: 'Latin' | 'Cyrillic';
  /** Commonest words, by which a text is known to be in it; those of no other language. */
  commonWords: string;
  words: Vocabulary;
  forms: Partial<Record<FormName, string>>;
  patterns: Partial<Patterns>;
  grammar: Partial<Grammar>;
  areas: AreaWords;
}
