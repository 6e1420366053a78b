import type { KnipConfig } from 'knip';

// Who uses what: npm run lint fails where a file, an export or a package is used by nobody.
export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/operations/*.ts',
    // Programs that are started by their path, and what Playwright runs before all tests.
    'scripts/bench/make-many.ts',
    // The .mjs files beside load these by their path.
    'scripts/server/{serve,read-settings,stop-signals}.ts',
    // lib/process/run-beside.ts lists these.
    'app/lib/services/{imports/import-process,intake/text-thread}.ts',
    'app/lib/db/sqlite/chain-process.ts',
    'app/ui/charts/render/draw-chart.tsx',
    'scripts/test/failure-reporter.mjs',
    'tests/support/{add-people,hostile-data,lock-holder,repeating-runner,served-app-template,*-process}.ts',
    'prisma/prisma.config.ts',
    // Read as text for pictures.
    'app/ui/pictures/pictures.css',
  ],
  project: [
    'app/**/*.{ts,tsx,css}',
    'scripts/**/*.{ts,mjs}',
    'tests/**/*.{ts,tsx}',
    'prisma/**/*.{ts,prisma}',
    '*.{js,ts}',
  ],
  ignoreDependencies: [
    // Imported by the client that Prisma generates.
    '@prisma/client',
    // Read as files: the cases of a test, and the fonts that ours are cut from.
    'csv-spectrum',
    '@expo-google-fonts/source-serif-4',
    'source-sans',
  ],
  ignoreBinaries: ['mount', 'umount'],
  playwright: { config: 'tests/playwright.config.ts' },
  vitest: { config: 'tests/vitest.config.ts' },
} satisfies KnipConfig;
