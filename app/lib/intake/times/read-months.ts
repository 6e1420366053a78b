import { YearReader } from './read-years';
import type { Found } from './time';

const YEAR = /^(19|20)\d\d$/;
const DAY = /^(0?[1-9]|[12]\d|3[01])$/;
const UNTIL_REACH = 6;
/** Reads months and runs of months with their year. */
export class MonthReader extends YearReader {
  /** "April", "April-July 2004", "from November 2003 to January 2004". A date with its day is no period. */
  readMonths(at: number): Found | null {
    const first = this.month(at);
    if (!first) return null;
    const ownYear = this.year(first.to);
    const spanAt = ownYear ? ownYear.to : first.to;
    const isTwo =
      this.reading.lexicon.sets.joiners.has(this.fold(spanAt)) && this.month(spanAt + 1)?.month === first.month + 1;
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
  protected isUntil(at: number): boolean {
    let before = this.backOverMonths(at - 1);
    if (this.is(before, 'endOfPart')) before -= 1;
    for (let back = before - 1; back >= before - UNTIL_REACH; back -= 1) if (this.is(back, 'runStart')) return false;
    if (this.is(before, 'runsUntil')) return true;
    const isSummed = this.fold(before - 1) === ',' || this.is(before - 1, 'accumulated');
    return isSummed && this.is(before, 'accumulatedTo');
  }

  protected monthSpan(from: number, first: number, second: { month: number; to: number }, firstYear?: number): Found {
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
  protected dayBeside(from: number, to: number): { day: number; from: number; to: number } | null {
    const at = this.is(from - 1, 'dayLink') ? from - 2 : from - 1;
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
  protected readDate(
    { month }: { month: number },
    { day, from, to }: { day: number; from: number; to: number },
  ): Found | null {
    // "al 30 de abril pasado" tells of that month.
    if (this.is(to, 'pastMonth')) return { time: { is: 'months', first: month, last: month, year: null }, from, to };
    const year = this.yearOf(to);
    if (!this.is(from - 1, 'dateLead') || !this.isAsOf(from)) return null;
    return { time: { is: 'as_of', month, day, year: year?.year ?? null }, from, to: year?.to ?? to };
  }

  protected isAsOf(from: number): boolean {
    for (let back = 1; back <= 4; back += 1) {
      const word = this.word(from - back);
      if (word?.tag === 'as_of' && word.to === from) return true;
      if (this.is(from - back, 'asOf')) return true;
    }
    return false;
  }
}
