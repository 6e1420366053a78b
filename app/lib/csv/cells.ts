/**
 * Cells of RFC 4180. Text is always quoted, numbers never are, a missing value is an empty cell without quotes.
 */

/** Starts that spreadsheets take for a formula, also behind blanks and as full-width twins (OWASP ASVS 1.2.10). */
const FORMULA_START = /^[\s\u00a0\u3000]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** Most cells begin with a letter or digit: a million rows should not pay for two searches each. */
const PLAIN_START = /^[A-Za-z0-9]/;

/** Text that would become a formula gets an apostrophe in front; so does text that already looks guarded. */
export function guardFormula(text: string): string {
  if (PLAIN_START.test(text)) return text;
  return FORMULA_START.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Takes the guard away again, exactly once: the inverse of guardFormula. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

/** A text cell, guarded and quoted; empty for null. Only an export that was asked for raw text leaves the guard out. */
export function textCell(text: string | null, guard: 'guarded' | 'raw' = 'guarded'): string {
  return text === null ? '' : `"${(guard === 'guarded' ? guardFormula(text) : text).replaceAll('"', '""')}"`;
}

/** A number as bare digits; empty for null. */
export function numberCell(value: bigint | number | null): string {
  return value === null ? '' : value.toString();
}
