// npm test, after set-up: runs the suites one after another, all of them or those that are named: npm test -- unit e2e
import path from 'node:path';
import { browserSuite, runSuites, summarise, vitestSuite } from './test/run-suites.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

const SUITES = [
  { name: 'types', title: 'Types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'lint',
    title: 'Lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--config-path=scripts/lint.json', '.'],
  },
  {
    name: 'unused',
    title: 'Unused files, exports and packages',
    args: ['node_modules/knip/bin/knip.js', '--config', 'scripts/knip.ts', '--treat-config-hints-as-errors'],
  },
  vitestSuite({ name: 'unit', title: 'Unit tests' }),
  vitestSuite({ name: 'contract', title: 'Contract tests' }),
  vitestSuite({ name: 'integration', title: 'Integration tests' }),
  browserSuite({ name: 'e2e', title: 'End-to-end tests' }),
];

const named = process.argv.slice(2);
const names = SUITES.map(({ name }) => name);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}: choose from ${names.join(', ')}.`);
  process.exit(2);
}
const chosen = SUITES.filter(({ name }) => named.length === 0 || named.includes(name));
summarise(await runSuites(chosen), SUITES.length);
