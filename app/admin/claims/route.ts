import { requireRole } from '@/lib/auth/require-role';
import { FLOWS } from '@/lib/domain/figure';
import { parseTimePeriod } from '@/lib/domain/period';
import { handlers } from '@/lib/http/handlers';
import { invalidInput } from '@/lib/services/errors';
import { actingContext } from '@/lib/services/service-context';
import { findClaimFigures } from '../figures/claim-figures';

/** The figures that a claim has already, for the form that points them out while somebody types. */
async function listClaim(request: Request): Promise<Response> {
  const actor = await requireRole('editor');
  const asked = new URL(request.url).searchParams;
  const text = (name: string) => asked.get(name) ?? '';
  const flow = FLOWS.find((known) => known === text('flow'));
  const span = text('period') === '' ? null : parseTimePeriod(text('period'));
  if (!flow) throw invalidInput('No claim is meant', [{ field: 'flow', code: 'not_allowed', allowed: FLOWS }]);
  if (text('period') !== '' && !span)
    throw invalidInput('No claim is meant', [{ field: 'period', code: 'not_a_time_period' }]);
  const claim = {
    reporter: text('reporter'),
    partner: text('partner'),
    flow,
    period: { first: span?.first ?? null, last: span?.last ?? null },
  };
  const context = await actingContext(request.headers.get('x-request-id') ?? undefined, actor);
  const figures = await findClaimFigures(context, claim, text('except') || null);
  return Response.json({ figures }, { headers: { 'cache-control': 'private, no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listClaim });
