import { requireRole } from '@/lib/auth/require-role';
import { readFigureForm } from '@/lib/format/form/figure-form';
import { handlers } from '@/lib/http/handlers';
import { invalidInput } from '@/lib/services/errors';
import { actingContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import { findRelatedFigures } from '../figures/claim-figures';

/** What stands beside the figure that somebody is typing: others of its claim, and its neighbours on one axis. */
async function listRelatedFigures(request: Request): Promise<Response> {
  const actor = await requireRole('editor');
  const { id = '', ...typed } = Object.fromEntries(new URL(request.url).searchParams);
  const context = await actingContext(request.headers.get('x-request-id') ?? undefined, actor);
  const { sources } = await getSources(context);
  const { parsed } = readFigureForm(id || null, typed, (source) => sources.get(source));
  if (!parsed.ok) throw invalidInput('No figure is meant', parsed.issues);
  return Response.json(await findRelatedFigures(context, parsed.figure), {
    headers: { 'cache-control': 'private, no-store' },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listRelatedFigures });
