import { requireRole } from '@/lib/auth/require-role';
import { writeProblems } from '@/lib/csv/write-problems';
import { handlers } from '@/lib/http/handlers';
import { UPLOAD_LIMITS } from '@/lib/services/imports/import-limits';
import { readProblems } from '@/lib/services/imports/staged-rows';
import { actingContext } from '@/lib/services/service-context';

/** Every problem of an import as a file, for whoever mends it in a spreadsheet. */
async function getProblems(request: Request): Promise<Response> {
  const actor = await requireRole('editor');
  const id = new URL(request.url).pathname.split('/').at(-2) ?? '';
  const problems = readProblems(await actingContext(undefined, actor), id, UPLOAD_LIMITS.issues + 1);
  return new Response(writeProblems(problems), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="problems.csv"',
      'cache-control': 'private, no-store',
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getProblems });
