import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
// `server-only` throws outside of React's server half; its own empty twin is what Next puts there.
const serverOnly = path.join(path.dirname(createRequire(import.meta.url).resolve('server-only')), 'empty.js');

// An odd zone (+13:45 in summer) and no shared clock: a test that leans on the machine's zone fails here.
process.env.TZ = 'Pacific/Chatham';

function suite(name: string, folders = [name]) {
  return {
    extends: true as const,
    test: { name, include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`) },
  };
}

/** The unit tests of properties that hold for all values: `npm run test:hard` runs each many times. */
function propertyFiles(): string[] {
  const files = readdirSync(path.join(root, 'tests/unit'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join('tests/unit', name.split(path.sep).join('/')));
  return files.filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"));
}

export default defineConfig({
  root,
  resolve: { alias: { '@': path.join(root, 'app'), 'server-only': serverOnly } },
  test: {
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    // Far above what anything takes, for machines that are busy with something else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every core: left to itself Vitest keeps one for itself, and with two cores one of them would wait.
    maxWorkers: availableParallelism(),
    // "hard" is every test that has a number, in full, "properties" those of all values: see scripts/test-hard.mjs.
    projects: [
      suite('unit'),
      suite('contract'),
      suite('integration'),
      suite('hard', ['contract', 'integration', 'hard']),
      {
        extends: true as const,
        test: { name: 'properties', include: propertyFiles(), runner: 'tests/support/repeating-runner.ts' },
      },
    ],
  },
});
