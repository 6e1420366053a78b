import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles, withoutComments } from './source-files';

/** Forms that judge what is typed before it is sent. Whatever else runs in a browser is loaded without zod. */
const WITH_SCHEMAS = ['app/ui/forms/figure-form.tsx'];

function fileOf(from: string, importer: string): string | undefined {
  const base = from.startsWith('@/')
    ? path.posix.join('app', from.slice(2))
    : path.posix.join(path.posix.dirname(importer), from);
  return ['.ts', '.tsx'].map((ending) => base + ending).find((file) => existsSync(file));
}

const isOnlyTypes = (code: string, from: string) =>
  code.includes(`from '${from}'`) &&
  !new RegExp(`(import|export)\\s(?!type\\s)(?!\\{(\\s*type\\s[^,}]+,?)+\\s*\\})[^;]*?from '${from}'`).test(code);

/** Every package that a file takes along at run time, and the modules on the way. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = withoutComments(readFileSync(file, 'utf8'));
  for (const { from, isType } of importsOf(code)) {
    if (isType || isOnlyTypes(code, from)) continue;
    if (!/^(@\/|\.)/.test(from)) seen.add(from);
    else {
      const next = fileOf(from, file);
      if (next) reached(next, seen);
    }
  }
  return seen;
}

test('a browser loads the schemas with the form of a figure alone', () => {
  const clients = sourceFiles('app', /\.tsx?$/).filter(({ code }) => /^\s*'use client'/.test(code));
  expect(clients.length).toBeGreaterThan(20);
  expect(clients.map(({ file }) => file).filter((file) => reached(file).has('zod'))).toEqual(WITH_SCHEMAS);
});
