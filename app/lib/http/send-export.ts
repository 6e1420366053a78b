import 'server-only';
import { readEnvironment } from '../env';
import { EXPORT_FILES, type ExportFile, parseExportQuery } from '../schemas/export-query';
import { invalidInput, notFound } from '../services/errors';
import { exportFigures } from '../services/export-figures';
import { answerCut } from './answer-status';
import { readStateFor } from './figure-request';
import { isKnown, OPEN_HEADERS, revisionTag, SETTLED_CACHING } from './revision-tag';

const TYPES: Record<ExportFile, string> = {
  'figures.csv': 'text/csv; charset=utf-8; header=present',
  'figures.json': 'application/json; charset=utf-8',
  'figures-sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'as-reported.zip': 'application/zip',
};

/**
 * A download by its address: the file's name and the query. Streams, says how many figures it holds (X-Row-Count), and
 * answers 304 to whoever has the data revision. Throws Refusals for what cannot be sent.
 */
export async function sendExport(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = EXPORT_FILES.find((name) => name === url.pathname.split('/').at(-1));
  if (!file) throw notFound(`There is no such download: choose from ${EXPORT_FILES.join(', ')}`);
  const parsed = parseExportQuery(file, url.searchParams);
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  const { context, revision, settled } = await readStateFor(parsed.query);
  const common = {
    ...OPEN_HEADERS,
    'access-control-expose-headers': 'ETag, X-Row-Count',
    ...(settled && SETTLED_CACHING),
  };
  const tag = revisionTag(revision);
  const address = readEnvironment().PUBLIC_ORIGIN + url.pathname + url.search;
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: { etag: tag, ...common } });
  const made = await exportFigures(context, { file, query: parsed.query, address, onCut: answerCut() });
  if (request.method === 'HEAD') made.end();
  request.signal.addEventListener('abort', made.end, { once: true });
  return new Response(request.method === 'HEAD' ? null : made.stream, {
    headers: {
      ...common,
      etag: revisionTag(made.revision),
      'content-type': TYPES[file],
      'content-disposition': `attachment; filename="${fileName(file, made.revision, parsed.query.choices.raw)}"`,
      'x-row-count': String(made.count),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Names the data revision, so that two downloads are told apart; and a raw one, which is not for importing. */
function fileName(file: ExportFile, revision: number, raw: boolean): string {
  const [name = '', ending = ''] = file.split('.');
  const base = name.startsWith('as-reported') ? name : `as-reported-${name}`;
  return `${base}-r${revision}${raw ? '-raw' : ''}.${ending}`;
}
