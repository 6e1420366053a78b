import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError, shownPath } from './database-errors';
import { type OpenDatabase, type OpenOptions, openDatabase } from './open-database';
import { requireSound } from './sqlite/damage';
import { takeServingLock } from './sqlite/serving-lock';

/** How soon after the files of the database are gone the log says so, though nobody saves. */
const LOOK_EVERY_MS = 5000;

/**
 * Opens the database for a server: after a look for damage, alone among servers, and with a watch over its files.
 * Throws DatabaseError, with one line for the terminal, when another server has it, or as openDatabase does.
 */
export async function openServedDatabase(file: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  const absolute = path.resolve(file);
  if (!existsSync(absolute)) {
    throw new DatabaseError(`${shownPath(absolute)} does not exist. Run "npm start", which prepares it.`);
  }
  const giveBack = takeServingLock(absolute);
  try {
    requireSound(absolute);
    const database = await openDatabase(absolute, options);
    const watch = setInterval(database.findTrouble, LOOK_EVERY_MS).unref();
    const close = async () => {
      clearInterval(watch);
      await database.close();
      giveBack();
    };
    return { ...database, close };
  } catch (error) {
    giveBack();
    throw error;
  }
}
