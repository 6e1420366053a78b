import { createHash, randomBytes } from 'node:crypto';
import { askOwn } from './ask-own.mjs';

const GOOD_FOR_MS = 60 * 60 * 1000;

/**
 * While nobody has an account, prints the link that makes the first administrator. Only the SHA-256 of its token stays
 * in memory, for app/lib/services/accounts/setup-token.ts, which lives in this same process; a restart makes a new one.
 * It goes to standard error: the log is standard output.
 * @param {import('node:http').Server} server one that answers already
 * @param {string} publicOrigin
 */
export async function printSetUpLink(server, publicOrigin) {
  if ((await statusOfSetUp(server, publicOrigin)) !== 200) return;
  const token = randomBytes(32).toString('base64url');
  globalThis.asReportedSetupToken = {
    hash: createHash('sha256').update(token).digest('hex'),
    expiresAt: Date.now() + GOOD_FOR_MS,
  };
  process.stderr.write(
    `Nobody has an account yet. To make the first administrator, open within an hour:\n  ${publicOrigin}/setup#${token}\n`,
  );
}

/** Asks the page itself: it is there until somebody has an account. */
function statusOfSetUp(server, publicOrigin) {
  return askOwn(server, publicOrigin, '/setup');
}
