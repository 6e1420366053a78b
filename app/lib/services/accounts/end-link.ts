import 'server-only';
import { closeLink, findOpenLink, type OpenLink } from '../../db/accounts/one-time-links';
import { insertAuditEntry } from '../../db/record/audit-writes';
import { personChangeInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { requireActingAdmin } from './require-acting';
import { requireFields } from './require-fields';

/** Ends an open link, whoever made it, with the reason; for administrators. Refuses one that cannot be used any more. */
export async function endLink(context: ServiceContext, fields: unknown): Promise<void> {
  const by = authorize(context, 'admin');
  const { id, reason } = requireFields(personChangeInput, fields);
  await context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const link = await findOpenLink(recording.tx, { id }, recording.at);
    if (!link) throw notFound('This link was used or has ended already');
    await closeLink(recording, id);
    const entry = { ...by, reason, action: 'end link', subjectType: 'link', subjectId: id };
    await insertAuditEntry(recording, { ...entry, before: toNoted(link) });
  });
}

function toNoted({ purpose, resets, madeBy }: OpenLink): Record<string, string> {
  if (purpose.kind === 'reset') return { for: 'reset', person: resets ?? '', madeBy };
  return { for: 'invitation', role: purpose.role, madeBy };
}
