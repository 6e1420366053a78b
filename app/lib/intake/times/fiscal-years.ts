import type { AreaCode } from '../../domain/area';
import years from './fiscal-years.json';

/** When the fiscal year of a country begins, 1 to 12, and which of its two calendar years names it. */
interface FiscalYearEntry {
  firstMonth?: number;
  namedBy?: string;
  isTradeYear?: boolean;
}

const YEARS: Record<string, FiscalYearEntry> = years;

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
  const entry = code ? YEARS[code] : undefined;
  return entry?.firstMonth
    ? { month: entry.firstMonth, isNamedByEnd: entry.namedBy === 'end', isTradeYear: entry.isTradeYear === true }
    : null;
}
