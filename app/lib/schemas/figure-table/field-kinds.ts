import { z } from 'zod';
import { findArea } from '../../areas/area-lists';
import { parseTimePeriod } from '../../domain/period';
import { isCurrency } from '../currency';
import { choice, optionalText, ownId, requiredText, slug } from '../text-fields';

/** What a field may hold, on its way in, in the database and on its way out. */
export interface FieldKind<Input extends z.ZodType = z.ZodType> {
  /** Outside text to the stored value; its message is the stable code of what is wrong. */
  input: Input;
  /** How answers give the value where there is one. */
  answer: z.ZodType;
  /** `amount` is a whole number of currency units that may exceed 2^53: decimal text in JSON, bare digits in CSV. */
  type: 'text' | 'number' | 'amount';
  /** Whether there may be no value. */
  isOptional: boolean;
  /** Words of people, not a code: SDMX keeps their colons. */
  isFree: boolean;
  /** The closed list that it is one of; null for any other text. */
  codes: readonly string[] | null;
  /** The code that an empty field means; null where it means no value, or is refused. */
  fallback: string | null;
}

const NO_CODES = { type: 'text', isFree: false, codes: null, fallback: null } as const;

/** The form of an area's code. */
export const areaCode = z.string().regex(/^([A-Z]{3}|M49:\d{3}|GROUP:[A-Z]+\d+A?)$/);

/** Whole currency units as decimal text: a number of JSON would lose digits beyond 2^53. */
const amountText = z.string().regex(/^-?\d{1,20}$/);

/** Words of the source or of our own; empty is no value. */
export const FREE_TEXT = { ...NO_CODES, input: optionalText, answer: z.string(), isOptional: true, isFree: true };

/** The id of a figure that is to be saved; empty for a new one, which gets one. */
export const OWN_ID = {
  ...NO_CODES,
  input: z.union([z.literal('').transform(() => null), ownId]).nullish(),
  answer: z.string(),
  isOptional: true,
};

export const SOURCE_ID = { ...NO_CODES, input: slug, answer: z.string(), isOptional: false };

export const AREA = {
  ...NO_CODES,
  input: requiredText.refine((code) => findArea(code) !== undefined, 'area_unknown'),
  answer: areaCode,
  isOptional: false,
};

export const CURRENCY = {
  ...NO_CODES,
  input: requiredText.refine(isCurrency, 'currency_unknown'),
  answer: z.string().regex(/^[A-Z]{3}$/),
  isOptional: false,
};

/** Whole currency units in digits: no grouping, no fraction, no exponent, so that no digit can be lost or guessed. */
export const WHOLE_UNITS = {
  ...NO_CODES,
  input: optionalText
    .refine((text) => text === null || /^-?\d{1,20}$/.test(text), 'amount_not_whole')
    .transform((text) => (text !== null && /^-?\d{1,20}$/.test(text) ? BigInt(text) : null)),
  answer: amountText,
  type: 'amount',
  isOptional: true,
} as const;

/**
 * The exponent of ten of the last digit printed; empty is 0. Answers give a number, and bodies take it back; the same in
 * text, as forms, CSV and recorded changes have it, is taken, too.
 */
export const DECIMALS = {
  ...NO_CODES,
  input: z
    .unknown()
    .optional()
    .transform((given) => (typeof given === 'number' ? String(given) : given))
    .pipe(optionalText.refine((text) => text === null || /^(0|-?\d{1,2})$/.test(text), 'decimals_not_whole'))
    .transform((text) => Number(text ?? '0'))
    .refine((value) => value <= 0 && value >= -18, 'decimals_out_of_range')
    .meta({ anyOf: [{ type: 'integer', minimum: -18, maximum: 0 }, { type: 'null' }] }),
  answer: z.int(),
  type: 'number',
  isOptional: false,
} as const;

/** SDMX TIME_PERIOD; stored as its first and last month. */
export const TIME_PERIOD = {
  ...NO_CODES,
  input: optionalText.refine((text) => text === null || parseTimePeriod(text) !== null, 'not_a_time_period'),
  answer: z.string(),
  isOptional: true,
};

type Codes = readonly [string, ...string[]];

/** One of a closed list, which must be given. */
export function oneOf<const T extends Codes>(codes: T) {
  return { ...NO_CODES, input: z.enum(codes), answer: z.enum(codes), isOptional: false, codes };
}

/** One of a closed list; empty means one of them. */
export function oneOfOr<const T extends Codes>(codes: T, fallback: T[number]) {
  return { ...NO_CODES, input: choice(codes, fallback), answer: z.enum(codes), isOptional: false, codes, fallback };
}

/** One of a closed list, or none. */
export function oneOfOrNone<const T extends Codes>(codes: T) {
  const input = z
    .union([z.literal('').transform(() => null), z.enum(codes)])
    .nullish()
    .transform((code) => code ?? null);
  return { ...NO_CODES, input, answer: z.enum(codes), isOptional: true, codes };
}
