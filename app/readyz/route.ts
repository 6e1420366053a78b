import { handlers } from '@/lib/http/handlers';
import { log } from '@/lib/http/log';
import { isOperator } from '@/lib/http/operator-access';
import { checkReadiness } from '@/lib/services/operations/check-readiness';
import { readerContext } from '@/lib/services/service-context';

/** Whether to send requests here: 200 or 503. Which part is at fault is told to operators alone. */
async function getReadiness(request: Request): Promise<Response> {
  const { ready, parts, errors } = await checkReadiness(readerContext);
  for (const err of errors) log().error({ err }, 'not ready');
  const body = { status: ready ? 'ready' : 'not ready', ...(isOperator(request) && { parts }) };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getReadiness });
