import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import { LANGUAGE_RULES } from '@/lib/intake/languages/languages';
import { foldWord } from '@/lib/intake/text/tokens';
import { importsOf, type SourceFile, sourceFiles, withoutComments } from './source-files';

const HOME = 'app/lib/intake';
const files = sourceFiles(HOME, /\.(ts|json)$/);
const rules = files.filter(({ file }) => !file.startsWith(`${HOME}/languages/`));

/** What a program holds between quotes, and its regular expressions; of a list all of it. */
function literalsOf({ file, code }: SourceFile): string {
  // Codes of a list are written in capitals.
  if (file.endsWith('.json')) return code.replace(/"[A-Z]+"/g, '');
  const own = code.replace(/^(import|export) .*from '.*';$/gm, '');
  return [...own.matchAll(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\^?\(.*?\/[a-z]*/g)]
    .map(([literal]) => literal)
    .join('\n');
}

const wordsIn = (text: string) => (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(foldWord);

/** Every string that a language's rules hold, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const wordsOf = (code: string) =>
  new Set(
    LANGUAGE_RULES.filter((one) => one.code === code).flatMap(({ words, forms, commonWords, areas }) => [
      ...wordsIn(stringsIn([words, forms, areas.regions]).join(' ')),
      ...wordsIn(commonWords),
    ]),
  );

/** Words of Spanish alone: neither English words nor signs, of three letters or more, and the shortest that all texts have. */
const english = wordsOf('en');
const spanish = new Set(
  [...wordsOf('es')].filter(
    (word) => !english.has(word) && (word.length > 2 || /^(el|la|de|un|se|su|y|es)$/.test(word)),
  ),
);

/** Names of parts of the code that a Spanish word happens to spell. */
const SPELLED_ALIKE = new Set(['general', 'final', 'central', 'principal', 'normal', 'total']);

describe('rules of intake outside of the languages', () => {
  test('there are such rules, and words to look for', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(spanish.size).toBeGreaterThan(1500);
    expect([...spanish]).toEqual(expect.arrayContaining(['exportaciones', 'mientras', 'el', 'de']));
  });

  test.each(rules.map((file) => [file.file, file] as const))('%s holds no Cyrillic and no Spanish', (_name, file) => {
    const literals = literalsOf(file);
    const found = wordsIn(literals).filter((word) => spanish.has(word) && !SPELLED_ALIKE.has(word));
    expect(found, 'words of a language belong into app/lib/intake/languages').toEqual([]);
    expect(literals.match(/\p{Script=Cyrillic}+/gu) ?? []).toEqual([]);
    expect(literals.match(/[áéíóúñü¿¡]/giu) ?? []).toEqual([]);
  });

  test.each(rules.map((file) => [file.file, file] as const))('%s asks for no language by its code', (_name, file) => {
    const codes = new RegExp(`['"\`](${INTAKE_LANGUAGES.join('|')})['"\`]`, 'g');
    const found = file.file.endsWith('.json') ? [] : file.code.match(codes);
    expect(found ?? [], 'ask the grammar of the lexicon instead').toEqual([]);
  });

  test('the check finds what it looks for', () => {
    const faulty = (text: string) => literalsOf({ file: 'app/lib/intake/a.ts', code: withoutComments(text) });
    expect(wordsIn(faulty('const A = /^(mientras|while)$/;')).filter((word) => spanish.has(word))).toEqual([
      'mientras',
    ]);
    expect(wordsIn(faulty("const A = ['según'];")).filter((word) => spanish.has(word))).toEqual(['segun']);
    expect(faulty('const A = /^(пользу)$/;')).toMatch(/\p{Script=Cyrillic}/u);
    expect(faulty('/** "Según" */ const A = 1;')).toBe('');
  });
});

describe('files of intake', () => {
  const graph = new Map(
    files.map((file) => [
      file.file,
      importsOf(file.code)
        .map(({ from }) => path.posix.normalize(path.posix.join(path.posix.dirname(file.file), from)))
        .map((target) => (target.endsWith('.json') ? target : `${target}.ts`))
        .filter((target) => target.startsWith(HOME)),
    ]),
  );

  test('no file needs itself by way of others, not even for a type', () => {
    expect(graph.size).toBe(files.length);
    expect(cyclesIn(graph)).toEqual([]);
    const withCycle = new Map([...graph, ['a', ['b']], ['b', ['a']]]);
    expect(cyclesIn(withCycle)).toEqual(['a > b > a']);
  });

  /** From the first step to the last, as its README has them; those of one row may import each other. */
  const STEPS = [
    ['languages', 'text'],
    ['areas'],
    ['amounts'],
    ['times'],
    ['scan'],
    ['parties'],
    ['judge'],
    ['proposal.ts'],
    ['draft'],
    ['propose-figures.ts'],
  ];
  const stepOf = (file: string) =>
    STEPS.findIndex((step) => step.includes(file.slice(HOME.length + 1).split('/')[0] ?? ''));

  test('each step imports only from the steps before it', () => {
    expect(files.filter(({ file }) => stepOf(file) < 0).map(({ file }) => file)).toEqual([]);
    const back = [...graph].flatMap(([file, targets]) =>
      targets.filter((target) => stepOf(target) > stepOf(file)).map((target) => `${file} > ${target}`),
    );
    expect(back).toEqual([]);
  });

  test('no file of rules is longer than 300 lines', () => {
    const code = files.filter(({ file }) => file.endsWith('.ts') && !/\/languages\/\w\w\/words\.ts$/.test(file));
    expect(code.filter(({ code }) => code.split('\n').length > 301).map(({ file }) => file)).toEqual([]);
  });
});

/** Every way back to a file, each told once. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
