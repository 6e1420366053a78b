import 'server-only';
import { findTokenByHash, noteTokenUse, type TokenScope, type TokenWithPerson } from '../../db/accounts/api-tokens';
import { unauthenticated } from '../errors';
import { toFailedSave } from '../failed-save';
import type { ServiceContext } from '../service-context';
import { NOTE_TOKEN_USE_EVERY_MS } from './limits';
import { countAttempt, requireTurn, tokenNetworkKeys } from './throttle';
import { hashToken, isApiToken } from './token';

/** A program that acts for a person, with role and state as they are now. */
export interface TokenActor {
  /** The person's. */
  id: string;
  name: string;
  role: 'editor' | 'admin';
  token: { id: string; name: string; scope: TokenScope; expiresAt: Date };
}

/**
 * Who a bearer token acts for. One that is unknown, ended, run out, or of a disabled person is refused
 * (unauthenticated) and counted by the client's address; after thirty a minute wrong ones are refused as too many and
 * write nothing. A right token is never kept waiting by the wrong ones of others.
 */
export async function findTokenActor(
  { db }: Pick<ServiceContext, 'db'>,
  token: string,
  address: string,
): Promise<TokenActor> {
  const found = isApiToken(token) ? await findTokenByHash(db.reader, hashToken(token)) : null;
  const now = db.clock();
  if (!found || !isUsable(found, now)) {
    const keys = { networks: tokenNetworkKeys(address), subject: null };
    await requireTurn(db.reader, keys, now);
    await db.writer.record((recording) => countAttempt(recording, keys));
    throw unauthenticated('This token is unknown, has ended or has run out: make another one on your account page');
  }
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= NOTE_TOKEN_USE_EVERY_MS) {
    await noteUse(db, found.id);
  }
  const { id, name, scope, expiresAt, user } = found;
  return { id: user.id, name: user.name, role: user.role, token: { id, name, scope, expiresAt } };
}

function isUsable({ endedAt, expiresAt, user }: TokenWithPerson, now: Date): boolean {
  return endedAt === null && now < expiresAt && !user.disabled;
}

/** A request is not refused because its token's use could not be noted. */
async function noteUse(db: ServiceContext['db'], id: string): Promise<void> {
  try {
    await db.writer.record((recording) => noteTokenUse(recording, id));
  } catch (error) {
    if (toFailedSave(error) === null) throw error;
  }
}
