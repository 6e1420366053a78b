import { isHyphen } from '../text/tokens';
import { MonthReader } from './read-months';
import type { Found } from './time';

/** Reads quarters and halves by their order, and counts of months, quarters or years. */
export class PartReader extends MonthReader {
  /** "first quarter of 2024", "first half", "the first eight months of 2025", "первом полугодии". */
  readOrdinal(at: number): Found | null {
    const order = this.reading.lexicon.words.ordinals[this.fold(at)];
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

  /** A quarter, half or other part of the year by its number. */
  protected readPart(order: number, from: number, at: number): Found | null {
    const unit = this.word(at);
    if (unit?.tag === 'months' && this.is(unit.to - 1, 'monthNoun') && !this.is(from, 'lastOrdinal'))
      return this.monthsOf(order, order, { from, to: unit.to });
    const length =
      unit?.tag === 'quarter' ? 3 : unit?.tag === 'half' ? 6 : this.reading.lexicon.words.partsOfYear[this.fold(at)];
    if (!length || !unit) return null;
    if (unit.tag === 'half' && this.is(at, 'sixMonths')) return null;
    const last = Math.min(length === 6 && order > 2 ? 2 : order, 12 / length) * length;
    return this.monthsOf(last - length + 1, last, { from, to: unit.to });
  }

  /** "за восемь месяцев 2017 года", "seven months to July", "five years ago". */
  readCount(at: number): Found | null {
    const count = this.count(at);
    const isFirst = this.reading.lexicon.words.ordinals[this.fold(at + 1)] === 1;
    const unit = count === null ? null : this.word(isFirst || isHyphen(this.token(at + 1)) ? at + 2 : at + 1);
    if (count === null || !unit) return this.readDecadesAgo(at, count);
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
  protected yearsAgo(count: number, { from, to }: { from: number; to: number }): Found {
    const move = this.is(to - 1, 'earlier') ? count : this.is(to - 1, 'later') ? -count : null;
    return {
      time: move !== null ? { is: 'years_before', count: move } : { is: 'relative', word: 'years_ago', count },
      from,
      to,
    };
  }

  protected readMonthCount(count: number, { from, to }: { from: number; to: number }): Found | null {
    const isRun = this.is(to, 'runTo');
    const month = isRun ? this.month(this.monthAt(to + 1)) : null;
    if (month && count <= 12) return this.runUpTo(from, count, month);
    const isFirst =
      this.yearOf(to) !== null ||
      this.fiscalBehind(to) !== null ||
      this.is(from - 1, 'runLead') ||
      this.isLedRun(from, to);
    return isFirst && count < 12 && count > 1 ? this.monthsOf(1, count, { from, to }) : null;
  }

  /** "hace dos décadas" says "ago" in front. */
  private readDecadesAgo(at: number, count: number | null): Found | null {
    const isAgo = this.is(at - 1, 'agoBefore') && this.is(at + 1, 'decades');
    return count !== null && isAgo ? this.yearsAgo(count * 10, { from: at - 1, to: at + 2 }) : null;
  }

  /** "en los nueve meses": those of the year so far, unless they are the last or the next ones. */
  private isLedRun(from: number, to: number): boolean {
    const isLed = this.is(from - 1, 'runArticle') && this.is(from - 2, 'runArticleLead');
    return isLed && !this.is(to, 'notARun');
  }

  /** "the four quarters to the end of Q1 2024" */
  protected readFourQuarters(from: number, at: number): Found | null {
    return this.is(at, 'quartersTo') ? this.readQuartersTo(from, at + 1) : null;
  }

  /** "the end of Q1 2024", "2018 Q2": the twelve months up to the end of that quarter. */
  protected readQuartersTo(from: number, at: number): Found | null {
    for (let next = at; next < at + 5; next += 1) {
      const time = this.readCode(next) ?? this.readOrdinal(next) ?? this.readYears(next);
      if (time?.time.is === 'months')
        return { time: { is: 'year_to', month: time.time.last, year: time.time.year }, from, to: time.to };
    }
    return null;
  }
}
