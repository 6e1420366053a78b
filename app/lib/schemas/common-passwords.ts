import { createHash } from 'node:crypto';
import list from './common-passwords.json';
import { isProductPassword } from './guessable-password';

const PREFIX_BYTES = 6;

let prefixes: Set<string> | undefined;

/** Whether a password is among the 10,000 commonest of its length, or is little more than words of this product. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase();
  return isListed(folded) || isProductPassword(folded) || new Set(folded).size < 4;
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
