// npm run dev, after set-up: serves from source, with reload, at the same address as npm start.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { importTypeScript } from './server/import-typescript.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
/** @type {typeof import('./server/read-settings')} */
const { readSettingsOrExit } = await importTypeScript('scripts/server/read-settings.ts');
/** @type {typeof import('./server/stop-signals')} */
const { onStop } = await importTypeScript('scripts/server/stop-signals.ts');
const { HOST, PORT } = readSettingsOrExit();
const program = createRequire(import.meta.url).resolve('next/dist/bin/next');
const child = spawn(process.execPath, [program, 'dev', '--hostname', HOST, '--port', String(PORT)], {
  stdio: 'inherit',
});
onStop(() => child.kill('SIGTERM'));
child.once('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
