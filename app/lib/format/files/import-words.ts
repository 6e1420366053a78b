import type { InputIssue } from '../../schemas/issue';
import { ISSUE_WORDS } from '../form/issue-words';

/** Counts with their noun, grouped for reading: "1 figure", "12,000 figures". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A size in the unit that reads best: "812 bytes", "3.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return countWords(bytes, 'byte');
  const units = ['kB', 'MB', 'GB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

export const DELIMITER_WORDS = {
  comma: 'comma ( , )',
  semicolon: 'semicolon ( ; )',
  tab: 'tab',
  bar: 'bar ( | )',
} as const;

export const ENCODING_WORDS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first (“Unicode” in older spreadsheets)',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252 (Western European)',
} as const;

export const DECIMAL_MARK_WORDS = {
  point: 'point, as in 7200000000.00',
  comma: 'comma, as in 7200000000,00',
} as const;

/** What is wrong in a place of a file, without the place: "must be whole currency units in digits alone". */
export function problemWords({ code, allowed }: InputIssue): string {
  const words = ISSUE_WORDS[code] ?? `is not accepted (${code})`;
  return allowed ? `${words}: ${allowed.join(', ')}` : words;
}

/** Why an upload was not taken, by the code in the address of the page. */
export function uploadError(code: string): string {
  if (code === 'too_large') return 'The file is larger than 100 MB. Split it, or use npm run import on the host.';
  if (code === 'no_room')
    return 'The disk of the server has too little free space for a file. Tell whoever runs this server.';
  if (code === 'too_many')
    return 'Too many files wait here, or too much in all: throw some of them away, or wait until others are done.';
  if (code === 'missing') return 'No file was chosen, or it is empty. Choose a CSV file.';
  const words = ISSUE_WORDS[code];
  return words ? `The file ${words}.` : 'The file could not be taken. Try again.';
}
