// npm run sbom, npm run sbom -- FILE: writes a software bill of materials in CycloneDX's JSON: every package of the lock
// file with version, licence and SHA-512. What only tests need is marked (cdx:npm:package:development).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './setup/npm.mjs';
import { StepFailed } from './setup/run.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const target = path.resolve(process.argv[2] ?? `${name}-${version}.cdx.json`);
// With --omit=dev npm also leaves out packages that the product itself names.
const ARGS = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];

process.chdir(root);
try {
  const { output } = await npm([...ARGS, '--loglevel=error'], 'listing packages');
  const bill = JSON.parse(output);
  // npm takes the folder's name.
  bill.metadata.component.name = name;
  writeFileSync(target, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${bill.components.length} packages written to ${target}.`);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
