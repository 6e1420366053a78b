import 'server-only';
import { endToken, insertToken, listOpenTokensOf, type TokenRow } from '../../db/accounts/api-tokens';
import { findPerson } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { personTokenInput, tokenEndInput, tokenInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { conflict, notFound, unauthenticated } from '../errors';
import type { ServiceContext } from '../service-context';
import { TOKENS_PER_PERSON } from './limits';
import { requireActingAdmin } from './require-acting';
import { requireFields } from './require-fields';
import { hashToken, newToken, TOKEN_PREFIX } from './token';

export type { TokenRow } from '../../db/accounts/api-tokens';

const DAY_MS = 86_400_000;

type Owner = { id: string; name: string };

/** One's own tokens that can be used, the newest first. */
export async function listOwnTokens(context: ServiceContext, { id }: Pick<Owner, 'id'>): Promise<TokenRow[]> {
  authorize(context, 'editor');
  return listOpenTokensOf(context.db.reader, id, context.db.clock());
}

/**
 * Makes a token for programs of one's own and gives its text, which is kept nowhere: 90 days unless another number up
 * to a year is asked for. Refuses bad fields, and more than twenty open ones.
 */
export async function makeOwnToken(context: ServiceContext, owner: Owner, fields: unknown): Promise<string> {
  const by = authorize(context, 'editor');
  const { label, scope, days } = requireFields(tokenInput, fields);
  const token = TOKEN_PREFIX + newToken();
  await context.db.writer.record(async (recording) => {
    // A token made in the moment of disabling would work when the person is let in again.
    const person = await findPerson(recording.tx, owner.id);
    if (!person || person.disabled) throw unauthenticated('Sign in first');
    const open = await listOpenTokensOf(recording.tx, owner.id, recording.at);
    if (open.length >= TOKENS_PER_PERSON) throw conflict(`You have ${open.length} tokens: end one first`);
    const expiresAt = new Date(recording.at.getTime() + days * DAY_MS);
    const id = await insertToken(recording, {
      tokenHash: hashToken(token),
      userId: owner.id,
      name: label,
      scope,
      expiresAt,
    });
    const after = { id, name: label, scope, expires: expiresAt.toISOString() };
    const entry = { ...by, action: 'make token', subjectType: 'person', subjectId: owner.name };
    await insertAuditEntry(recording, { ...entry, after });
  });
  return token;
}

/** Ends one of one's own tokens, at once and for good. Refuses one that is not there or not one's own. */
export async function endOwnToken(context: ServiceContext, owner: Owner, fields: unknown): Promise<void> {
  const by = authorize(context, 'editor');
  const { id } = requireFields(tokenEndInput, fields);
  await context.db.writer.record((recording) => endIn(recording, owner, id, by));
}

/** A person's tokens that can be used; for administrators. */
export async function listTokensOfPerson(context: ServiceContext, userId: string): Promise<TokenRow[]> {
  authorize(context, 'admin');
  return listOpenTokensOf(context.db.reader, userId, context.db.clock());
}

/** Ends a token of somebody, with the reason; for administrators. */
export async function endTokenOfPerson(context: ServiceContext, fields: unknown): Promise<Owner> {
  const by = authorize(context, 'admin');
  const { person: userId, id, reason } = requireFields(personTokenInput, fields);
  return context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const person = await findPerson(recording.tx, userId);
    if (!person) throw notFound('There is no such person');
    await endIn(recording, person, id, { ...by, reason });
    return person;
  });
}

interface By {
  actor: string;
  requestId: string | null;
  reason?: string;
}

async function endIn(recording: Recording, owner: Owner, id: string, by: By): Promise<void> {
  const ended = await endToken(recording, owner.id, id);
  if (!ended) throw notFound('This token has ended already');
  const before = { id, name: ended.name, scope: ended.scope };
  await insertAuditEntry(recording, {
    ...by,
    action: 'end token',
    subjectType: 'person',
    subjectId: owner.name,
    before,
  });
}
