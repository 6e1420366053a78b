import { expect, test } from 'vitest';
import { areaName } from '@/lib/format/figure/area-words';
import { formatWhole } from '@/lib/format/figure/number-words';
import startingData from '../../prisma/starting-data.json';
import { type SourceFile, sourceFiles, withoutComments } from './source-files';

const { figures, sources, contextNotes } = startingData;

/** What only the data may name: ids, reporters by code and by name, publishers and titles. */
const NAMES = new Set([
  ...[...figures, ...sources, ...contextNotes].map(({ id }) => id),
  ...figures.flatMap(({ reporter }) => [reporter, areaName(reporter)]),
  ...sources.flatMap(({ publisher, title }) => [publisher, title]),
]);

/** The amounts in every way in which code could write them: in full, grouped, in billions. */
const AMOUNTS = new Set(
  figures.flatMap((fields) => {
    const units = BigInt(fields.low ?? 0);
    const inBillions = Number(units / 10n ** 8n) / 10;
    const full = String(units);
    return [
      full,
      formatWhole(units),
      formatWhole(units).replaceAll(',', '_'),
      `${inBillions} billion`,
      `${inBillions} bn`,
      `${inBillions}e9`,
    ];
  }),
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ANY = new RegExp(`(?<![\\w-])(${[...NAMES, ...AMOUNTS].map(escaped).join('|')})(?![\\w-])`, 'g');

/** Where a rule or an input is explained by an example, which any reader may know from the data. */
const EXAMPLES: Record<string, { words: string[]; why: string }> = {
  'app/lib/format/panel/caveat-words.ts': {
    words: ['India'],
    why: 'the best known fiscal trade year explains the rule',
  },
  'app/lib/format/form/issue-words.ts': {
    words: ['CHN', 'china-region-turnover-2024', '8500000000', '8.5 billion'],
    why: 'what to type is shown by an example',
  },
  'app/lib/format/figure/qualifier-words.ts': {
    words: ['8.5 billion'],
    why: 'a number without a hedge, as an example',
  },
  'app/lib/schemas/figure-table/figure-table.ts': {
    words: ['8.5 billion'],
    why: 'a column is explained by an example',
  },
  'app/methods/page.tsx': {
    words: ['500 billion', '50 billion', '8.5 billion'],
    why: 'the rules are explained by examples',
  },
};

function namesIn({ file, code }: SourceFile): string[] {
  const allowed = EXAMPLES[file]?.words ?? [];
  return [...code.matchAll(ANY)]
    .map(([word]) => word)
    .filter((word) => !allowed.includes(word))
    .map((word) => `${file} names ${word}`);
}

const FILES = sourceFiles('app', /\.(ts|tsx|css|svg)$/);

test('no page, component or style names a figure, a reporter, a source or an amount: all come from the data', () => {
  expect(NAMES.size).toBe(20);
  expect(FILES.length).toBeGreaterThan(100);
  expect(FILES.flatMap(namesIn)).toEqual([]);
});

test('every exception is still used', () => {
  const unused = Object.entries(EXAMPLES).flatMap(([file, { words }]) => {
    const code = FILES.find((source) => source.file === file)?.code ?? '';
    return words.filter((word) => !code.includes(word)).map((word) => `${file} no longer names ${word}`);
  });
  expect(unused).toEqual([]);
});

test.each([
  [`const hue = reporter === 'CHN' ? 1 : 2;`, 'CHN'],
  ['<h1>China is first</h1>', 'China'],
  [`.hue-china { color: red } .bar[data-id='india-region-turnover'] {}`, 'india-region-turnover'],
  ['const domain = [0, 500_000_000_000];', '500_000_000_000'],
  ['<p>above 500 billion dollars</p>', '500 billion'],
  ['<p>10.4 bn</p>', '10.4 bn'],
  [`const source = 'izvestia-2025-colombia';`, 'izvestia-2025-colombia'],
])('the check finds the name in %s', (code, name) => {
  expect(namesIn({ file: 'app/page.tsx', code: withoutComments(code) })).toEqual([`app/page.tsx names ${name}`]);
});

test.each([
  '/** India’s year is April to March. */',
  '// CHN',
  'const indiana = INDEX;',
  'width: 500px; padding: 20px 8.5px;',
  '{/* Russia */}',
])('the check leaves %s alone', (code) => {
  expect(namesIn({ file: 'app/page.tsx', code: withoutComments(code) })).toEqual([]);
});
