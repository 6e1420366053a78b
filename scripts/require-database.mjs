import { askOwn } from './ask-own.mjs';

/**
 * Opens the database before the server says that it is ready, as its first request would: only the built app knows how.
 * Calls `fail` with the one line of app/lib/db that says what is wrong: the file is missing, damaged, or another
 * server's.
 * @param {import('node:http').Server} server one that answers already
 * @param {string} publicOrigin
 * @param {(line: string) => void} fail
 */
export async function requireDatabase(server, publicOrigin, fail) {
  const status = await askOwn(server, publicOrigin, '/api/v1/revision');
  const failure = globalThis.asReportedDatabaseFailure;
  if (status === 200 || !failure) return;
  fail(failure.name === 'DatabaseRefusal' ? failure.message : `The database could not be opened: ${failure.stack}`);
}
