/**
 * Cells of RFC 4180. Text is always quoted, numbers never are, a missing value is an empty cell without quotes.
 */

/** Starts that spreadsheets take for a formula, also behind blanks and as full-width twins (OWASP ASVS 1.2.10). */
const FORMULA_START = /^[\s\u00a0\u3000]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** Text that would become a formula gets an apostrophe in front; so does text that already looks guarded. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Takes the guard away again, exactly once: the inverse of guardFormula. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

/** A text cell, guarded and quoted; empty for null. */
export function textCell(text: string | null): string {
  return text === null ? '' : `"${guardFormula(text).replaceAll('"', '""')}"`;
}

/** A number as bare digits; empty for null. */
export function numberCell(value: bigint | number | null): string {
  return value === null ? '' : value.toString();
}
