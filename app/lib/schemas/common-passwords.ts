import { createHash } from 'node:crypto';
import list from './common-passwords.json';

const PREFIX_BYTES = 6;

/** Words of this product, with which a guess would begin. */
const PRODUCT_WORDS = [
  'asreported',
  'administrator',
  'dashboard',
  'turnover',
  'tradefigures',
  'tradestatistics',
  'exports',
  'imports',
];

let prefixes: Set<string> | undefined;

/** Whether a password is among the 10,000 commonest of its length, or is little more than words of this product. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase();
  return isListed(folded) || isMostlyProductWords(folded) || new Set(folded).size < 4;
}

function isListed(folded: string): boolean {
  prefixes ??= readPrefixes();
  return prefixes.has(createHash('sha256').update(folded).digest().subarray(0, PREFIX_BYTES).toString('base64'));
}

function readPrefixes(): Set<string> {
  const bytes = Buffer.from(list.prefixes, 'base64');
  return new Set(
    Array.from({ length: bytes.length / PREFIX_BYTES }, (_, index) =>
      bytes.subarray(index * PREFIX_BYTES, (index + 1) * PREFIX_BYTES).toString('base64'),
    ),
  );
}

/** What is left without the product's words, digits and punctuation is too short to be a secret: "asreported2026". */
function isMostlyProductWords(folded: string): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '');
  const rest = PRODUCT_WORDS.reduce((text, word) => text.replaceAll(word, ''), letters);
  return rest.length < letters.length && rest.length < 4;
}
