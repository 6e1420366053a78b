import { z } from 'zod';
import { type InputIssue, toInputIssues } from './issue';

/** How a form names a delimiter: a tab would be lost in it. */
export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'bar'] as const;
export const ENCODING_NAMES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const DECIMAL_MARK_NAMES = ['point', 'comma'] as const;

const fields = z.strictObject({
  id: z.string(),
  encoding: z.enum(ENCODING_NAMES),
  delimiter: z.enum(DELIMITER_NAMES),
  decimal_mark: z.enum(DECIMAL_MARK_NAMES),
});

export type DialectInput = z.output<typeof fields>;

/** The confirmed dialect of a file, out of a form. */
export function parseDialectInput(
  input: unknown,
): { ok: true; input: DialectInput } | { ok: false; issues: InputIssue[] } {
  const parsed = fields.safeParse(input, { reportInput: true });
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, issues: toInputIssues(parsed.error) };
}
