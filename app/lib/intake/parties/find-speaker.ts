import { type AreaName, areaBook } from '../areas/area-names';
import type { AreaMention } from '../areas/find-areas';
import type { Language } from '../languages/language';
import { foldAt, type Scan, tokenAt } from '../scan/scan-sentence';
import { makePhraseBook, matchPhrase, type PhraseBook } from '../text/phrases';
import leaderList from './leaders.json';

const CYRILLIC = /\p{Script=Cyrillic}/u;

const books = new Map<Language, PhraseBook<string>>();

/** Surnames of leaders, by the code of their country. Made once. */
function leadersOf(language: Language): PhraseBook<string> {
  const made = books.get(language);
  if (made) return made;
  const isReadable = (name: string) => CYRILLIC.test(name) === (language === 'ru');
  const phrases = Object.entries(leaderList).map(([code, names]) => [code, names.filter(isReadable)] as const);
  const book = makePhraseBook(Object.fromEntries(phrases));
  books.set(language, book);
  return book;
}

const countries = new Map<Language, ReadonlyMap<string, AreaName>>();

/** The country of a code, as the area book of the language has it. */
function countryOf(code: string, language: Language): AreaName | null {
  const made = countries.get(language);
  const map =
    made ??
    new Map(
      [...areaBook(language).names.values()].flatMap((name) =>
        name.by === 'name' && name.code ? [[name.code as string, name] as const] : [],
      ),
    );
  if (!made) countries.set(language, map);
  return map.get(code) ?? null;
}

const TITLE_REACH = 5;

/** Words between a country and the office: "Russia's deputy prime minister". */
const BETWEEN =
  /^('s|'|of|the|and|foreign|trade|economic|economy|finance|commerce|industry|deputy|first|vice|prime|acting|then|former|new|de|del|la|el|exterior|exteriores|relaciones|economia|hacienda|comercio|иностранных|дел|экономики|торговли|иностранных|первый|первого|вице)$/;

const isTitle = (scan: Scan, at: number) =>
  tokenAt(scan, at) !== undefined &&
  matchPhrase(scan.reading.books.titles, scan.reading.tokens, at, scan.sentence.to) !== null;

/** "Indian Foreign Minister", "Russia's trade representative". */
function hasTitleBehind(scan: Scan, { to }: AreaMention): boolean {
  for (let at = to; at < to + TITLE_REACH; at += 1) {
    if (isTitle(scan, at)) return true;
    if (!BETWEEN.test(foldAt(scan, at)) && !tokenAt(scan, at)?.isCapital) return false;
  }
  return false;
}

/** "President of Azerbaijan", "министр экономики России". */
function hasTitleBefore(scan: Scan, { from, preposition }: AreaMention): boolean {
  const isOwned = preposition === 'of' || (preposition === null && scan.reading.language === 'ru');
  if (!isOwned) return false;
  for (let at = from - 1; at > from - TITLE_REACH - 2; at -= 1) {
    // "на встрече с президентом": the other one speaks.
    if (isTitle(scan, at)) return !/^(с|со|con|with)$/.test(foldAt(scan, at - 1));
    if (/^[,.;:()]$/.test(foldAt(scan, at))) return false;
  }
  return false;
}

interface Speaker {
  area: AreaName;
  from: number;
}

/** The leader that a word names, if the sentence names one. */
function leaderIn(scan: Scan): Speaker | null {
  const { reading, sentence } = scan;
  const book = leadersOf(reading.language);
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!reading.tokens[at]?.isCapital) continue;
    const mark = matchPhrase(book, reading.tokens, at, sentence.to);
    const area = mark && countryOf(mark.tag, reading.language);
    if (area) return { area, from: at };
  }
  return null;
}

/** The country for which somebody in a sentence speaks, by office or by name; null when nobody does. */
export function speakerIn(scan: Scan): AreaName | null {
  const titled = scan.areas.find(
    (mention) =>
      mention.area?.is === 'country' &&
      !mention.reference &&
      (hasTitleBehind(scan, mention) || hasTitleBefore(scan, mention)),
  );
  const leader = leaderIn(scan);
  if (!titled?.area || !leader) return titled?.area ?? leader?.area ?? null;
  return leader.from < titled.from ? leader.area : titled.area;
}
