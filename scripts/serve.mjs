// npm start, after set-up: serves the built dashboard until it is told to stop.
import path from 'node:path';
import { importTypeScript } from './server/import-typescript.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
/** @type {typeof import('./server/serve')} */
const { serve } = await importTypeScript('scripts/server/serve.ts');
await serve(root, process.argv.slice(2));
