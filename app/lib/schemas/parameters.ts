import { z } from 'zod';
import { findArea } from '../areas/area-lists';
import { parseTimePeriod } from '../domain/period';
import { AS_OF, parseAsOf } from './as-of';
import { type InputIssue, toInputIssues } from './issue';
import './text-fields';

/** What an address may ask: each parameter by its name, with the schema of its text. */
export type ParameterShape = Readonly<Record<string, z.ZodType<unknown, string>>>;

/** What a shape's parameters give; each may be left out. */
export type ParameterValues<S extends ParameterShape> = { [Name in keyof S]?: z.output<S[Name]> };

export type ParsedParameters<S extends ParameterShape> =
  | { ok: true; values: ParameterValues<S> }
  | { ok: false; issues: InputIssue[] };

/**
 * An address's parameters to values. Empty text is as good as none, but for the state of the data: an address that lost
 * its number must not show another one than was meant. A parameter given twice and an unknown one are issues.
 */
export function parseParameters<S extends ParameterShape>(
  shape: S,
  parameters: Iterable<[string, string]>,
): ParsedParameters<S> {
  const given = [...parameters];
  const repeated = given.map(([name]) => name).filter((name, index, names) => names.indexOf(name) !== index);
  if (repeated.length > 0) {
    return { ok: false, issues: [...new Set(repeated)].map((field) => ({ field, code: 'repeated' })) };
  }
  const schemas = new Map(Object.entries(shape));
  const values = new Map<string, unknown>();
  const issues = given.flatMap(([field, text]): InputIssue[] => {
    const schema = schemas.get(field);
    if (!schema) return [{ field, code: 'field_unknown', allowed: [...schemas.keys()] }];
    if (text === '' && field !== AS_OF) return [];
    const parsed = schema.safeParse(text, { reportInput: true });
    if (!parsed.success) return toInputIssues(parsed.error).map((issue) => ({ ...issue, field }));
    values.set(field, parsed.data);
    return [];
  });
  if (issues.length > 0) return { ok: false, issues };
  // Each value is what its own schema gave.
  return { ok: true, values: Object.fromEntries(values) as ParameterValues<S> };
}

/** Parameters that several lists share. */
export const areaParameter = z
  .string()
  .refine((code) => findArea(code) !== undefined, 'area_unknown')
  .meta({
    description: 'ISO 3166 alpha-3 (BRA), UN M49 (M49:419), or a group (GROUP:EU27)',
    examples: ['BRA', 'M49:419'],
  });

export const periodParameter = z
  .string()
  .refine((text) => text === 'unstated' || parseTimePeriod(text) !== null, 'not_a_time_period')
  .meta({
    description: 'SDMX period that a figure’s months must touch, or unstated',
    examples: ['2024', '2025-Q3', '2025-01-01/P8M', 'unstated'],
  })
  .transform((text) => (text === 'unstated' ? ('unstated' as const) : parseTimePeriod(text)));

export const asOfParameter = z
  .string()
  .refine((text) => parseAsOf(text) !== null, 'not_an_as_of')
  .meta({
    description: 'The data as they were at a data revision, or at the end of a day (UTC)',
    examples: ['17', '2026-11-20'],
  })
  .transform(parseAsOf);

export const LIMIT_DEFAULT = 100;
const LIMIT_MOST = 500;

export const limitParameter = z
  .string()
  .regex(/^\d{1,9}$/, 'not_a_number')
  .refine((text) => Number(text) >= 1 && Number(text) <= LIMIT_MOST, 'limit_out_of_range')
  .meta({
    description: `How many at most: 1 to ${LIMIT_MOST}, ${LIMIT_DEFAULT} unless said otherwise`,
    // An address holds text; what it means is a number.
    type: 'integer',
    minimum: 1,
    maximum: LIMIT_MOST,
    examples: [1, 2, 100],
  })
  .transform(Number);

export const changeNumberParameter = z
  .string()
  .regex(/^\d{1,15}$/, 'not_a_number')
  .meta({
    description: 'The number of a recorded change; 0 stands before the first',
    type: 'integer',
    minimum: 0,
    examples: [0, 1],
  })
  .transform(Number);

export const cursorParameter = z
  .string()
  .max(600, 'not_a_cursor')
  .regex(/^[\w-]+$/, 'not_a_cursor')
  .meta({ description: 'Where the list goes on: the answer’s next or previous' });
