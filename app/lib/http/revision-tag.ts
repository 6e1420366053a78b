import 'server-only';

/** Readers of other sites may use what the API says; nothing in it depends on who asks. */
export const OPEN_HEADERS = {
  'cache-control': 'no-cache',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
};

export interface Tagged {
  /** The data revision that `text` was made from: it may be newer than the one asked for. */
  revision: number;
  text: string;
}

export interface TaggedAnswer {
  /** The current data revision, or the one that was asked for. */
  revision: number;
  /** An earlier state under a name that will always mean it: caches may keep it without asking again. */
  settled?: boolean;
  contentType: string;
  headers?: Record<string, string>;
  /** Not even worked out when the asker has this revision already. */
  make: () => Promise<Tagged>;
}

/** A day, not for ever: the words around the figures may still be mended by a release. */
export const SETTLED_CACHING = { 'cache-control': 'public, max-age=86400' };

/** The strong ETag of a data revision (RFC 9110): an address answers the same bytes as long as it stands. */
export function revisionTag(revision: number): string {
  return `"r${revision}"`;
}

/** Whether the asker has one of these tags already (If-None-Match). Next does not compare tags itself. */
export function isKnown(request: Request, tag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((text) => text.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/**
 * Answers with the revision's ETag, or 304 without a body when the asker has it already.
 */
export async function answerTagged(
  request: Request,
  { revision, settled, contentType, headers, make }: TaggedAnswer,
): Promise<Response> {
  const tag = revisionTag(revision);
  const caching = settled ? SETTLED_CACHING : {};
  if (isKnown(request, tag))
    return new Response(null, { status: 304, headers: { etag: tag, ...OPEN_HEADERS, ...caching } });
  const made = await make();
  return new Response(made.text, {
    headers: { etag: revisionTag(made.revision), 'content-type': contentType, ...OPEN_HEADERS, ...caching, ...headers },
  });
}
