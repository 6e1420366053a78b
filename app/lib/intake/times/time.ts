import type { TimeWord } from '../languages/vocabulary';

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

/** A time and the tokens that tell it. */
export interface Found {
  time: Time;
  from: number;
  to: number;
}

/** A fiscal year behind its part: by its name, or by the calendar year in which it begins. */
export interface FiscalBehind {
  year: YearOf;
  start: number | null;
  to: number;
}
