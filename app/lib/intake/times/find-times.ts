import type { TimeWord } from '../languages/vocabulary';
import type { Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';
import { PartReader } from './read-parts-of-years';
import type { Found, Time, TimeMention } from './time';

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

/** Reads the words of time in one sentence. */
class TimeReader extends PartReader {
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
        return this.reading.lexicon.grammar.countsLoneHalf ? this.monthsOf(1, 6, span) : null;
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
      const isDeadline = isAhead && (latestYear !== null || reader.is(at - 1, 'deadline'));
      mentions.push({ ...found, isDeadline });
    }
    at = Math.max(found?.to ?? reader.behindDate(at), at + 1);
  }
  return mentions;
}
