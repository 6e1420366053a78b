import 'server-only';
import { randomInt } from 'node:crypto';

/** No vowels, so that no word appears by chance; no characters that are mistaken for each other. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';

/** Ten random characters: 2 x 10^14 ids, never reused. */
export function newId(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
