import { z } from 'zod';
import { isDay } from '../domain/day';
import { INTAKE_LANGUAGES, type IntakeLanguage } from '../domain/intake-languages';
import { INTAKE_TEXT_LIMIT } from '../domain/intake-limits';
import { type InputIssue, toInputIssues } from './issue';

/** A text to be read, as outside text brings it. */
interface IntakeInput {
  text: string;
  /** A day, a month or a year; null when unknown. */
  published: string | null;
  /** Null lets the text tell. */
  lang: IntakeLanguage | null;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What no page can show becomes a blank, sign for sign, so that places in the text stay where they are. */
function shownText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced here
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

const isMonth = (text: string) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);

/** The body of a request to read a text is the same. What describes a field stands before it is changed: zod drops it after. */
export const intakeFields = z.strictObject({
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'missing')
    .refine((text) => bytesOf(text) <= INTAKE_TEXT_LIMIT, 'text_too_long')
    .meta({
      description: 'the article',
      examples: ['Last year Kenya exported goods worth 5 billion dollars to Chile.'],
    })
    .transform(shownText),
  published: z
    .string()
    .trim()
    .refine((text) => text === '' || isDay(text) || isMonth(text), 'not_a_publication')
    .meta({ description: 'when it came out: a day, a month or a year', examples: ['2025-11-20'] })
    .transform((text) => text || null)
    .nullish(),
  lang: z
    .union([z.literal('').transform(() => null), z.enum(INTAKE_LANGUAGES)])
    .nullish()
    .meta({ description: 'left out, the text tells' }),
});

export type ParsedIntake = { ok: true; input: IntakeInput } | { ok: false; issues: InputIssue[] };

/** Outside text to a text that can be read, or everything that is wrong with it. */
export function parseIntakeInput(input: unknown): ParsedIntake {
  const parsed = intakeFields.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const { text, published = null, lang = null } = parsed.data;
  return { ok: true, input: { text, published, lang } };
}

/** The first and the last day on which something dated so may have come out: `2025-11` is 2025-11-01 to 2025-11-30. */
export function publicationDays(published: string): { from: string; to: string } {
  const [year = '', month, day] = published.split('-');
  if (day) return { from: published, to: published };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${published}-01`, to: `${published}-${last}` };
}
