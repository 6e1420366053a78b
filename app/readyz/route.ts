import { handlers } from '@/lib/http/handlers';
import { log } from '@/lib/http/log';
import { isOperator } from '@/lib/http/operator-access';
import { checkReadiness, type Readiness } from '@/lib/services/operations/check-readiness';
import { readerContext } from '@/lib/services/service-context';

/** One line for each check that failed, however many asked for it. */
const logged = new WeakSet<Readiness>();

function logOnce(readiness: Readiness): void {
  if (logged.has(readiness)) return;
  logged.add(readiness);
  for (const err of readiness.errors) log().error({ err }, 'not ready');
}

/** Whether to send requests here: 200 or 503. Which part is at fault is told to operators alone. */
async function getReadiness(request: Request): Promise<Response> {
  const readiness = await checkReadiness(readerContext);
  logOnce(readiness);
  const { ready, parts } = readiness;
  const body = { status: ready ? 'ready' : 'not ready', ...(isOperator(request) && { parts }) };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getReadiness });
