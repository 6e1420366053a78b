import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/setup/browser.mjs';

const output = path.join(import.meta.dirname, '.output');
const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one.');

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.test.ts',
  outputDir: path.join(output, 'results'),
  snapshotPathTemplate: path.join(output, 'pictures/{arg}{ext}'),
  globalSetup: './support/served-app-template.ts',
  reporter: [['list'], ['json', { outputFile: path.join(output, 'e2e.json') }]],
  fullyParallel: true,
  workers: 2,
  // What would pass only at a second try is a fault of the test or of what it tests.
  retries: 0,
  forbidOnly: true,
  // Far above what anything takes, for machines that are busy with something else.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    // Neither may show in anything that server and browser both write.
    locale: 'de-DE',
    timezoneId: 'Pacific/Chatham',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Only addresses of this machine are reachable.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
});
