import { findArea, listAreaCodes, officialAreaName, regionCode } from '../../areas/area-lists';
import { type AreaCode, isCountry } from '../../domain/area';
import type { Language } from '../languages/language';
import { russianAdjective, russianCases, spanishForms } from '../languages/word-forms';
import { makePhraseBook, type PhraseBook } from '../text/phrases';
import countryList from './countries.json';
import englishPeoples from './english-peoples.json';
import englishSeats from './english-seats.json';
import groupList from './groups.json';
import officeList from './offices.json';

/** What a country is called apart from its published names, and when its fiscal year begins. */
interface CountryWords {
  english?: string[];
  spanish?: string[];
  /** Adjective stems; one without -ск or -цк only stands before a hyphen ("франко-"). */
  russian?: string[];
  names?: string[];
  seats?: string[];
  /** First month of the fiscal year, 1 to 12. */
  fiscalMonth?: number;
  fiscalNamedBy?: string;
  /** Whether its trade is told by fiscal years as a rule. */
  tradesByFiscalYear?: boolean;
}

const COUNTRIES = countryList as Record<string, CountryWords>;

export interface AreaName {
  /** A code of the published lists; null for an area that they do not have. */
  code: AreaCode | null;
  /** The group whose lists of members change with time: EU. */
  group?: string;
  /** The English name. */
  name: string;
  is: 'country' | 'region' | 'bloc' | 'world';
  /** How the words name it: itself, its people ("Chinese"), or its seat ("Beijing"). */
  by: 'name' | 'adjective' | 'seat';
  /** Whether the words only count with a capital. */
  isProper: boolean;
}

export interface AreaBook {
  phrases: PhraseBook<string>;
  /** Words alone that need no capital: Spanish "china" beside "China". */
  common: PhraseBook<string>;
  names: ReadonlyMap<string, AreaName>;
}

const NAMES: Record<Language, Intl.DisplayNames> = {
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames(['es'], { type: 'region', fallback: 'none' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'region', fallback: 'none' }),
};

/** "Myanmar (Burma)" and "Hong Kong SAR China" without what only lists write. */
const withoutListWords = (name: string) =>
  name
    .replace(/ \([^)]*\)/g, '')
    .replace(/^RAE de /, '')
    .replace(/ SAR \w+$/, '');

function publishedName(code: AreaCode, language: Language): string | null {
  const region = regionCode(code);
  const name = region && NAMES[language].of(region);
  return name ? withoutListWords(name) : null;
}

/** The English name by which a country is known: CLDR’s short one. */
export function englishAreaName(code: AreaCode): string {
  return publishedName(code, 'en') ?? officialAreaName(code) ?? code;
}

/** Letters of a name as a phrase: words in lower case, in Russian each in all its cases. */
function toPhrase(name: string): string {
  const words = name.split(/[\s\-’']+/).filter((word) => word !== '');
  return words.map((word) => russianCases(word).join('|')).join(' ');
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Whether a name can stand in a text of that language: Russian texts hold Cyrillic and Latin names, others Latin ones. */
const isReadable = (name: string, language: Language) => language === 'ru' || !CYRILLIC.test(name);

/** "American" and "Americans"; what ends otherwise has no form of its own for the people. */
const englishForms = (word: string) => (word.endsWith('an') ? [word, `${word}s`] : [word]);

const PEOPLES = englishPeoples as Record<string, string[]>;
const SEATS = englishSeats as Record<string, string[]>;
/** Offices that publish the figures of one country. */
const OFFICES = officeList as Record<string, string[]>;

const adjectives: Record<Language, (words: CountryWords) => string[]> = {
  en: ({ english = [] }) => english.flatMap(englishForms),
  es: ({ spanish = [] }) => spanish.flatMap(spanishForms),
  ru: ({ russian = [] }) => russian.flatMap(russianAdjective),
};

type Adding = (phrase: string, name: Omit<AreaName, 'isProper'>, isProper: boolean) => void;

function addCountries(language: Language, add: Adding): void {
  const codes = listAreaCodes().filter(isCountry);
  for (const code of new Set([...codes, ...Object.keys(COUNTRIES)])) addCountry(language, code, add);
}

function addCountry(language: Language, code: AreaCode, add: Adding): void {
  const words = COUNTRIES[code] ?? {};
  const isListed = findArea(code) !== undefined;
  const name = isListed ? englishAreaName(code) : (words.names?.[0] ?? code);
  const area = { code: isListed ? code : null, name, is: 'country' as const };
  const readable = (names: readonly (string | null)[]) =>
    names.filter((one) => one !== null).filter((one) => isReadable(one, language));
  const official = language === 'en' ? officialAreaName(code) : null;
  for (const one of readable([publishedName(code, language), official, ...(words.names ?? [])]))
    add(toPhrase(one), { ...area, by: 'name' }, true);
  const [seats, peoples] = language === 'en' ? [SEATS[code] ?? [], PEOPLES[code] ?? []] : [[], []];
  const offices = language === 'ru' ? [] : (OFFICES[code] ?? []);
  for (const seat of readable([...(words.seats ?? []), ...seats, ...offices]))
    add(toPhrase(seat), { ...area, by: 'seat' }, true);
  for (const one of [...adjectives[language](words), ...peoples])
    add(one.replaceAll('-', ' '), { ...area, by: 'adjective' }, language === 'en');
}

function addGroups(language: Language, add: Adding): void {
  for (const { name, code, is, words, adjectives: own } of groupList) {
    const isGroup = code !== null && !code.includes(':');
    const area = { code: isGroup ? null : code, name, is: is as AreaName['is'], ...(isGroup && { group: code }) };
    const isProper = (word: string) => /^\p{Lu}/u.test(word);
    for (const word of words) if (isReadable(word, language)) add(word, { ...area, by: 'name' }, isProper(word));
    for (const word of own) if (isReadable(word, language)) add(word, { ...area, by: 'adjective' }, isProper(word));
  }
}

function makeBook(language: Language): AreaBook {
  const names = new Map<string, AreaName>();
  const phrases: Record<string, string[]> = {};
  const add: Adding = (phrase, name, isProper) => {
    const tag = `${name.name}/${name.by}/${isProper}`;
    names.set(tag, { ...name, isProper });
    const list = phrases[tag];
    if (list) list.push(phrase);
    else phrases[tag] = [phrase];
  };
  addCountries(language, add);
  addGroups(language, add);
  const isCommon = ([tag]: [string, string[]]) => names.get(tag)?.isProper === false;
  const common = Object.fromEntries(Object.entries(phrases).filter(isCommon));
  return { phrases: makePhraseBook(phrases), common: makePhraseBook(common), names };
}

const books = new Map<Language, AreaBook>();

/** Every way in which a language names areas: published names (CLDR, M49), peoples, seats and groups. Made once. */
export function areaBook(language: Language): AreaBook {
  const book = books.get(language) ?? makeBook(language);
  books.set(language, book);
  return book;
}

export interface FiscalYear {
  /** Its first month, 1 to 12. */
  month: number;
  /** Whether "fiscal 2024" is the one that ends in 2024, as in India, or begins in it, as in Japan. */
  isNamedByEnd: boolean;
  /** Whether the country’s trade is told by it as a rule, so that it decides between two countries. */
  isTradeYear?: boolean;
}

/** The fiscal year of a country; null where it is the calendar year or not known. */
export function fiscalYearOf(code: AreaCode | null): FiscalYear | null {
  const words = code ? COUNTRIES[code] : undefined;
  return words?.fiscalMonth
    ? {
        month: words.fiscalMonth,
        isNamedByEnd: words.fiscalNamedBy === 'end',
        isTradeYear: words.tradesByFiscalYear === true,
      }
    : null;
}
