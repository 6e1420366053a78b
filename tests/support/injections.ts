/** Texts that would be more than text to a program that puts them into a query, a path, a page or an object. */
export const INJECTED_TEXTS: readonly string[] = [
  "'",
  "' OR '1'='1",
  '\'; DROP TABLE "Figure"; --',
  '" OR ""="',
  "') UNION SELECT name, passwordHash, 1, 1 FROM User --",
  "' AND (SELECT length(hex(randomblob(400000000)))) > 0 --",
  "x' AND json_extract('{', '$') --",
  '1 OR 1=1',
  '-1',
  '1e400',
  '9223372036854775808',
  'NaN',
  '%',
  '_',
  '$.review_state',
  '{"contains":""}',
  '{"$gt":""}',
  '["a","b"]',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '..%2f..%2fpackage.json',
  '%00',
  '\u0000',
  '\ud800',
  'a\r\nset-cookie: x=1',
  '\u202egnp.exe',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}',
  'A'.repeat(3000),
];

/** A text as a part of an address; half of a surrogate pair as the bytes that no UTF-8 has. */
export function inAddress(text: string): string {
  return /\p{Surrogate}/u.test(text) ? '%ed%a0%80' : encodeURIComponent(text);
}

/** Other ways to name a parameter, for programs that make objects and lists of names. */
export const INJECTED_NAMES: readonly ((name: string) => string)[] = [
  (name) => `${name}[gt]`,
  (name) => `${name}[]`,
  (name) => `${name}[$ne]`,
  (name) => `${name}.contains`,
  (name) => `__proto__[${name}]`,
  (name) => `constructor[prototype][${name}]`,
  (name) => name.toUpperCase(),
];

/** What an answer shows when text reached a query, or an error of ours reached the reader. */
export const LEAK =
  /SQLITE_|SqliteError|Prisma\w*Error|P20\d\d\b|syntax error|no such (table|column)|unrecognized token|UNION SELECT name, passwordHash, 1, 1 FROM User --\W*\$argon2|\$argon2id|root:x:0|node_modules|\n\s+at .+:\d+:\d+|Something went wrong on our side/;

/** Every k-th of a list, from the first on: the short form of a long run. */
export function everyNth<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, index) => index % step === 0);
}
