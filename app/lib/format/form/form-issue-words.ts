import { INTAKE_TEXT_LIMIT, inBytes } from '../../domain/intake-limits';
import { FORM_NAMES } from '../../schemas/figure-table/field-words';
import type { InputIssue } from '../../schemas/issue';
import { capitalise } from '../figure/area-words';
import { ISSUE_WORDS } from './issue-words';

const OWN_NAMES: Readonly<Record<string, string>> = FORM_NAMES;

/** How to mend it in a form, where the general words speak of columns. By field and code, or by code alone. */
const MENDING: Record<string, string> = {
  'source not_a_slug': 'Choose the source',
  'source source_unknown': 'Choose a source that is there, or add it first',
  'flow not_allowed': 'Choose the flow',
  'reporter missing': 'Say whose trade it is',
  'partner missing': 'Say with whom',
  'currency missing': 'Give the currency, as in USD',
  'balance_sign missing': 'Say whether the balance is a surplus or a deficit',
  'rank_reason missing': 'Say why the figure has this rank',
  'reason missing': 'Say why, in a sentence; readers see it',
  'text missing': 'Write the note',
  'figures missing': 'Choose at least one figure',
  text_too_long: `The text is longer than ${inBytes(INTAKE_TEXT_LIMIT)}: read it in parts`,
  text_too_rich: 'The text holds more amounts than one page can carry: read it in parts',
  text_not_utf8: 'The file is not UTF-8 text: save it as UTF-8',
  not_a_publication: 'Give a day, a month or a year that exists, as in 2025-11-20, 2025-11 or 2025',
  'title missing': 'Give the title as printed',
  'publisher missing': 'Name the publisher',
  'language missing': 'Give the language, as in en',
  amount_not_whole:
    'Give the number alone, as in 7.2 billion or 7200000000: a hedge such as “about” goes into qualifier and hedge',
  low_missing: 'Give the amount',
  high_missing: 'Give both ends, as in 30 to 40 billion',
  low_not_allowed: 'Give one number: this qualifier has one bound. For two, choose “between”',
  high_not_allowed: 'Give one number: this qualifier has one bound. For two, choose “between”',
  low_high_differ: 'Give one number, or choose “between” for a range',
  low_not_under_high: 'Give the smaller end first',
  negative: 'Give a positive amount: a deficit is a balance with the sign “deficit”',
  too_large: 'Give an amount below 9,223,372,036,854,775,808',
  finer_than_decimals: 'Give no digits behind the last one printed',
  not_a_time_period: 'Give the period the way the article says it, as in 2024, Jan–Aug 2025 or last year',
  months_missing: 'Give the period, or choose “Not stated”',
  months_of_unstated: 'Leave the period empty, or choose “Stated”',
  period_needs_date: 'The source has no date that this could be counted from: give the months',
  period_not_one: 'The source’s date is a window in which this means more than one thing: give the months',
  area_unknown: 'Choose an area from the list, or give its code, as in BRA or M49:419',
  partner_is_reporter: 'Partner and reporter are the same: change one of them',
  currency_unknown: 'Give the currency’s ISO code, as in USD',
  preferred_taken: 'Another figure of this claim is preferred: make it normal, or choose another rank',
  claim_exists: 'Say whether this is further evidence or a competing figure',
};

/** The name of the form's field that an issue is about. */
export function formField({ field }: InputIssue): string {
  return OWN_NAMES[field] ?? field;
}

/** What to do, in one sentence without its full stop: beside the field, and in the summary. */
export function mendingSentence(issue: InputIssue, label: string): string {
  const own = MENDING[`${issue.field} ${issue.code}`] ?? MENDING[issue.code];
  if (own) return own;
  const allowed = issue.allowed ? `: ${issue.allowed.join(', ')}` : '';
  return capitalise(`${label} ${ISSUE_WORDS[issue.code] ?? `is not accepted (${issue.code})`}${allowed}`);
}

/** "One field needs attention", "Two fields need attention". */
export function attentionHeading(count: number): string {
  const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
  return `${words[count] ?? count} ${count === 1 ? 'field needs' : 'fields need'} attention`;
}
