import { importTypeScript } from './server/import-typescript.mjs';

/**
 * The checked settings (app/lib/settings.ts, the one table of them) for a script that is plain JavaScript.
 * With a bad setting it prints one line for each and ends the process with code 1.
 * @returns {Promise<import('../app/lib/settings').Settings>}
 */
export async function readSettingsOrExit() {
  const { readSettings, SettingsError } = await importTypeScript('app/lib/settings.ts');
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
