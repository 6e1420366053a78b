import { type TestOptions, test } from 'vitest';
import { findProgram } from '../../scripts/setup/programs.mjs';
import { TOOLS } from '../../scripts/setup/tools.mjs';

/**
 * The path of a program that a test needs, named in scripts/setup/tools.mjs. Throws with the way to install it where
 * it is missing.
 */
export function requireTool(name: string): string {
  const tool = TOOLS[name];
  if (!tool) throw new Error(`${name} is not among the tools of tests: add it in scripts/setup/tools.mjs.`);
  const found = findProgram(name);
  if (found) return found;
  throw new Error(`This test needs ${name}. On Debian: apt-get install ${tool.packages.join(' ')}`);
}

/**
 * A test that needs programs. Where one of them is missing it is left out, and the last lines of `npm test` name it;
 * with CI=true it fails instead.
 */
export function testWith(tools: readonly string[], name: string, options: TestOptions, run: () => Promise<void>): void {
  const missing = tools.filter((tool) => TOOLS[tool] && !findProgram(tool));
  const isLeftOut = missing.length > 0 && process.env.CI !== 'true';
  test.skipIf(isLeftOut)(isLeftOut ? `${name} (left out: no ${missing.join(', ')})` : name, options, async () => {
    for (const tool of tools) requireTool(tool);
    await run();
  });
}
