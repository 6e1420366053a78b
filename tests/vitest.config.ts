import { createRequire } from 'node:module';
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

export default defineConfig({
  root,
  resolve: { alias: { '@': path.join(root, 'app'), 'server-only': serverOnly } },
  test: {
    environment: 'node',
    // Far above what anything takes, for machines that are busy with something else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // "hard" is every test that has a number, in full: see scripts/test-hard.mjs.
    projects: [
      suite('unit'),
      suite('contract'),
      suite('integration'),
      suite('hard', ['contract', 'integration', 'hard']),
    ],
  },
});
