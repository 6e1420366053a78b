import { readSettings, type Settings, SettingsError } from '../../app/lib/settings';

/** The checked settings. With a bad one it prints one line for each and ends the process with code 1. */
export function readSettingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
