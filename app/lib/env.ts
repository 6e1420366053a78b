import 'server-only';
import { readSettings, type Settings } from './settings';

let settings: Settings | undefined;

/** The environment, read and checked once per process. Throws SettingsError when a variable cannot be used. */
export function readEnvironment(): Settings {
  settings ??= readSettings();
  return settings;
}
