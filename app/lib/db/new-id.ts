import 'server-only';
import { randomInt } from 'node:crypto';

/** No vowels, so that no word appears by chance; no characters that are mistaken for each other. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 10;

/** Ten random characters: 2 x 10^14 ids, never reused. */
export function newId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** Ten characters that follow from a hash: the same content gives the same id. */
export function toId(hash: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(hash).toString('hex')}`);
  const base = BigInt(ALPHABET.length);
  return Array.from({ length: LENGTH }, () => {
    const character = ALPHABET[Number(number % base)];
    number /= base;
    return character;
  }).join('');
}
