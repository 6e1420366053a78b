import { matchPhrase } from './phrases';
import type { Reading } from './read-numbers';
import type { Sentence } from './sentences';
import { isCapitalised, isHyphen, type Token } from './tokens';
import type { TimeWord } from './vocabulary';

/** The year of some months: printed, counted from publication (0 this year), counted from what came before, or none. */
export type YearOf =
  | { printed: number }
  /** A fiscal year, by the calendar year in which it begins or by its name. */
  | { begins: number }
  | { named: number }
  | { fromNow: number }
  | { fromAnchor: number }
  | null;

/** What words of time mean before anything is known about the publication or the figure. */
export type Time =
  | { is: 'years'; first: number; last: number }
  | { is: 'split_year'; first: number }
  | { is: 'months'; first: number; last: number; year: YearOf; firstYear?: number }
  | { is: 'fiscal'; year: YearOf }
  | { is: 'fiscal_part'; first: number; last: number; year: YearOf; start: number | null }
  | { is: 'relative'; word: TimeWord; count: number }
  | { is: 'years_before'; count: number }
  | { is: 'same_period'; year: YearOf }
  | { is: 'year_to'; month: number; year: YearOf }
  | { is: 'as_of'; month: number; day: number; year: YearOf }
  | { is: 'vague' };

export interface TimeMention {
  time: Time;
  from: number;
  to: number;
  /** "by 2030", "к 2020 году". */
  isDeadline: boolean;
}

/** A fiscal year behind its part: by its name, or by the calendar year in which it begins. */
interface FiscalBehind {
  year: YearOf;
  start: number | null;
  to: number;
}

interface Found {
  time: Time;
  from: number;
  to: number;
}

const YEAR = /^(19|20)\d\d$/;
const SHORT_YEAR = /^\d\d$/;
const DAY = /^(0?[1-9]|[12]\d|3[01])$/;
const LINKS = new Set([
  'of',
  'in',
  'de',
  'del',
  'the',
  ',',
  'el',
  'en',
  'в',
  'за',
  'this',
  'for',
  'нынешнего',
  'este',
  'year',
  'ano',
  "'",
  '’',
  '(',
  '‘',
  'al',
  'on',
  'a',
]);
const MOST_LINKS = 3;
const UNTIL_REACH = 6;
const BRACKET_REACH = 8;
const BEGINS = /^(desde|from|с|от|since)$/;

/** Reads the words of time in one sentence. */
class TimeReader {
  constructor(
    private readonly reading: Reading,
    private readonly sentence: Sentence,
  ) {}

  token(at: number): Token | undefined {
    return at < this.sentence.to ? this.reading.tokens[at] : undefined;
  }

  fold(at: number): string {
    return this.token(at)?.fold ?? '';
  }

  word(at: number): { tag: TimeWord; to: number } | null {
    return matchPhrase(this.reading.books.times, this.reading.tokens, at, this.sentence.to);
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
  private behindYear(at: number): number {
    if (this.reading.language !== 'ru') return at;
    const isEnding = isHyphen(this.token(at)) && /^(м|й|го|ом|е|му|х)$/.test(this.fold(at + 1));
    const word = isEnding ? at + 2 : at;
    if (!/^(год|года|году|годом|годы|годах|годов|гг|г)$/.test(this.fold(word))) return word;
    return this.fold(word).length < 3 && this.fold(word + 1) === '.' ? word + 2 : word + 1;
  }

  /** The month that a word names. English and Spanish "may" and "march" need their capital in English. */
  month(at: number): { month: number; to: number } | null {
    const token = this.token(at);
    if (token?.kind !== 'word' || (this.reading.language === 'en' && !isCapitalised(token))) return null;
    const mark = matchPhrase(this.reading.books.months, this.reading.tokens, at, this.sentence.to);
    if (!mark) return null;
    const isShort = this.fold(mark.to) === '.' && token.text.length <= 4 && token.fold !== 'may';
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
      if (!LINKS.has(this.fold(at))) return null;
      at += 1;
    }
    return null;
  }

  /** "2021-22", and "2021-2022" where a fiscal year is meant. */
  private splitYear(at: number): { year: number; to: number } | null {
    const first = this.year(at);
    const [tie, next] = [this.token(at + 1), this.token(at + 2)];
    if (!first || first.to !== at + 1 || !(isHyphen(tie) || tie?.fold === '/') || next?.kind !== 'number') return null;
    const isShort = SHORT_YEAR.test(next.text) && Number(next.text) === (first.year + 1) % 100;
    const isLong = next.text === String(first.year + 1) && this.word(at + 3)?.tag === 'fiscal';
    return isShort || isLong ? { year: first.year, to: this.skipFiscal(at + 3) } : null;
  }

  /** "of FY25", "of fiscal 2024", "of the current fiscal year 2020-21" behind months. */
  private fiscalYearOf(at: number): { year: YearOf; to: number } | null {
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
  private behindBracket(at: number): number {
    if (this.fold(at) !== '(') return at;
    for (let end = at + 1; end < at + BRACKET_REACH; end += 1) if (this.fold(end) === ')') return end + 1;
    return at;
  }

  /** "'24", "del 24" */
  private shortYear(at: number): number | null {
    const isMarked = /^(['’‘]|del)$/.test(this.fold(at - 1));
    const text = this.token(at)?.text ?? '';
    if (!isMarked || !SHORT_YEAR.test(text)) return null;
    return Number(text) + (Number(text) < 60 ? 2000 : 1900);
  }

  private relativeYear(at: number): { year: YearOf; to: number } | null {
    const word = this.word(at);
    if (word?.tag === 'this_year') return { year: { fromNow: 0 }, to: word.to };
    if (word?.tag === 'last_year') return { year: { fromNow: -1 }, to: word.to };
    if (word?.tag === 'year_earlier') return { year: { fromAnchor: -1 }, to: word.to };
    const isPlain =
      word?.tag === 'year' &&
      !this.year(word.to) &&
      /^(year|ano|года|год|году)$/.test(this.fold(word.to - 1)) &&
      /^(the|of|el|del|ano|года)$/.test(this.fold(word.to - 2) || this.fold(at));
    return isPlain && word ? { year: { fromNow: 0 }, to: word.to } : null;
  }

  /** Small numbers in digits or words, 1 to 31. */
  count(at: number): number | null {
    const token = this.token(at);
    if (token?.kind === 'number') return DAY.test(token.text) ? Number(token.text) : null;
    const value = token ? this.reading.books.words.numbers[token.fold] : undefined;
    return value !== undefined && value <= 31 ? value : null;
  }

  private isSpan(at: number, from: number): boolean {
    const { sets } = this.reading.books;
    const token = this.token(at);
    if (isHyphen(token) || token?.fold === '/' || sets.spans.has(token?.fold ?? '')) return true;
    return sets.joiners.has(token?.fold ?? '') && sets.betweens.has(this.fold(this.backOverMonths(from - 1)));
  }

  /** "entre los meses de enero y mayo": where the words before a month begin. */
  private backOverMonths(at: number): number {
    let start = at;
    while (start > at - MOST_LINKS && /^(los|el|meses|mes|de|the|months?|of|месяцами)$/.test(this.fold(start)))
      start -= 1;
    return start;
  }

  /** "April", "April-July 2004", "from November 2003 to January 2004". A date with its day is no period. */
  readMonths(at: number): Found | null {
    const first = this.month(at);
    if (!first) return null;
    const ownYear = this.year(first.to);
    const spanAt = ownYear ? ownYear.to : first.to;
    const isTwo =
      this.reading.books.sets.joiners.has(this.fold(spanAt)) && this.month(spanAt + 1)?.month === first.month + 1;
    const second = isTwo || this.isSpan(spanAt, at) ? this.month(this.monthAt(spanAt + 1)) : null;
    if (second) return this.monthSpan(at, first.month, second, ownYear?.year);
    const quarter = this.word(first.to);
    if (quarter?.tag === 'quarter' && first.month % 3 === 0 && !ownYear)
      return this.monthsOf(first.month - 2, first.month, { from: at, to: quarter.to });
    const day = this.dayBeside(at, first.to);
    if (day) return this.readDate(first, day);
    const year = this.yearOf(first.to);
    const isFar = year && this.token(year.to - 1)?.kind !== 'number' && year.to - first.to > 3;
    const begin = this.isUntil(at) ? 1 : first.month;
    return {
      time: { is: 'months', first: begin, last: first.month, year: isFar ? null : (year?.year ?? null) },
      from: at,
      to: year && !isFar ? year.to : first.to,
    };
  }

  /** "hasta octubre", "acumulado a octubre", "through July" without a beginning: the year up to that month. */
  private isUntil(at: number): boolean {
    let before = this.backOverMonths(at - 1);
    if (/^(cierre|fin|fines|finales|termino)$/.test(this.fold(before))) before -= 1;
    for (let back = before - 1; back >= before - UNTIL_REACH; back -= 1) if (BEGINS.test(this.fold(back))) return false;
    if (/^(hasta|through)$/.test(this.fold(before))) return true;
    return (
      this.fold(before) === 'a' &&
      /^(acumulad[oa]s?|corrido|va|millones|dolares|euros|pesos|,)$/.test(this.fold(before - 1))
    );
  }

  /** "to the end of July": words before the second month. */
  private monthAt(at: number): number {
    for (let step = at; step < at + 3; step += 1) if (this.month(step)) return step;
    return at;
  }

  private monthSpan(from: number, first: number, second: { month: number; to: number }, firstYear?: number): Found {
    const to =
      this.count(second.to) !== null && !YEAR.test(this.token(second.to)?.text ?? '') ? second.to + 1 : second.to;
    const year = this.yearOf(to);
    return {
      time: {
        is: 'months',
        first,
        last: second.month,
        year: year?.year ?? (firstYear ? { printed: firstYear } : null),
        firstYear,
      },
      from,
      to: year?.to ?? to,
    };
  }

  /** The day of a month that stands between two tokens: "1 September", "15 de mayo", "May 5". */
  private dayBeside(from: number, to: number): { day: number; from: number; to: number } | null {
    const at = this.reading.language === 'es' && this.fold(from - 1) === 'de' ? from - 2 : from - 1;
    const before = this.token(at);
    const isBefore = before?.kind === 'number' && DAY.test(before.text) && at >= this.sentence.from;
    if (isBefore && this.fold(at - 1) !== "'") return { day: Number(before.text), from: at, to };
    const after = this.token(to);
    const isAfter = after?.kind === 'number' && DAY.test(after.text);
    return isAfter ? { day: Number(after.text), from, to: to + 1 } : null;
  }

  /** Behind a date of one day with its year, which is an event and no period; -1 where none stands. */
  behindDate(at: number): number {
    const month = this.month(at);
    const day = month && this.dayBeside(at, month.to);
    const year = day ? this.yearOf(day.to) : null;
    return year && 'printed' in (year.year ?? {}) ? year.to : -1;
  }

  /** "as of 1 September 2017"; any other day is an event. */
  private readDate(
    { month }: { month: number },
    { day, from, to }: { day: number; from: number; to: number },
  ): Found | null {
    // "al 30 de abril pasado" tells of that month.
    if (this.fold(to) === 'pasado') return { time: { is: 'months', first: month, last: month, year: null }, from, to };
    const year = this.yearOf(to);
    if (!/^(of|at|по|на|on|al|el|to)$/.test(this.fold(from - 1)) || !this.isAsOf(from)) return null;
    return { time: { is: 'as_of', month, day, year: year?.year ?? null }, from, to: year?.to ?? to };
  }

  private isAsOf(from: number): boolean {
    for (let back = 1; back <= 4; back += 1) {
      const word = this.word(from - back);
      if (word?.tag === 'as_of' && word.to === from) return true;
      if (/^состоянию$/.test(this.fold(from - back))) return true;
    }
    return false;
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

  private skipFiscal(at: number): number {
    const word = this.word(at);
    return word?.tag === 'fiscal' ? word.to : at;
  }

  /** "first quarter of 2024", "first half", "the first eight months of 2025", "первом полугодии". */
  readOrdinal(at: number): Found | null {
    const order = this.reading.books.words.ordinals[this.fold(at)];
    if (order === undefined) return null;
    const count = this.count(at + 1);
    if (order === 1 && count !== null) {
      const unit = this.word(at + 2);
      if (unit?.tag === 'months') return this.monthsOf(1, count, { from: at, to: unit.to });
      if (unit?.tag === 'quarter') return this.monthsOf(1, count * 3, { from: at, to: unit.to });
      return null;
    }
    return this.readPart(order, at, at + 1);
  }

  /** A quarter, half or Spanish part of the year by its number. */
  private readPart(order: number, from: number, at: number): Found | null {
    const unit = this.word(at);
    if (
      unit?.tag === 'months' &&
      /^(mes|месяц|месяце|month)$/.test(this.fold(unit.to - 1)) &&
      !/^(ultimo|последн)/.test(this.fold(from))
    )
      return this.monthsOf(order, order, { from, to: unit.to });
    const length = unit?.tag === 'quarter' ? 3 : unit?.tag === 'half' ? 6 : SPANISH_PARTS[this.fold(at)];
    if (!length || !unit) return null;
    if (unit.tag === 'half' && this.fold(at) === 'six') return null;
    const last = Math.min(length === 6 && order > 2 ? 2 : order, 12 / length) * length;
    return this.monthsOf(last - length + 1, last, { from, to: unit.to });
  }

  private monthsOf(first: number, last: number, { from, to: end }: { from: number; to: number }): Found | null {
    if (last > 12 || first > last) return null;
    const to = this.behindBracket(end);
    const fiscal = this.fiscalBehind(to);
    if (fiscal)
      return { time: { is: 'fiscal_part', first, last, year: fiscal.year, start: fiscal.start }, from, to: fiscal.to };
    const year = this.yearOf(to);
    return { time: { is: 'months', first, last, year: year?.year ?? null }, from, to: year?.to ?? to };
  }

  /** "of the current fiscal year", "of FY26", "of fiscal 2024". */
  private fiscalBehind(at: number): FiscalBehind | null {
    for (let next = at; next < at + 4; next += 1) {
      const found = this.fiscalAt(next);
      if (found) return found;
      if (!LINKS.has(this.fold(next)) && !/^(current|present)$/.test(this.fold(next))) return null;
    }
    return null;
  }

  private fiscalAt(at: number): FiscalBehind | null {
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

  /** "Q1 2024", "H1", "1Q24", "I квартал". */
  readCode(at: number): Found | null {
    const [token, next] = [this.token(at), this.token(at + 1)];
    if (!token || !next || next.isSpaced) return null;
    if (next.text === 'M' && /^(in|for|during|over|of|за|в|en)$/.test(this.fold(at - 1)) && this.count(at) !== null)
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

  /** "за восемь месяцев 2017 года", "seven months to July", "five years ago". */
  readCount(at: number): Found | null {
    const count = this.count(at);
    const isFirst = this.reading.books.words.ordinals[this.fold(at + 1)] === 1;
    const unit = count === null ? null : this.word(isFirst || isHyphen(this.token(at + 1)) ? at + 2 : at + 1);
    if (count === null || !unit) return null;
    const length = unit.tag === 'quarter' ? 3 : 1;
    if (isFirst)
      return /^(months|quarter)$/.test(unit.tag) ? this.monthsOf(1, count * length, { from: at, to: unit.to }) : null;
    switch (unit.tag) {
      case 'years_ago':
        return this.yearsAgo(count, { from: at, to: unit.to });
      case 'decades_ago':
        return this.yearsAgo(count * 10, { from: at, to: unit.to });
      case 'quarter':
        return count === 4 ? this.readFourQuarters(at, unit.to) : null;
      case 'months':
        return this.readMonthCount(count, { from: at, to: unit.to });
      default:
        return null;
    }
  }

  /** "five years ago" counts from publication, "five years earlier" from the figure before. */
  private yearsAgo(count: number, { from, to }: { from: number; to: number }): Found {
    const last = this.fold(to - 1);
    const move = /^(earlier|before)$/.test(last) ? count : /^(later|on|after)$/.test(last) ? -count : null;
    return {
      time: move !== null ? { is: 'years_before', count: move } : { is: 'relative', word: 'years_ago', count },
      from,
      to,
    };
  }

  private readMonthCount(count: number, { from, to }: { from: number; to: number }): Found | null {
    const isRun = /^(to|through|ending|ended|until)$/.test(this.fold(to));
    const month = isRun ? this.month(this.monthAt(to + 1)) : null;
    if (month && count <= 12) return this.runUpTo(from, count, month);
    const isFirst =
      this.yearOf(to) !== null ||
      this.fiscalBehind(to) !== null ||
      (this.reading.language === 'ru' && this.fold(from - 1) === 'за');
    return isFirst && count < 12 && count > 1 ? this.monthsOf(1, count, { from, to }) : null;
  }

  /** "the four quarters to the end of Q1 2024" */
  private readFourQuarters(from: number, at: number): Found | null {
    return /^(to|ending|ended|through)$/.test(this.fold(at)) ? this.readQuartersTo(from, at + 1) : null;
  }

  /** "the end of Q1 2024", "2018 Q2": the twelve months up to the end of that quarter. */
  private readQuartersTo(from: number, at: number): Found | null {
    for (let next = at; next < at + 5; next += 1) {
      const time = this.readCode(next) ?? this.readOrdinal(next) ?? this.readYears(next);
      if (time?.time.is === 'months')
        return { time: { is: 'year_to', month: time.time.last, year: time.time.year }, from, to: time.to };
    }
    return null;
  }

  private runUpTo(from: number, count: number, month: { month: number; to: number }): Found {
    const year = this.yearOf(month.to);
    const to = year?.to ?? month.to;
    if (count === 12) return { time: { is: 'year_to', month: month.month, year: year?.year ?? null }, from, to };
    const first = ((month.month - count + 12) % 12) + 1;
    return { time: { is: 'months', first, last: month.month, year: year?.year ?? null }, from, to };
  }

  /** "FY26", "fiscal 2024", "FY2024-25", "financial year 2020-21", "year ended March 2024". */
  readFiscal(at: number, to: number): Found | null {
    const month = this.month(this.monthAt(to));
    if (month && /^(ending|ended)$/.test(this.fold(to - 1))) return this.runUpTo(at, 12, month);
    const years = this.readYears(to);
    if (years?.time.is === 'split_year') return { ...years, from: at };
    if (years?.time.is !== 'years') return this.readShortFiscal(at, to);
    const { first, last } = years.time;
    const time: Time = last === first + 1 ? { is: 'split_year', first } : { is: 'fiscal', year: { printed: first } };
    return { time, from: at, to: years.to };
  }

  /** "FY26", "FY24-25" */
  private readShortFiscal(at: number, to: number): Found | null {
    const short = this.token(to);
    if (!short || !SHORT_YEAR.test(short.text) || (this.fold(at) !== 'fy' && !short.isSpaced)) return null;
    const year = 2000 + Number(short.text);
    const isSplit = isHyphen(this.token(to + 1)) && Number(this.token(to + 2)?.text) === Number(short.text) + 1;
    if (isSplit) return { time: { is: 'split_year', first: year }, from: at, to: to + 3 };
    return { time: { is: 'fiscal', year: { printed: year } }, from: at, to: to + 1 };
  }

  /** "el pasado mes de marzo" names its month. */
  private isOfMonth(at: number): boolean {
    return this.fold(at) === 'de' && /^(mes|pasado|presente)$/.test(this.fold(at - 1)) && this.month(at + 1) !== null;
  }

  /** Phrases that mean a time by themselves. */
  readWord(at: number): Found | null {
    const word = this.word(at);
    if (!word) return null;
    const span = { from: at, to: word.to };
    switch (word.tag) {
      case 'fiscal':
        return this.readFiscal(at, word.to);
      case 'year_to':
      case 'twelve_to': {
        const month = this.month(this.monthAt(word.to));
        return month ? this.runUpTo(at, 12, month) : this.readQuartersTo(at, word.to);
      }
      case 'same_period': {
        const year = this.yearOf(word.to);
        return { time: { is: 'same_period', year: year?.year ?? null }, from: at, to: year?.to ?? word.to };
      }
      case 'half':
        // "по итогам полугодия" is the first one.
        return this.reading.language === 'ru' ? this.monthsOf(1, 6, span) : null;
      case 'quarter': {
        const order = this.count(word.to);
        return order !== null && order <= 4
          ? this.monthsOf(order * 3 - 2, order * 3, { from: at, to: word.to + 1 })
          : null;
      }
      case 'vague':
        return { time: { is: 'vague' }, ...span };
      default:
        return this.readRelative(word.tag, span);
    }
  }

  private readRelative(word: TimeWord, span: { from: number; to: number }): Found | null {
    if (this.isOfMonth(span.to)) return null;
    if (word === 'decade_ago') return this.yearsAgo(10, span);
    const split = word.startsWith('fiscal') ? this.splitYear(span.to) : null;
    if (split) return { time: { is: 'split_year', first: split.year }, from: span.from, to: split.to };
    const time: Time = { is: 'relative', word, count: 2 };
    return RELATIVE.has(word) ? { time, ...span } : null;
  }

  readAt(at: number): Found | null {
    return (
      this.readMonths(at) ??
      this.readOrdinal(at) ??
      this.readCode(at) ??
      this.readCount(at) ??
      this.readYears(at) ??
      this.readWord(at)
    );
  }
}

const SPANISH_PARTS: Record<string, number> = { bimestre: 2, cuatrimestre: 4, trimestre: 3, semestre: 6 };

const RELATIVE = new Set<TimeWord>([
  'this_year',
  'last_year',
  'year_before_last',
  'year_earlier',
  'same_period_last_year',
  'last_month',
  'this_month',
  'month_earlier',
  'last_quarter',
  'this_quarter',
  'decade_ago',
  'fiscal_last',
  'fiscal_this',
]);

const DEADLINES = new Set(['by', 'к', 'para']);

/** Words that amounts have taken, and the year of publication: what was by then is no deadline. */
export interface TimeSearch {
  isTaken: (token: number) => boolean;
  latestYear: number | null;
}

/** Every mention of a time in a sentence, in order. */
export function findTimes(reading: Reading, sentence: Sentence, { isTaken, latestYear }: TimeSearch): TimeMention[] {
  const reader = new TimeReader(reading, sentence);
  const mentions: TimeMention[] = [];
  for (let at = sentence.from; at < sentence.to; ) {
    const found = isTaken(at) ? null : reader.readAt(at);
    if (found && !isTaken(found.to - 1)) {
      const isAhead = found.time.is === 'years' && found.time.last > (latestYear ?? 0);
      const isDeadline = isAhead && (latestYear !== null || DEADLINES.has(reader.fold(at - 1)));
      mentions.push({ ...found, isDeadline });
    }
    at = Math.max(found?.to ?? reader.behindDate(at), at + 1);
  }
  return mentions;
}
