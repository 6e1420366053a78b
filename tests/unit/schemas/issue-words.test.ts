import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COVERAGES } from '@/lib/domain/figure';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { READ_RESULTS } from '@/lib/domain/source';
import { ISSUE_WORDS, issueSentence } from '@/lib/format/form/issue-words';
import { VERDICT_WORDS } from '@/lib/format/panel/caveat-words';
import { PROBLEM_CODES } from '@/lib/schemas/api/answers';
import { FIGURE_COLUMNS } from '@/lib/schemas/figure-table/figure-columns';
import { FIGURE_FIELDS } from '@/lib/schemas/figure-table/figure-table';
import { SOURCE_FIELDS } from '@/lib/schemas/source-input';
import { REFUSALS } from '@/lib/services/errors';

const FOLDERS = ['app/lib/schemas', 'app/lib/csv', 'app/lib/services'];

/** Words with an underscore that are not codes of issues: names of fields and columns, values, zod's own codes. */
const OTHER_WORDS: readonly string[] = [
  ...FIGURE_FIELDS,
  ...SOURCE_FIELDS,
  ...FIGURE_COLUMNS.map(({ name }) => name),
  ...QUALIFIERS,
  ...COVERAGES,
  ...READ_RESULTS,
  ...REFUSALS,
  ...PROBLEM_CODES,
  ...Object.keys(VERDICT_WORDS),
  'context_note',
  // A hedge as annotated passages name it.
  'up_to',
  // Fields of forms.
  'claim_answer',
  'current_password',
  'new_password',
  'decimal_comma',
  'unrecognized_keys',
  'custom',
  'invalid_type',
  'invalid_value',
  'invalid_union',
];

function codesIn(text: string): string[] {
  const quoted = [...text.matchAll(/'([a-z][a-z0-9]*(?:_[a-z0-9]+)+)'/g)].map(([, word = '']) => word);
  const named = [...text.matchAll(/code: '([a-z0-9_]+)'/g)].map(([, word = '']) => word);
  return [...quoted, ...named].filter((word) => !OTHER_WORDS.includes(word));
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name)),
);
const amountProblems =
  /export type AmountProblem =([^;]+);/.exec(readFileSync('app/lib/domain/amount.ts', 'utf8'))?.[1] ?? '';

test('every code that an issue can carry has words', () => {
  const codes = new Set([
    ...files.flatMap((file) => codesIn(readFileSync(file, 'utf8'))),
    ...codesIn(amountProblems),
    'negative',
  ]);
  expect(codes.size).toBeGreaterThan(35);
  expect([...codes].filter((code) => !Object.hasOwn(ISSUE_WORDS, code))).toEqual([]);
});

test('an issue is one sentence: the field, what is wrong, what is allowed', () => {
  expect(issueSentence({ field: 'low', code: 'amount_not_whole' })).toBe(
    'low must be whole currency units in digits alone, as in 8500000000',
  );
  expect(issueSentence({ field: 'flow', code: 'not_allowed', allowed: ['exports', 'imports'] })).toBe(
    'flow has a value that is not one of those allowed: exports, imports',
  );
  expect(issueSentence({ field: 'line 7, low', code: 'low_missing' })).toMatch(/^line 7, low is missing/);
});

test('words fit behind a field’s name and end without a stop', () => {
  const odd = Object.values(ISSUE_WORDS).filter((words) => !/^[a-z][^\n]*[^.]$/.test(words) || /\s\s/.test(words));
  expect(odd).toEqual([]);
});
