import type { InputIssue } from '../schemas/issue';

/** What is wrong and how to mend it, for each stable code of an input issue. The field's name comes before it. */
export const ISSUE_WORDS: Record<string, string> = {
  missing: 'is missing: give a value',
  not_text: 'must be text',
  too_long: 'is longer than 2,000 characters: shorten it',
  control_character: 'holds a control character: remove it',
  not_a_slug: 'must be 3 to 80 lower-case letters, digits and hyphens, as in china-region-turnover-2024',
  not_a_day: 'must be a day that exists, as in 2025-11-17',
  not_a_link: 'must be a web address that begins with https:// or http://',
  not_a_language: 'must be a language code, as in en or es-419',
  not_allowed: 'has a value that is not one of those allowed',
  field_unknown: 'is not a known field',
  repeated: 'is given more than once: give it once',
  source_unknown: 'names a source that is not there: add the source first',
  panel_unknown: 'names a panel that is not there',
  area_unknown: 'is not a known area: give an ISO 3166 alpha-3 code (CHN) or a UN M49 code (M49:419)',
  currency_unknown: 'is not a known currency: give its ISO 4217 code, as in USD',
  amount_not_whole: 'must be whole currency units in digits alone, as in 8500000000',
  decimals_not_whole: 'must be the exponent of the last digit printed, as in -8 for 8.5 billion',
  decimals_out_of_range: 'must lie between -18 and 0',
  not_a_time_period: 'must be a period in SDMX form: 2024, 2025-Q3, 2025-03 or 2025-01-01/P8M',
  low_missing: 'is missing: this qualifier has a lower bound or a value',
  high_missing: 'is missing: this qualifier has an upper bound',
  low_not_allowed: 'must be empty: this qualifier has no lower bound, and none is made up',
  high_not_allowed: 'must be empty: this qualifier has no upper bound, and none is made up',
  low_high_differ: 'and high must be the same value with this qualifier',
  low_not_under_high: 'must be smaller than high',
  negative: 'must not be negative: a balance keeps a positive amount and a sign',
  too_large: 'is too large: an amount must be below 9,223,372,036,854,775,808 units',
  finer_than_decimals: 'contradicts the amount, which has digits finer than this',
  months_of_unstated: 'must be empty when period_basis is unstated',
  months_missing: 'is missing: give the months, or set period_basis to unstated',
  sign_without_balance: 'must be empty: only a balance has a sign',
  partner_is_reporter: 'is the same as the reporter',
  before_start: 'is before published_from',
  date_of_unknown: 'must be stated or inferred when a date is given',
  column_repeated: 'stands twice in the heading line: keep one',
  id_repeated: 'stands in two rows of this file: keep one row for each figure',
  cells_missing: 'has fewer cells than the heading line: every row needs the same columns',
  cells_too_many: 'has more cells than the heading line: quote a cell that holds a comma',
  quote_unclosed: 'begins a quoted cell that is never closed, or has a stray quote: double a quote inside a cell',
  row_too_long: 'begins a row of more than 64 KB: look for a quote that is never closed',
  not_utf8: 'is not UTF-8 text: save the file as CSV in UTF-8',
  version_moved: 'is not the newest: somebody corrected the figure since this file was made, so export it again',
  derived_row: 'is derived: only reported figures can be imported, so leave this row out',
  no_rows: 'has no rows under its heading line',
};

/** One sentence for a person: "low must be whole currency units in digits alone, as in 8500000000". */
export function issueSentence({ field, code, allowed }: InputIssue): string {
  const words = ISSUE_WORDS[code] ?? `is not accepted (${code})`;
  const choices = allowed ? `: ${allowed.join(', ')}` : '';
  return `${field} ${words}${choices}`;
}
