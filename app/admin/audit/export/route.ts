import { readClient } from '@/lib/auth/current-actor';
import { requireOwnOrigin } from '@/lib/auth/origin-guard';
import { requireRole } from '@/lib/auth/require-role';
import { writeAudit } from '@/lib/csv/write-audit';
import { readEnvironment } from '@/lib/env';
import { readFields } from '@/lib/http/form-fields';
import { handlers } from '@/lib/http/handlers';
import { parseAuditQuery } from '@/lib/schemas/audit-query';
import { exportAudit } from '@/lib/services/accounts/list-audit';
import { invalidInput } from '@/lib/services/errors';
import { actingContext } from '@/lib/services/service-context';

/** The audit as a file. A POST, since taking it is an audit entry of its own. */
async function sendAudit(request: Request): Promise<Response> {
  requireOwnOrigin(request.headers, readEnvironment().PUBLIC_ORIGIN);
  const actor = await requireRole('admin');
  const parsed = parseAuditQuery(readFields(await request.formData()).fields);
  if (!parsed.ok) throw invalidInput('The filter cannot be used', parsed.issues);
  const entries = await exportAudit(await actingContext((await readClient()).requestId, actor), parsed.query);
  return new Response(writeAudit(entries), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'private, no-store',
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: sendAudit });
