import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** From the repository's root, with slashes: `app/lib/domain/amount.ts`. */
  file: string;
  /** Without comments: examples in them bind nobody. */
  code: string;
}

/** Every file below a folder that people wrote, generated ones left out. */
export function sourceFiles(folder: string, endings = /\.(ts|tsx|mjs|js)$/): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => endings.test(file) && !file.includes('/generated/'))
    .toSorted()
    .map((file) => ({ file, code: withoutComments(readFileSync(file, 'utf8')) }));
}

/** Blanks out block and line comments, lines kept; `https://` in a string stays. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}

export interface ImportLine {
  from: string;
  /** `import type …`: nothing of it is there at run time. */
  isType: boolean;
}

const STATEMENT = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\sfrom\s*|)['"]([^'"\n]+)['"]/g;
const CALL = /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

/** Every module that a file names, by static and dynamic imports, exports from elsewhere and require. */
export function importsOf(code: string): ImportLine[] {
  const statements = [...code.matchAll(STATEMENT)].map(([, , type, from = '']) => ({
    from,
    isType: type !== undefined,
  }));
  const calls = [...code.matchAll(CALL)].map(([, from = '']) => ({ from, isType: false }));
  return [...statements, ...calls];
}
