import { z } from 'zod';
import { isDay } from '../domain/day';

// Forms check in the browser, too, where the policy allows no code made from text: zod must not even try.
z.config({ jitless: true });

/** Longest free text that a field takes; a note is a paragraph, not an article. */
const TEXT_LIMIT = 2000;

/** Text with its ends trimmed, empty text as null. No control characters but line feeds. */
export const optionalText = z
  .string()
  .trim()
  .max(TEXT_LIMIT, 'too_long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/, 'control_character')
  // Half of a surrogate pair is no character and would not survive UTF-8.
  .refine((text) => !/\p{Surrogate}/u.test(text), 'control_character')
  .transform((text) => (text === '' ? null : text))
  .nullish()
  .transform((text) => text ?? null);

export const requiredText = optionalText.refine((text) => text !== null, 'missing').transform((text) => text ?? '');

/** One of a closed list; empty or absent gives the default. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) {
  return z
    .union([z.literal('').transform((): T[number] => fallback), z.enum(values)])
    .nullish()
    .transform((value): T[number] => value ?? fallback);
}

/** Slugs and ids: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{2,79}$/, 'not_a_slug');

/** Addresses that are no record's: /admin/figures/new is the form of a new figure. */
const RESERVED_IDS = ['new'];

/** The id of a record that is to be saved. What was recorded long ago may have any slug. */
export const ownId = slug.refine((id) => !RESERVED_IDS.includes(id), 'id_reserved');

/** A day that exists, `2025-11-17`; empty as null. */
export const optionalDay = optionalText.refine((text) => text === null || isDay(text), 'not_a_day');
