import 'server-only';
import { forgetSessions, insertSession } from '../../db/accounts/sessions';
import type { Recording } from '../../db/sqlite/writer';
import { SESSION_LIFE_MS } from './limits';
import { hashToken, newToken } from './token';

/** Where a request comes from, as the list of sessions shows it. */
export interface Client {
  address: string;
  agent: string;
}

/** Opens a session for a person and gives its token, which nothing keeps but the cookie. */
export async function startSession(recording: Recording, userId: string, client: Client): Promise<string> {
  await forgetSessions(recording);
  const token = newToken();
  const expiresAt = new Date(recording.at.getTime() + SESSION_LIFE_MS);
  await insertSession(recording, { tokenHash: hashToken(token), userId, expiresAt, ...client });
  return token;
}
