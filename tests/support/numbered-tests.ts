import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of the table in tests/README.md of tests with a number. */
export interface NumberedRow {
  number: number;
  /** Empty where there is no such test yet. */
  files: string[];
  /** The cell itself. */
  by: string;
}

/** The rows of the table whose first cell is a T and a number. */
export function readNumberedRows(readme: string): NumberedRow[] {
  return [...readme.matchAll(/^\| T(\d+) \|[^|]*\|([^|]*)\|/gm)].map(([, number, by = '']) => ({
    number: Number(number),
    files: [...by.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
    by: by.trim(),
  }));
}

/** The numbers that test names end with: `test('digits (T11 and T21, short)', …` has 11 and 21. */
export function numbersIn(code: string): number[] {
  const ends = code.matchAll(/\(((?:T\d+(?: and )?)+)(?:, short| over HTTP)?\)['"`],/g);
  const numbers = [...ends].flatMap(([, end = '']) => [...end.matchAll(/\d+/g)].map(([number]) => Number(number)));
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Every test file below tests/ with the numbers in its names. */
export function readNumberedFiles(): Map<string, number[]> {
  const names = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.test\.tsx?$/.test(name),
  );
  const files = names.map((name) => path.posix.join('tests', name.split(path.sep).join('/'))).toSorted();
  return new Map(files.map((file): [string, number[]] => [file, numbersIn(readFileSync(file, 'utf8'))]));
}
