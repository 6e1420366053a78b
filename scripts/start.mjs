// npm start: prepares what is stale, then serves. What stands behind "npm start --" goes to both.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const setup = path.join(import.meta.dirname, 'setup.mjs');
const { status } = spawnSync(process.execPath, [setup, '--for', 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
await import('./serve.mjs');
