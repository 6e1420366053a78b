import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './source-files';

const ROOTS = ['app', 'prisma', 'scripts', 'tests'];
/** A file with its ending, from the repository's root or, as comments often have it, from app/. */
const NAMED =
  /(?<![\w/.@-])((?:app|prisma|scripts|tests|lib|ui)\/[\w./[\]()-]+\.(?:tsx?|mjs|js|json|css|md|prisma))\b/g;

/** A file's name alone. */
const BARE = /(?<![\w/.@-])([a-z][\w-]*\.(?:tsx?|mjs))\b(?!\/)/g;

const isThere = (path: string) => existsSync(path) || existsSync(`app/${path}`);

function missingIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, path = '']) => path).filter((path) => !isThere(path));
}

const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${root}/${file}`),
  ),
];

test('documents name files that are there', () => {
  expect(pages).toContain('README.md');
  expect(pages.flatMap((file) => missingIn(readFileSync(file, 'utf8')).map((path) => `${file}: ${path}`))).toEqual([]);
});

test('comments name files that are there', () => {
  const files = [...ROOTS.flatMap((root) => sourceFiles(root)).map(({ file }) => file), 'proxy.ts', 'next.config.js'];
  const names = new Set(files.map((file) => file.slice(file.lastIndexOf('/') + 1)));
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const code = withoutComments(text).split('\n');
    const comments = text.split('\n').filter((line, index) => line !== code[index]);
    const bare = [...comments.join('\n').matchAll(BARE)].map(([, name = '']) => name);
    const missing = [...missingIn(comments.join('\n')), ...bare.filter((name) => !names.has(name))];
    return missing.map((path) => `${file}: ${path}`);
  });
  expect(found).toEqual([]);
});

test('each decision has a number of its own, the same in its name and in its heading', () => {
  const decisions = readdirSync('app/decisions').filter((file) => /^\d/.test(file));
  const numbers = decisions.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(Array.from({ length: decisions.length }, (_, index) => index + 1));
  for (const [index, file] of decisions.toSorted().entries())
    expect(readFileSync(`app/decisions/${file}`, 'utf8'), file).toMatch(new RegExp(`^# ${index + 1}\\. `));
});
