import { findArea, listAreaCodes, officialAreaName, regionCode } from '../../areas/area-lists';
import { type AreaCode, isCountry } from '../../domain/area';
import type { CountryWords, LanguageRules } from '../languages/language-rules';
import { LANGUAGE_RULES } from '../languages/languages';
import type { Lexicon } from '../languages/lexicon';
import { makePhraseBook, type PhraseBook } from '../text/phrases';
import groupList from './groups.json';

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

const displayNames = new Map<string, Intl.DisplayNames>();

function displayNamesIn(language: string): Intl.DisplayNames {
  const names = displayNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  displayNames.set(language, names);
  return names;
}

/** The short name by which a language knows a country (CLDR): "Myanmar (Burma)" without what only lists write. */
function publishedName(code: AreaCode, { code: language, areas }: LanguageRules): string | null {
  const region = regionCode(code);
  const name = region && displayNamesIn(language).of(region);
  if (!name) return null;
  const plain = name.replace(/ \([^)]*\)/g, '');
  return areas.listWords ? plain.replace(areas.listWords, '') : plain;
}

/** The language of the lists, in which areas are named everywhere else. */
const [LIST_LANGUAGE] = LANGUAGE_RULES;

/** The English name by which a country is known: CLDR’s short one. */
function englishAreaName(code: AreaCode): string {
  return (LIST_LANGUAGE && publishedName(code, LIST_LANGUAGE)) ?? officialAreaName(code) ?? code;
}

/** A country by its code, as its own name names it; null for a code that no published list has. */
export function countryNamed(code: AreaCode): AreaName | null {
  if (!findArea(code)) return null;
  return { code, name: englishAreaName(code), is: 'country', by: 'name', isProper: true };
}

type Adding = (phrase: string, name: Omit<AreaName, 'isProper'>, isProper: boolean) => void;

/** Languages whose names can stand in a text: those in its own script, and those in Latin letters. */
const readableIn = ({ script }: LanguageRules) =>
  LANGUAGE_RULES.filter((language) => language.script === script || language.script === 'Latin');

/** Letters of a name as a phrase: its words, each in all its forms. */
function toPhrase(name: string, { areas: { nameForms } }: LanguageRules): string {
  const words = name.split(/[\s\-’']+/).filter((word) => word !== '');
  return words.map((word) => nameForms?.(word).join('|') ?? word).join(' ');
}

function addCountries(language: LanguageRules, add: Adding): void {
  const languages = [...new Set([language, ...readableIn(language)])];
  const codes = listAreaCodes().filter(isCountry);
  const worded = LANGUAGE_RULES.flatMap(({ areas }) => Object.keys(areas.countries));
  for (const code of new Set([...codes, ...worded])) addCountry(language, { code, languages }, add);
}

function addCountry(
  language: LanguageRules,
  { code, languages }: { code: AreaCode; languages: readonly LanguageRules[] },
  add: Adding,
): void {
  const wordsOf = ({ areas }: LanguageRules): CountryWords => areas.countries[code] ?? {};
  const all = languages.map(wordsOf);
  const isListed = findArea(code) !== undefined;
  const name = isListed ? englishAreaName(code) : (all.flatMap(({ names = [] }) => names)[0] ?? code);
  const area = { code: isListed ? code : null, name, is: 'country' as const };
  const official = language.areas.readsOfficialNames ? officialAreaName(code) : null;
  const names = [publishedName(code, language), official, ...all.flatMap((words) => words.names ?? [])];
  for (const one of names) if (one) add(toPhrase(one, language), { ...area, by: 'name' }, true);
  const own = wordsOf(language);
  const offices = languages
    .filter(({ script }) => script === language.script)
    .flatMap((one) => wordsOf(one).offices ?? []);
  for (const seat of [...all.flatMap(({ seats = [] }) => seats), ...(own.ownSeats ?? []), ...offices])
    add(toPhrase(seat, language), { ...area, by: 'seat' }, true);
  const { peopleForms, arePeoplesCapitalised = false } = language.areas;
  const peoples = (own.adjectives ?? []).flatMap((word) => peopleForms?.(word) ?? [word]);
  for (const one of [...peoples, ...(own.peoples ?? [])])
    add(one.replaceAll('-', ' '), { ...area, by: 'adjective' }, arePeoplesCapitalised);
}

const beginsWithCapital = (word: string) => /^\p{Lu}/u.test(word);

function addGroups(language: LanguageRules, add: Adding): void {
  for (const { name, code, is } of groupList) {
    const isGroup = code !== null && !code.includes(':');
    const area = { code: isGroup ? null : code, name, is: is as AreaName['is'], ...(isGroup && { group: code }) };
    const worded = readableIn(language).map(({ areas }) => areas.groups[name] ?? {});
    for (const word of worded.flatMap(({ names = [] }) => names))
      add(word, { ...area, by: 'name' }, beginsWithCapital(word));
    for (const word of worded.flatMap(({ adjectives = [] }) => adjectives))
      add(word, { ...area, by: 'adjective' }, beginsWithCapital(word));
  }
}

function makeBook(language: LanguageRules): AreaBook {
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

const made = new WeakMap<Lexicon, AreaBook>();

/** Every way in which a language names areas: published names (CLDR, M49), peoples, seats and groups. Made once. */
export function areaBook(lexicon: Lexicon): AreaBook {
  const book = made.get(lexicon) ?? makeBook(lexicon.rules);
  made.set(lexicon, book);
  return book;
}
