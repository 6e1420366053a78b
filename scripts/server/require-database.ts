import type { Server } from 'node:http';
import { registry } from '../../app/lib/process/registry';
import { askOwn } from './ask-own';

/**
 * Opens the database before the server says that it is ready, as its first request would: only the built app knows how.
 * Calls `fail` with the one line of app/lib/db that says what is wrong: the file is missing, damaged, or another
 * server's.
 */
export async function requireDatabase(
  server: Server,
  publicOrigin: string,
  fail: (line: string) => never,
): Promise<void> {
  const status = await askOwn(server, publicOrigin, '/api/v1/revision');
  const failure = registry.databaseFailure;
  if (status === 200 || !failure) return;
  const error = failure instanceof Error ? failure : new Error(String(failure));
  fail(error.name === 'DatabaseRefusal' ? error.message : `The database could not be opened: ${error.stack}`);
}
