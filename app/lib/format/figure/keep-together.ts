/**
 * The text with a space that never ends a line between a number and its scale: a heading does not
 * break in "50 / billion".
 */
export function keepTogether(text: string): string {
  return text.replace(/(\d) (thousand|million|billion|trillion)\b/g, '$1\u00a0$2');
}
