import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { besidePath, RUN_BESIDE } from '@/lib/process/run-beside';
import { sourceFiles } from './source-files';

const REGISTRY = 'app/lib/process/registry.ts';
/** Puts the little of a browser that Recharts reaches for into the thread that draws, and takes it away again. */
const STAND_IN = 'app/ui/charts/render/browser-stand-in.ts';
const FILES = ['app', 'scripts'].flatMap((folder) => sourceFiles(folder));

test('what a process shares stands in its one registry: nothing else in app or scripts touches globalThis', () => {
  const touching = FILES.filter(({ code }) => /\bglobalThis\b|\bglobal\./.test(code)).map(({ file }) => file);
  expect(touching).toEqual([REGISTRY, STAND_IN]);
});

test('the app runs files of its own alone, each found where the registry says, and there', () => {
  const running = FILES.filter(({ file, code }) => file.startsWith('app/') && /['"`]scripts\//.test(code));
  expect(running.map(({ file }) => file)).toEqual([]);
  for (const name of Object.keys(RUN_BESIDE) as (keyof typeof RUN_BESIDE)[])
    expect(existsSync(besidePath(name)), RUN_BESIDE[name]).toBe(true);
  const starting = FILES.filter(({ file, code }) => file.startsWith('app/') && /\bspawn\(/.test(code));
  expect(starting.map(({ file }) => file)).toEqual(['app/lib/process/run-beside.ts']);
});
