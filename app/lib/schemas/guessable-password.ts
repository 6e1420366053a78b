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

/** What is left of a password without guessable words must have as many letters. */
const LEAST_LETTERS = 4;
/** Two letters of a name stand in anything. */
const LEAST_WORD = 3;

/** Whether a password is little more than words of this product: "asreported2026". */
export function isProductPassword(password: string): boolean {
  return isMostly(PRODUCT_WORDS, password);
}

/**
 * Whether a password is little more than its owner's name, or a part of it: repeated, backwards, with digits around it, or
 * beside words of this product. "mariamariamaria" and "lopez-airam-1999" are of "maria.lopez"; "maria sells oranges" is not.
 */
export function isNamePassword(password: string, name: string): boolean {
  const folded = toLettersAndDigits(name);
  const parts = name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const words = [folded, ...parts].filter((word) => word.length >= LEAST_WORD);
  const isIn = [...words, ...words.map(backwards)].some((word) => toLettersAndDigits(password).includes(word));
  return isIn && isMostly([...words, ...PRODUCT_WORDS], password);
}

/** The longest words are taken out first, so that none is hidden by a shorter one inside of it. */
function isMostly(words: readonly string[], password: string): boolean {
  const all = [...words, ...words.map(backwards)].toSorted((one, other) => other.length - one.length);
  const text = toLettersAndDigits(password);
  const rest = all.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.length < text.length && rest.replace(/\d/g, '').length < LEAST_LETTERS;
}

function toLettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function backwards(word: string): string {
  return [...word].reverse().join('');
}
