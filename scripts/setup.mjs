// Prepares a checkout, doing only what is stale: node scripts/setup.mjs --for start|dev|build|test|hard [--new]
// Plain Node without dependencies, since it is what installs them; no step needs a host but the package registry.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBrowser } from './setup/browser.mjs';
import { buildDashboard } from './setup/build.mjs';
import { generateClient } from './setup/client.mjs';
import { prepareDatabase } from './setup/database.mjs';
import { checkNode } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { StepFailed } from './setup/run.mjs';
import { prepareHardTools, prepareTools } from './setup/tools.mjs';
import { takeTurn } from './setup/turn.mjs';

/** @type {Record<string, ((say: import('./setup/run.mjs').Say) => void | Promise<void>)[]>} */
const STEPS = {
  start: [checkNode, installPackages, generateClient, prepareDatabase, buildDashboard],
  dev: [checkNode, installPackages, generateClient, prepareDatabase],
  // For a service or an image, which prepares its database where it runs (scripts/operations).
  build: [checkNode, installPackages, generateClient, buildDashboard],
  // Tests make databases of their own.
  test: [checkNode, installPackages, generateClient, buildDashboard, prepareBrowser, prepareTools],
  hard: [checkNode, installPackages, generateClient, buildDashboard, prepareBrowser, prepareHardTools],
};

const steps = STEPS[process.argv[process.argv.indexOf('--for') + 1] ?? ''];
if (!steps) {
  console.error(`Say what to prepare for: node scripts/setup.mjs --for ${Object.keys(STEPS).join('|')}`);
  process.exit(1);
}

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
// Ends through the exit handler that gives the turn back.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
// Missing in a Node that the first step refuses.
if (existsSync('.env')) process.loadEnvFile?.('.env');
try {
  const giveTurnBack = await takeTurn('data/setup.lock');
  try {
    for (const [index, step] of steps.entries()) {
      await step((result) => console.log(`[${index + 1}/${steps.length}] ${result}`));
    }
  } finally {
    giveTurnBack();
  }
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
