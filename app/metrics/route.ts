import { handlers } from '@/lib/http/handlers';
import { METRICS_TYPE, metricsText } from '@/lib/http/metrics-text';
import { requireOperator } from '@/lib/http/operator-access';
import { readOperatingState } from '@/lib/services/operations/read-operating-state';
import { readerContext } from '@/lib/services/service-context';

/** What Prometheus collects, for programs on this machine and for those who bear METRICS_TOKEN. */
async function getMetrics(request: Request): Promise<Response> {
  requireOperator(request);
  const text = await metricsText(await readOperatingState(readerContext));
  return new Response(text, { headers: { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' } });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getMetrics });
