import 'server-only';
import { readBearer } from '../auth/bearer';
import { readEnvironment } from '../env';
import { EXPORT_FILES, type ExportFile, type ExportQuery, parseExportQuery } from '../schemas/export-query';
import { clientNetwork } from '../services/accounts/client-network';
import { invalidInput, notFound } from '../services/errors';
import { exportFigures } from '../services/exports/export-figures';
import type { ExportAsker } from '../services/exports/export-places';
import { answerCut } from './answer-status';
import { readStateFor } from './figure-request';
import { hasTag, OPEN_HEADERS, revisionTag, SETTLED_CACHING } from './revision-tag';

const TYPES: Record<ExportFile, string> = {
  'figures.csv': 'text/csv; charset=utf-8; header=present',
  'figures.json': 'application/json; charset=utf-8',
  'figures-sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'as-reported.zip': 'application/zip',
};

/** A download by its address: the file's name and the query. Throws Refusals for what cannot be sent. */
export async function sendExport(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = EXPORT_FILES.find((name) => name === url.pathname.split('/').at(-1));
  if (!file) throw notFound(`There is no such download: choose from ${EXPORT_FILES.join(', ')}`);
  const parsed = parseExportQuery(file, url.searchParams);
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  return sendFigures(request, file, parsed.query);
}

/**
 * Streams the figures of a query as a file. Says how many it holds (X-Row-Count), answers 304 to whoever has the data
 * revision, and lets go of everything when the reader does.
 */
export async function sendFigures(request: Request, file: ExportFile, query: ExportQuery): Promise<Response> {
  const { context, revision, settled } = await readStateFor(query);
  const exposed = { 'access-control-expose-headers': 'ETag, X-Row-Count' };
  const common = { ...OPEN_HEADERS, ...exposed, ...(settled && SETTLED_CACHING) };
  if (hasTag(request, revision))
    return new Response(null, { status: 304, headers: { etag: revisionTag(revision), ...common } });
  const { pathname, search } = new URL(request.url);
  const address = readEnvironment().PUBLIC_ORIGIN + pathname + search;
  const isHead = request.method === 'HEAD';
  const asker = await askerOf(request);
  const made = await exportFigures(context, { file, query, address, asker, isCountOnly: isHead, onCut: answerCut() });
  request.signal.addEventListener('abort', made.end, { once: true });
  return new Response(isHead ? null : made.stream, {
    headers: {
      ...common,
      etag: revisionTag(made.revision),
      'content-type': TYPES[file],
      'content-disposition': `attachment; filename="${fileName(file, made.revision, query.choices.raw)}"`,
      'x-row-count': String(made.count),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Which network asks, and whether with a personal token. Throws an AppError for a token that is no good. */
async function askerOf(request: Request): Promise<ExportAsker> {
  const network = clientNetwork(request.headers.get('x-client-address') ?? '');
  return { network, hasToken: (await readBearer(request)) !== null };
}

/** Names the data revision, so that two downloads are told apart; and a raw one, which is not for importing. */
function fileName(file: ExportFile, revision: number, raw: boolean): string {
  const [name = '', ending = ''] = file.split('.');
  const base = name.startsWith('as-reported') ? name : `as-reported-${name}`;
  return `${base}-r${revision}${raw ? '-raw' : ''}.${ending}`;
}
