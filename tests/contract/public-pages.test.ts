import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

const FILES = new Map(sourceFiles('app').map(({ file, code }) => [file, importsOf(code)]));
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** The file of the repository that an import leads to; undefined for a package or a stylesheet. */
function resolve(from: string, file: string): string | undefined {
  if (!from.startsWith('.') && !from.startsWith('@/')) return undefined;
  const base = from.startsWith('@/') ? `app/${from.slice(2)}` : path.posix.join(path.posix.dirname(file), from);
  return ENDINGS.map((ending) => base + ending).find((name) => FILES.has(name));
}

/** The imports that lead from a file to another, first and last included; null where none do. */
function pathTo(wanted: string, file: string, seen = new Set<string>()): string[] | null {
  if (file === wanted) return [file];
  if (seen.has(file)) return null;
  seen.add(file);
  for (const { from, isType } of FILES.get(file) ?? []) {
    const next = isType ? undefined : resolve(from, file);
    const rest = next && pathTo(wanted, next, seen);
    if (rest) return [file, ...rest];
  }
  return null;
}

const isPublic = (file: string) =>
  /\/(page|layout|route)\.tsx?$/.test(file) && !/^app\/(admin|login|setup)\//.test(file) && !/^app\/api\//.test(file);

test('no public page, picture or file reads who is signed in', () => {
  const found = [...FILES.keys()].filter(isPublic);
  expect(found.length).toBeGreaterThan(15);
  expect(found.flatMap((file) => pathTo('app/lib/auth/cookies.ts', file) ?? [])).toEqual([]);
});

test('the desk does, so the search finds what it looks for', () => {
  expect(pathTo('app/lib/auth/cookies.ts', 'app/admin/page.tsx')).not.toBeNull();
});
