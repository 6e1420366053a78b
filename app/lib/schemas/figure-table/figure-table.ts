import {
  BALANCE_SIGNS,
  type BalanceSign,
  COVERAGES,
  FLOWS,
  OBS_STATUSES,
  PARTNER_BASES,
  type PartnerBasis,
  RANKS,
  REVIEW_STATES,
  VALUATIONS,
} from '../../domain/figure';
import { PERIOD_BASES, type PeriodBasis } from '../../domain/period';
import { QUALIFIERS, qualifiersStoring } from '../../domain/qualifier';
import {
  AREA,
  CURRENCY,
  DECIMALS,
  FREE_TEXT,
  OWN_ID,
  oneOf,
  oneOfOr,
  oneOfOrNone,
  SOURCE_ID,
  TIME_PERIOD,
  WHOLE_UNITS,
} from './field-kinds';
import type { FieldRow } from './field-row';
import {
  COVERAGE_WORDS,
  FORM_NAMES,
  RANK_WORDS,
  REVIEW_STATE_WORDS,
  STATUS_WORDS,
  VALUATION_WORDS,
} from './field-words';

/**
 * The fields of a figure, one row each, under the names of CSV and JSON. What lets figures in, keeps them, shows them and
 * gives them out is made of this table. Records and ids hang on the order of the rows: a new one is the last.
 */
export const FIGURE_TABLE = {
  id: {
    kind: OWN_ID,
    column: null,
    means: 'the figure’s id; empty for derived rows',
    label: null,
    words: 'given',
    sdmx: 'FIGURE',
    derived: 'none',
  },
  source: {
    kind: SOURCE_ID,
    column: 'sourceId',
    means: 'the source’s id',
    label: 'Source',
    words: 'worded',
    sdmx: 'SOURCE',
    form: {},
  },
  reporter: {
    kind: AREA,
    column: 'reporter',
    means: 'economy whose trade it is: ISO 3166 alpha-3, M49:code or GROUP:code',
    label: 'Reporter',
    words: 'worded',
    sdmx: 'REF_AREA',
    form: { hint: 'The economy whose trade it is' },
  },
  partner: {
    kind: AREA,
    column: 'partner',
    means: 'area it trades with, as understood',
    label: 'Partner',
    words: 'worded',
    sdmx: 'COUNTERPART_AREA',
    form: { label: 'Partner, as understood', hint: 'A country or an area, by name or code' },
  },
  partner_as_printed: {
    kind: FREE_TEXT,
    column: 'partnerAsPrinted',
    means: 'the area in the source’s words',
    label: 'Partner as printed',
    words: 'given',
    form: { label: 'Partner, as printed', hint: 'A few words, not the sentence' },
  },
  partner_basis: {
    kind: oneOfOr(PARTNER_BASES, 'stated'),
    column: 'partnerBasis',
    means: 'stated or inferred',
    label: 'How the partner is known',
    words: { stated: 'stated', inferred: 'inferred' } satisfies Record<PartnerBasis, string>,
    sdmx: 'COUNTERPART_BASIS',
    form: {
      choices: [
        { value: 'stated', text: 'Named in the text' },
        { value: 'inferred', text: 'Inferred from it' },
      ],
    },
  },
  flow: {
    kind: oneOf(FLOWS),
    column: 'flow',
    means: 'turnover, exports, imports or balance',
    label: 'Flow',
    words: 'worded',
    form: {},
  },
  qualifier: {
    kind: oneOf(QUALIFIERS),
    column: 'qualifier',
    means: QUALIFIERS.join(', '),
    label: 'Qualifier',
    words: 'worded',
    sdmx: 'QUALIFIER',
    derived: 'computed',
    form: { initial: 'exactly' },
  },
  low: {
    kind: WHOLE_UNITS,
    column: 'low',
    means: `lower bound in whole currency units (centre for ${qualifiersStoring('centre').join(' and ')}); empty: none printed`,
    label: 'Amount',
    words: 'worded',
    sdmx: 'LOW',
    derived: 'computed',
    form: { as: FORM_NAMES.low, hint: '7.2 billion, 30 to 40 bn' },
  },
  high: {
    kind: WHOLE_UNITS,
    column: 'high',
    means: 'upper bound likewise',
    label: null,
    words: 'given',
    sdmx: 'HIGH',
    derived: 'computed',
  },
  decimals: {
    kind: DECIMALS,
    column: 'decimals',
    means: 'exponent of ten of the last digit printed (XBRL): -8 for 8.5 billion',
    label: 'Printed',
    words: 'worded',
    sdmx: 'DECIMALS',
    derived: 'computed',
  },
  currency: {
    kind: CURRENCY,
    column: 'currency',
    means: 'ISO 4217',
    label: null,
    words: 'given',
    sdmx: 'UNIT_MEASURE',
    form: { label: 'Currency', hint: 'As in USD', initial: 'USD' },
  },
  balance_sign: {
    kind: oneOfOrNone(BALANCE_SIGNS),
    column: 'balanceSign',
    means: 'surplus or deficit, for balances',
    label: 'Sign',
    words: { surplus: 'surplus', deficit: 'deficit' } satisfies Record<BalanceSign, string>,
    sdmx: 'BALANCE_SIGN',
    derived: 'computed',
    form: { label: 'Surplus or deficit' },
  },
  hedge_as_printed: {
    kind: FREE_TEXT,
    column: 'hedgeAsPrinted',
    means: 'the bare hedge in the source’s words',
    label: 'Hedge as printed',
    words: 'given',
    derived: 'none',
    form: { label: 'Hedge, as printed', hint: 'The bare word or two, in the language of the source' },
  },
  time_period: {
    kind: TIME_PERIOD,
    column: null,
    means: 'SDMX TIME_PERIOD; empty: not stated',
    label: 'Period',
    words: 'worded',
    sdmx: 'TIME_PERIOD',
    form: { as: FORM_NAMES.time_period, hint: 'As the article says it: 2024, Jan–Aug 2025, last year' },
  },
  period_basis: {
    kind: oneOf(PERIOD_BASES),
    column: 'periodBasis',
    means: 'stated, inferred or unstated',
    label: 'How the period is known',
    words: { stated: 'stated', inferred: 'inferred', unstated: 'not stated' } satisfies Record<PeriodBasis, string>,
    sdmx: 'PERIOD_BASIS',
    form: { initial: 'stated' },
  },
  period_as_printed: {
    kind: FREE_TEXT,
    column: 'periodAsPrinted',
    means: 'the period in the source’s words',
    label: 'Period as printed',
    words: 'given',
    form: { label: 'Period, as printed', hint: 'Left empty, “last year” is kept as you typed it' },
  },
  coverage: {
    kind: oneOfOr(COVERAGES, 'unknown'),
    column: 'coverage',
    means: 'goods, goods_and_services or unknown',
    label: 'Coverage',
    words: COVERAGE_WORDS,
    sdmx: 'COVERAGE',
    form: { more: 'choice' },
  },
  valuation: {
    kind: oneOfOr(VALUATIONS, 'unknown'),
    column: 'valuation',
    means: 'fob, cif, mixed or unknown',
    label: 'Valuation',
    words: VALUATION_WORDS,
    sdmx: 'VALUATION',
    form: { more: 'choice' },
  },
  attribution: {
    kind: FREE_TEXT,
    column: 'attribution',
    means: 'on whose word, if the source says so',
    label: 'Attributed to',
    words: 'given',
    form: { hint: 'If the article names somebody, a customs office, say', more: 'line' },
  },
  locator: {
    kind: FREE_TEXT,
    column: 'locator',
    means: 'where in the source',
    label: 'Place in the text',
    words: 'given',
    derived: 'none',
    form: { more: 'line' },
  },
  note: {
    kind: FREE_TEXT,
    column: 'note',
    means: 'our note',
    label: 'Note',
    words: 'given',
    sdmx: 'COMMENT_OBS',
    derived: 'none',
    form: { hint: 'In our own words; shown to readers', more: 'lines' },
  },
  obs_status: {
    kind: oneOfOr(OBS_STATUSES, 'V'),
    column: 'obsStatus',
    means: 'SDMX CL_OBS_STATUS; V is unvalidated',
    label: 'Status',
    words: STATUS_WORDS,
    sdmx: 'OBS_STATUS',
    form: { more: 'choice' },
  },
  rank: {
    kind: oneOfOr(RANKS, 'normal'),
    column: 'rank',
    means: 'preferred, normal or deprecated among competing figures',
    label: 'Rank',
    words: RANK_WORDS,
    sdmx: 'RANK',
    derived: 'none',
    form: { label: 'Rank among figures of the same claim' },
  },
  rank_reason: {
    kind: FREE_TEXT,
    column: 'rankReason',
    means: 'why',
    label: 'Reason for the rank',
    words: 'given',
    derived: 'none',
    form: { hint: 'Shown to readers beside both figures' },
  },
  review_state: {
    kind: oneOfOr(REVIEW_STATES, 'published'),
    column: 'reviewState',
    means: 'published in every public export',
    label: 'State',
    words: REVIEW_STATE_WORDS,
    derived: 'none',
    form: {
      more: 'choice',
      choices: [
        { value: 'published', text: 'Published' },
        { value: 'proposed', text: 'Proposed: readers do not see it yet' },
        { value: 'withdrawn', text: 'Withdrawn' },
      ],
    },
  },
} as const satisfies Readonly<Record<string, FieldRow>>;

type Table = typeof FIGURE_TABLE;

/** The names of the fields: the columns of CSV and JSON that can be written back. */
export type FigureField = keyof Table;
export const FIGURE_FIELDS = Object.keys(FIGURE_TABLE) as readonly FigureField[];

/** The table for whoever goes through all rows. */
export const FIELD_ROWS: readonly (readonly [FigureField, FieldRow])[] = FIGURE_FIELDS.map((name) => [
  name,
  FIGURE_TABLE[name],
]);

/** What a field's input gives. */
export type FieldValue<F extends FigureField> = Table[F]['kind']['input']['_zod']['output'];

/** Fields whose words a function of lib/format gives. */
export type WordedField = { [F in FigureField]: Table[F]['words'] extends 'worded' ? F : never }[FigureField];

/** The fields of the form. */
export type FormField = {
  [F in FigureField]: Table[F] extends { form: infer InForm }
    ? InForm extends { as: infer Name extends string }
      ? Name
      : F
    : never;
}[FigureField];

/** The stored columns that the table gives values for, by the field that does. */
export type StoredValues = {
  [F in FigureField as Table[F]['column'] & string]: FieldValue<F>;
};

/** The columns of the database that the table gives values for. */
export const STORED_COLUMNS = FIELD_ROWS.flatMap(([, { column }]) => column ?? []) as readonly (keyof StoredValues)[];
