import { requireRole } from '@/lib/auth/require-role';
import { handlers } from '@/lib/http/handlers';
import { getImport } from '@/lib/services/imports/import-jobs';
import { actingContext } from '@/lib/services/service-context';

/** How far an import is, for the page that watches it. */
async function getProgress(request: Request): Promise<Response> {
  const actor = await requireRole('editor');
  const id = new URL(request.url).pathname.split('/').at(-2) ?? '';
  const { state, progress } = getImport(await actingContext(undefined, actor), id);
  return Response.json({ state, ...progress }, { headers: { 'cache-control': 'private, no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getProgress });
