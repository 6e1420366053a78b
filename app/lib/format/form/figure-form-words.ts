import { BALANCE_SIGNS, COVERAGES, FLOWS, OBS_STATUSES, PARTNER_BASES, RANKS, VALUATIONS } from '../../domain/figure';
import { PERIOD_BASES } from '../../domain/period';
import { QUALIFIERS } from '../../domain/qualifier';
import type { Source } from '../../domain/source';
import { capitalise } from '../figure/area-words';
import { publishedText } from '../figure/date-words';
import { COVERAGE_WORDS, FLOW_WORDS, STATUS_WORDS, VALUATION_WORDS } from '../figure/figure-words';
import { QUALIFIER_WORDS } from '../figure/qualifier-words';
import type { FigureFormField } from './figure-form';

/** One value of a closed list, in the words of the form. */
export interface FormChoice {
  value: string;
  text: string;
}

interface FieldWords {
  label: string;
  hint?: string;
  choices?: readonly FormChoice[];
}

function choices<T extends string>(values: readonly T[], text: (value: T) => string): FormChoice[] {
  return values.map((value) => ({ value, text: capitalise(text(value)) }));
}

/** Label, help and choices of each field of the figure form; a field without words fails the build. */
export const FIGURE_FORM_WORDS: Record<FigureFormField, FieldWords> = {
  source: { label: 'Source' },
  reporter: { label: 'Reporter', hint: 'The economy whose trade it is' },
  partner: { label: 'Partner, as understood', hint: 'A country or an area, by name or code' },
  partner_as_printed: { label: 'Partner, as printed', hint: 'A few words, not the sentence' },
  partner_basis: {
    label: 'How the partner is known',
    choices: choices(PARTNER_BASES, (basis) => (basis === 'stated' ? 'Named in the text' : 'Inferred from it')),
  },
  flow: { label: 'Flow', choices: choices(FLOWS, (flow) => FLOW_WORDS[flow].name) },
  balance_sign: { label: 'Surplus or deficit', choices: choices(BALANCE_SIGNS, (sign) => sign) },
  qualifier: {
    label: 'Qualifier',
    // The word first: a list answers to the letter that is typed.
    choices: choices(QUALIFIERS, (code) => {
      const { symbol, words } = QUALIFIER_WORDS[code];
      return [words || 'exactly', symbol].filter(Boolean).join(' ');
    }),
  },
  amount: { label: 'Amount', hint: '7.2 billion, 30 to 40 bn' },
  currency: { label: 'Currency', hint: 'As in USD' },
  hedge_as_printed: { label: 'Hedge, as printed', hint: 'The bare word or two, in the language of the source' },
  period: { label: 'Period', hint: 'As the article says it: 2024, Jan–Aug 2025, last year' },
  period_basis: {
    label: 'How the period is known',
    choices: choices(
      PERIOD_BASES,
      (basis) => ({ stated: 'Stated', inferred: 'Inferred', unstated: 'Not stated' })[basis],
    ),
  },
  period_as_printed: { label: 'Period, as printed', hint: 'Left empty, “last year” is kept as you typed it' },
  coverage: { label: 'Coverage', choices: choices(COVERAGES, (code) => COVERAGE_WORDS[code]) },
  valuation: { label: 'Valuation', choices: choices(VALUATIONS, (code) => VALUATION_WORDS[code]) },
  attribution: { label: 'Attributed to', hint: 'If the article names somebody, a customs office, say' },
  locator: { label: 'Place in the text' },
  note: { label: 'Note', hint: 'In our own words; shown to readers' },
  obs_status: { label: 'Status', choices: choices(OBS_STATUSES, (code) => STATUS_WORDS[code]) },
  rank: { label: 'Rank among figures of the same claim', choices: choices(RANKS, (rank) => rank) },
  rank_reason: { label: 'Reason for the rank', hint: 'Shown to readers beside both figures' },
  review_state: {
    label: 'State',
    choices: [
      { value: 'published', text: 'Published' },
      { value: 'proposed', text: 'Proposed: readers do not see it yet' },
      { value: 'withdrawn', text: 'Withdrawn' },
    ],
  },
};

/** A value of the form as a person reads it: the choice's text, else what was typed; "(empty)" for nothing. */
export function formValueText(field: FigureFormField, value: string, sourceName: (id: string) => string): string {
  if (value === '') return '(empty)';
  if (field === 'source') return sourceName(value);
  return FIGURE_FORM_WORDS[field].choices?.find((choice) => choice.value === value)?.text ?? value;
}

/** A source among others: "Izvestia, 17 Nov to 31 Dec 2025: Rejection of partnership…". */
export function sourceChoice(source: Source): string {
  const title = source.title.length > 60 ? `${source.title.slice(0, 59)}…` : source.title;
  return `${source.publisher}, ${publishedText(source)}: ${title}`;
}
