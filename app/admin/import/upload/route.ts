import { readClient } from '@/lib/auth/current-actor';
import { requireOwnOrigin } from '@/lib/auth/origin-guard';
import { requireRole } from '@/lib/auth/require-role';
import { readEnvironment } from '@/lib/env';
import { handlers } from '@/lib/http/handlers';
import { noteNoRoom } from '@/lib/http/note-no-room';
import { readUploadForm } from '@/lib/http/read-upload-form';
import { parseReason } from '@/lib/schemas/reason';
import { AppError } from '@/lib/services/errors';
import { receiveUpload } from '@/lib/services/imports/import-jobs';
import { actingContext } from '@/lib/services/service-context';

/** Takes a CSV file in. A handler, since an action would hold the whole file; leads to the page that goes on with it. */
async function takeUpload(request: Request): Promise<Response> {
  requireOwnOrigin(request.headers, readEnvironment().PUBLIC_ORIGIN);
  const actor = await requireRole('editor');
  const context = await actingContext((await readClient()).requestId, actor);
  try {
    const { fields, fileName, file } = await readUploadForm(request);
    const parsed = parseReason(fields.reason || `Imported from ${fileName}`);
    const reason = parsed.ok ? parsed.reason : `Imported from ${fileName}`;
    const id = await receiveUpload(context, { fileName, reason, chunks: file });
    return seeOther(`/admin/import/${id}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteNoRoom(error);
    // The form has no state of its own: the page says what was wrong.
    const code = error.issues[0]?.code ?? error.kind;
    return seeOther(`/admin/import?refused=${encodeURIComponent(code)}`);
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: takeUpload });
