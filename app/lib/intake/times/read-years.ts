import type { TimeWord } from '../languages/vocabulary';
import type { FormName } from '../languages/word-forms';
import { matchPhrase } from '../text/phrases';
import type { Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';
import { isCapitalised, isHyphen, type Token } from '../text/tokens';
import type { FiscalBehind, Found, Time, YearOf } from './time';

const YEAR = /^(19|20)\d\d$/;
const SHORT_YEAR = /^\d\d$/;
const DAY = /^(0?[1-9]|[12]\d|3[01])$/;
const LINK_MARKS = new Set([',', "'", '’', '(', '‘']);
const MOST_LINKS = 3;
const BRACKET_REACH = 8;

/** Reads years (printed, relative, fiscal), codes such as 2024Q3 and spans of years among the tokens of one sentence. */
export class YearReader {
  constructor(
    protected readonly reading: Reading,
    protected readonly sentence: Sentence,
  ) {}

  token(at: number): Token | undefined {
    return at < this.sentence.to ? this.reading.tokens[at] : undefined;
  }

  fold(at: number): string {
    return this.token(at)?.fold ?? '';
  }

  is(at: number, form: FormName): boolean {
    return this.reading.lexicon.forms[form].has(this.fold(at));
  }

  /** Whether a word or mark may stand between months and their year. */
  private isLink(at: number): boolean {
    return LINK_MARKS.has(this.fold(at)) || this.is(at, 'yearLink');
  }

  word(at: number): { tag: TimeWord; to: number } | null {
    return matchPhrase(this.reading.lexicon.times, this.reading.tokens, at, this.sentence.to);
  }

  /** A year in four digits, with the word for year behind it; not "2,004" nor "1990s". */
  year(at: number): { year: number; to: number } | null {
    const token = this.token(at);
    if (token?.kind !== 'number' || !YEAR.test(token.text)) return null;
    const next = this.token(at + 1);
    if (next?.kind === 'word' && !next.isSpaced) return null;
    return { year: Number(token.text), to: this.behindYear(at + 1) };
  }

  /** "2016 года", "2016-м", "2016 г." */
  protected behindYear(at: number): number {
    const isEnding = isHyphen(this.token(at)) && this.is(at + 1, 'yearEnding');
    const word = isEnding ? at + 2 : at;
    if (!this.is(word, 'yearWord')) return word;
    return this.fold(word).length < 3 && this.fold(word + 1) === '.' ? word + 2 : word + 1;
  }

  /** The month that a word names; with a capital where it is another word without. */
  month(at: number): { month: number; to: number } | null {
    const token = this.token(at);
    if (token?.kind !== 'word' || (this.reading.lexicon.grammar.capitalisesMonths && !isCapitalised(token)))
      return null;
    const mark = matchPhrase(this.reading.lexicon.months, this.reading.tokens, at, this.sentence.to);
    if (!mark) return null;
    const isShort = this.fold(mark.to) === '.' && token.text.length <= 4 && !this.is(at, 'fullMonth');
    return { month: Number(mark.tag), to: isShort ? mark.to + 1 : mark.to };
  }

  /** The year that belongs to months before it: "of 2024", ", 2004", "of this year", "del 24". */
  yearOf(from: number): { year: YearOf; to: number } | null {
    let at = from;
    for (let links = 0; links <= MOST_LINKS; links += 1) {
      const split = this.splitYear(at);
      if (split) return { year: { begins: split.year }, to: split.to };
      const year = this.year(at);
      if (year) return { year: { printed: year.year }, to: year.to };
      const short = links > 0 ? this.shortYear(at) : null;
      if (short) return { year: { printed: short }, to: at + 1 };
      const relative = this.fiscalYearOf(at) ?? this.relativeYear(at);
      if (relative) return relative;
      if (!this.isLink(at)) return null;
      at += 1;
    }
    return null;
  }

  /** "2021-22", and "2021-2022" where a fiscal year is meant. */
  protected splitYear(at: number): { year: number; to: number } | null {
    const first = this.year(at);
    const [tie, next] = [this.token(at + 1), this.token(at + 2)];
    if (!first || first.to !== at + 1 || !(isHyphen(tie) || tie?.fold === '/') || next?.kind !== 'number') return null;
    const isShort = SHORT_YEAR.test(next.text) && Number(next.text) === (first.year + 1) % 100;
    const isLong = next.text === String(first.year + 1) && this.word(at + 3)?.tag === 'fiscal';
    return isShort || isLong ? { year: first.year, to: this.skipFiscal(at + 3) } : null;
  }

  /** "of FY25", "of fiscal 2024", "of the current fiscal year 2020-21" behind months. */
  protected fiscalYearOf(at: number): { year: YearOf; to: number } | null {
    const word = this.word(at);
    if (!word?.tag.startsWith('fiscal')) return null;
    const split = this.splitYear(word.to);
    if (split) return { year: { begins: split.year }, to: split.to };
    const found = word.tag === 'fiscal' ? this.readFiscal(at, word.to) : null;
    if (found?.time.is === 'fiscal' && found.time.year && 'printed' in found.time.year)
      return { year: { named: found.time.year.printed }, to: found.to };
    if (found?.time.is === 'split_year') return { year: { begins: found.time.first }, to: found.to };
    return word.tag === 'fiscal_last' ? { year: { fromAnchor: -1 }, to: word.to } : null;
  }

  /** "(July-May)": behind a bracket that says the months again. */
  protected behindBracket(at: number): number {
    if (this.fold(at) !== '(') return at;
    for (let end = at + 1; end < at + BRACKET_REACH; end += 1) if (this.fold(end) === ')') return end + 1;
    return at;
  }

  /** "'24", "del 24" */
  protected shortYear(at: number): number | null {
    const isMarked = /^['’‘]$/.test(this.fold(at - 1)) || this.is(at - 1, 'shortYearLead');
    const text = this.token(at)?.text ?? '';
    if (!isMarked || !SHORT_YEAR.test(text)) return null;
    return Number(text) + (Number(text) < 60 ? 2000 : 1900);
  }

  protected relativeYear(at: number): { year: YearOf; to: number } | null {
    const word = this.word(at);
    if (word?.tag === 'this_year') return { year: { fromNow: 0 }, to: word.to };
    if (word?.tag === 'last_year') return { year: { fromNow: -1 }, to: word.to };
    if (word?.tag === 'year_earlier') return { year: { fromAnchor: -1 }, to: word.to };
    const isPlain =
      word?.tag === 'year' &&
      !this.year(word.to) &&
      this.is(word.to - 1, 'yearNoun') &&
      this.reading.lexicon.forms.yearNounLead.has(this.fold(word.to - 2) || this.fold(at));
    return isPlain && word ? { year: { fromNow: 0 }, to: word.to } : null;
  }

  /** Small numbers in digits or words, 1 to 31. */
  count(at: number): number | null {
    const token = this.token(at);
    if (token?.kind === 'number') return DAY.test(token.text) ? Number(token.text) : null;
    const value = token ? this.reading.lexicon.words.numbers[token.fold] : undefined;
    return value !== undefined && value <= 31 ? value : null;
  }

  protected skipFiscal(at: number): number {
    const word = this.word(at);
    return word?.tag === 'fiscal' ? word.to : at;
  }

  /** "of the current fiscal year", "of FY26", "of fiscal 2024". */
  protected fiscalBehind(at: number): FiscalBehind | null {
    for (let next = at; next < at + 4; next += 1) {
      const found = this.fiscalAt(next);
      if (found) return found;
      if (!this.isLink(next) && !this.is(next, 'current')) return null;
    }
    return null;
  }

  protected fiscalAt(at: number): FiscalBehind | null {
    const split = this.splitYear(at);
    if (split && this.word(split.to - 2)?.tag.startsWith('fiscal'))
      return { year: null, start: split.year, to: split.to };
    const word = this.word(at);
    if (!word || !/^fiscal/.test(word.tag)) return null;
    const year = this.splitYear(word.to);
    if (year) return { year: null, start: year.year, to: year.to };
    const found = word.tag === 'fiscal' ? this.readFiscal(at, word.to) : null;
    if (found?.time.is === 'fiscal') return { year: found.time.year, start: null, to: found.to };
    if (found?.time.is === 'split_year') return { year: null, start: found.time.first, to: found.to };
    return { year: { fromNow: word.tag === 'fiscal_last' ? -1 : 0 }, start: null, to: word.to };
  }

  /** "FY26", "fiscal 2024", "FY2024-25", "financial year 2020-21", "year ended March 2024". */
  readFiscal(at: number, to: number): Found | null {
    const month = this.month(this.monthAt(to));
    if (month && this.is(to - 1, 'endingIn')) return this.runUpTo(at, 12, month);
    const years = this.readYears(to);
    if (years?.time.is === 'split_year') return { ...years, from: at };
    if (years?.time.is !== 'years') return this.readShortFiscal(at, to);
    const { first, last } = years.time;
    const time: Time = last === first + 1 ? { is: 'split_year', first } : { is: 'fiscal', year: { printed: first } };
    return { time, from: at, to: years.to };
  }

  /** "FY26", "FY24-25" */
  protected readShortFiscal(at: number, to: number): Found | null {
    const short = this.token(to);
    if (!short || !SHORT_YEAR.test(short.text) || (this.fold(at) !== 'fy' && !short.isSpaced)) return null;
    const year = 2000 + Number(short.text);
    const isSplit = isHyphen(this.token(to + 1)) && Number(this.token(to + 2)?.text) === Number(short.text) + 1;
    if (isSplit) return { time: { is: 'split_year', first: year }, from: at, to: to + 3 };
    return { time: { is: 'fiscal', year: { printed: year } }, from: at, to: to + 1 };
  }

  /** "el pasado mes de marzo" names its month. */
  protected isOfMonth(at: number): boolean {
    return this.is(at, 'dayLink') && this.is(at - 1, 'monthBefore') && this.month(at + 1) !== null;
  }

  /** "2019", "2020-21", "1990-1999", "between 2001 and 2011". */
  readYears(at: number): Found | null {
    const first = this.year(at);
    if (!first) return null;
    const span = this.token(first.to);
    const next = this.token(first.to + 1);
    const isTied = isHyphen(span) || span?.fold === '/';
    if (isTied && next && SHORT_YEAR.test(next.text) && Number(next.text) === (first.year + 1) % 100) {
      return { time: { is: 'split_year', first: first.year }, from: at, to: this.skipFiscal(first.to + 2) };
    }
    const second = this.isSpan(first.to, at) ? this.year(first.to + 1) : null;
    if (second && second.year > first.year)
      return { time: { is: 'years', first: first.year, last: second.year }, from: at, to: second.to };
    const code = this.readCode(first.to);
    if (code?.time.is === 'months' && code.time.year === null)
      return { time: { ...code.time, year: { printed: first.year } }, from: at, to: code.to };
    const fiscal = this.word(first.to);
    if (fiscal?.tag === 'fiscal')
      return { time: { is: 'fiscal', year: { printed: first.year } }, from: at, to: fiscal.to };
    return { time: { is: 'years', first: first.year, last: first.year }, from: at, to: first.to };
  }

  /** "to the end of July": words before the second month. */
  protected monthAt(at: number): number {
    for (let step = at; step < at + 3; step += 1) if (this.month(step)) return step;
    return at;
  }

  protected runUpTo(from: number, count: number, month: { month: number; to: number }): Found {
    const year = this.yearOf(month.to);
    const to = year?.to ?? month.to;
    if (count === 12) return { time: { is: 'year_to', month: month.month, year: year?.year ?? null }, from, to };
    const first = ((month.month - count + 12) % 12) + 1;
    return { time: { is: 'months', first, last: month.month, year: year?.year ?? null }, from, to };
  }

  protected isSpan(at: number, from: number): boolean {
    const { sets } = this.reading.lexicon;
    const token = this.token(at);
    if (isHyphen(token) || token?.fold === '/' || sets.spans.has(token?.fold ?? '')) return true;
    return sets.joiners.has(token?.fold ?? '') && sets.betweens.has(this.fold(this.backOverMonths(from - 1)));
  }

  /** "Q1 2024", "H1", "1Q24", "I квартал". */
  readCode(at: number): Found | null {
    const [token, next] = [this.token(at), this.token(at + 1)];
    if (!token || !next || next.isSpaced) return null;
    if (next.text === 'M' && this.is(at - 1, 'monthCountLead') && this.count(at) !== null)
      return this.monthsOf(1, Number(token.text), { from: at, to: at + 2 });
    const isLetterFirst = /^[qh]$/.test(token.fold) && /^[1-4]$/.test(next.text);
    const isNumberFirst = /^[qh]$/.test(next.fold) && /^[1-4]$/.test(token.text);
    if (!isLetterFirst && !isNumberFirst) return null;
    const letter = isLetterFirst ? token.fold : next.fold;
    const order = Number(isLetterFirst ? next.text : token.text);
    const length = letter === 'q' ? 3 : 6;
    return order * length > 12
      ? null
      : this.monthsOf((order - 1) * length + 1, order * length, { from: at, to: at + 2 });
  }

  /** "entre los meses de enero y mayo": where the words before a month begin. */
  protected backOverMonths(at: number): number {
    let start = at;
    while (start > at - MOST_LINKS && this.is(start, 'monthFiller')) start -= 1;
    return start;
  }

  protected monthsOf(first: number, last: number, { from, to: end }: { from: number; to: number }): Found | null {
    if (last > 12 || first > last) return null;
    const to = this.behindBracket(end);
    const fiscal = this.fiscalBehind(to);
    if (fiscal)
      return { time: { is: 'fiscal_part', first, last, year: fiscal.year, start: fiscal.start }, from, to: fiscal.to };
    const year = this.yearOf(to);
    return { time: { is: 'months', first, last, year: year?.year ?? null }, from, to: year?.to ?? to };
  }
}
