import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { SOURCE_FIELDS } from '@/lib/schemas/source-input';
import { FIGURE_COLUMNS_KNOWN } from '@/lib/services/imports/check-figures';
import { UPLOAD_LIMITS } from '@/lib/services/imports/import-limits';
import { readWholeTable } from '@/lib/services/imports/table-reading';
import { SETTING_NAMES } from '@/lib/settings';
import { chunksOf } from '../support/import-file';

const README = readFileSync('README.md', 'utf8');
const APP = readFileSync('app/README.md', 'utf8');
const SCRIPTS = readFileSync('scripts/README.md', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The rows of the first table under a heading, as lists of cells. */
function tableUnder(heading: string, text = README): string[][] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const [table = ''] = /(?:^\|.*\|\n)+/m.exec(section) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the README', () => {
  test('lists every command, and only commands that exist', () => {
    const listed = tableUnder('Commands').flatMap(([command = '']) =>
      [...command.matchAll(/npm (?:run )?([a-z:-]+)/g)].map(([, name]) => name),
    );
    expect([...new Set(listed)].toSorted()).toEqual(Object.keys(PACKAGE.scripts).toSorted());
  });

  test('lists every setting, and only settings that exist', () => {
    const listed = tableUnder('Configuration').map(([name = '']) => name.replaceAll('`', ''));
    expect(listed.toSorted()).toEqual([...SETTING_NAMES].toSorted());
  });

  test('says why each dependency is there', () => {
    const listed = tableUnder('What it is built with, and why', APP)
      .flatMap(([, parts = '']) => parts.split(','))
      .map((name) => name.trim());
    const isListed = (name: string) =>
      listed.some((entry) => entry === name || (entry === '@types/*' && name.startsWith('@types/')));
    const used = Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies });
    expect(used.filter((name) => !isListed(name))).toEqual([]);
    expect(listed.filter((name) => name !== '@types/*' && !used.includes(name))).toEqual([]);
  });

  test('pins every dependency to one version', () => {
    const versions = Object.values({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('is short, and leads to the other documents', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(150);
    expect(tableUnder('Where things stand').length).toBeGreaterThan(5);
  });

  test.each(['README.md', 'app/README.md', 'prisma/README.md', 'scripts/README.md', 'tests/README.md'])(
    '%s leads to files that are there',
    (file) => {
      const links = [
        ...readFileSync(file, 'utf8').matchAll(
          /\]\((?!https?:)([^)#]+)\)|`((?:app|prisma|scripts|tests|\.github)\/[\w./-]*)`/g,
        ),
      ];
      const paths = links.map(([, link, path]) => link ?? path ?? '');
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  test('gives an example of an import that is accepted', async () => {
    const [, csv = ''] = /```csv\n([\s\S]*?)```/.exec(SCRIPTS) ?? [];
    const { rows, issues } = await readWholeTable(chunksOf(new TextEncoder().encode(csv)), {
      known: FIGURE_COLUMNS_KNOWN.names,
      limits: UPLOAD_LIMITS,
      dialect: { encoding: 'utf-8', delimiter: ',' },
    });
    expect(issues).toEqual([]);
    expect(rows.map(({ cells }) => parseFigureInput(Object.fromEntries(cells)))).toEqual([
      expect.objectContaining({ ok: true }),
    ]);
  });

  test('gives the columns of sources as they are', () => {
    const [, columns = ''] = /columns `(id,title[\w,]*)`/.exec(SCRIPTS) ?? [];
    expect(columns.split(',')).toEqual([...SOURCE_FIELDS]);
  });
});
