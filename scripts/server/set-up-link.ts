import { createHash, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { registry } from '../../app/lib/process/registry';
import { askOwn } from './ask-own';

const GOOD_FOR_MS = 60 * 60 * 1000;

/**
 * While nobody has an account, prints the link that makes the first administrator. Only the SHA-256 of its token stays in
 * memory, for app/lib/services/accounts/setup-token.ts; a restart makes a new one. It goes to standard error: the log is
 * standard output. The server answers already.
 */
export async function printSetUpLink(server: Server, publicOrigin: string): Promise<void> {
  // The page itself knows: it is there until somebody has an account.
  if ((await askOwn(server, publicOrigin, '/setup')) !== 200) return;
  const token = randomBytes(32).toString('base64url');
  registry.setupToken = {
    hash: createHash('sha256').update(token).digest('hex'),
    expiresAt: Date.now() + GOOD_FOR_MS,
  };
  process.stderr.write(
    `Nobody has an account yet. To make the first administrator, open within an hour:\n  ${publicOrigin}/setup#${token}\n`,
  );
}
