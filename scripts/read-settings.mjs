import { register } from 'tsx/esm/api';

/**
 * The checked settings (app/lib/settings.ts, the one table of them) for a script that is plain JavaScript.
 * With a bad setting it prints one line for each and ends the process with code 1.
 * TypeScript is understood for this one import only: a loader left in place would slow down everything Next loads.
 * @returns {Promise<import('../app/lib/settings').Settings>}
 */
export async function readSettingsOrExit() {
  const loader = register({ namespace: 'settings' });
  const { readSettings, SettingsRefusal } = await loader.import('../app/lib/settings.ts', import.meta.url);
  await loader.unregister();
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsRefusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
